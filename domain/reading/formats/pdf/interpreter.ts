import type { OperatorCodes, PdfPage } from './document.ts'
import { isDot } from './dots.ts'
import { GlyphCollector } from './glyphs.ts'
import { matrixFrom, within, type Matrix } from './matrix.ts'
import type { Box, FontStyle } from './page.ts'
import { boxOf, polygonsOf, RuleCollector, type Paint } from './paths.ts'
import { fontStyle, freshText, toLine, toMatrix, type TextState } from './text-state.ts'

/** What a page draws, in points of the page as it shows. */
export type Drawn = {
  readonly glyphs: GlyphCollector
  /** What stamps and other annotations draw, by the names of their annotations. */
  readonly stamps: ReadonlyMap<string, GlyphCollector>
  readonly rules: RuleCollector
  readonly images: readonly Box[]
  /** Small filled areas that may be bullets. */
  readonly dots: readonly Box[]
  /** What draws it ends in the middle of a text: the rest of the page is lost. */
  readonly isCut: boolean
}

/** More lines on one page than any table has. */
const MOST_RULES = 40_000
const MOST_IMAGES = 1000
const MOST_DOTS = 2000
/** Signs in one annotation. */
const MOST_IN_ANNOTATION = 2000
/** Deeper than any producer nests. */
const DEEPEST = 500

type State = {
  ctm: Matrix
  clip: Box
  fill: string
  stroke: string
  lineWidth: number
  text: TextState
}

type Handler = (args: readonly unknown[]) => void

const listOf = (args: unknown): readonly unknown[] => (Array.isArray(args) ? args : [])
const numberAt = (args: readonly unknown[], at: number): number => {
  const value = Number(args[at])
  return Number.isFinite(value) ? value : 0
}
const colorOf = (args: readonly unknown[]): string => String(args[0]).toLowerCase()
/** White on a white page shows nothing. */
const isWhite = (color: string) => /^#f[c-f]f[c-f]f[c-f]$/.test(color)
const scaleOf = ([a, b, c, d]: Matrix) => Math.sqrt(Math.abs(a * d - b * c))

const meet = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
})

/** Follows the operators of a page, and keeps its text, its straight lines and where its pictures are. */
export class PdfInterpreter {
  #glyphs: GlyphCollector
  readonly #content: GlyphCollector
  readonly #first: Matrix
  /** What each annotation draws, by its name. */
  readonly #stamps = new Map<string, GlyphCollector>()
  #inAnnotation = false
  readonly #rules = new RuleCollector(MOST_RULES)
  readonly #images: Box[] = []
  readonly #dots: Box[] = []
  readonly #page: PdfPage
  readonly #handlers: readonly (Handler | undefined)[]
  readonly #stack: State[] = []
  readonly #marks: boolean[] = []
  readonly #fonts = new Map<string, FontStyle>()
  #state: State
  #clipNext = false
  #inText = false
  /** Nothing was drawn since the last map: pictures are passed over, and leave only the square that they would fill. */
  #isPlaced = false

  constructor(page: PdfPage, codes: OperatorCodes, mostGlyphs: number) {
    this.#page = page
    this.#content = new GlyphCollector(page.width, page.height, mostGlyphs)
    this.#glyphs = this.#content
    const ctm = matrixFrom(page.transform) ?? [1, 0, 0, -1, 0, page.height]
    this.#first = ctm
    const clip = { left: 0, top: 0, right: page.width, bottom: page.height }
    this.#state = { ctm, clip, fill: '#000000', stroke: '#000000', lineWidth: 1, text: freshText() }
    this.#handlers = this.#table(codes)
  }

  run(): Drawn {
    const { codes, args } = this.#page.operators
    for (const [nth, code] of codes.entries()) this.#handlers[code]?.(listOf(args[nth]))
    return {
      glyphs: this.#content,
      stamps: this.#stamps,
      rules: this.#rules,
      images: this.#images,
      dots: this.#dots,
      isCut: this.#inText,
    }
  }

  #table(codes: OperatorCodes): (Handler | undefined)[] {
    const table: (Handler | undefined)[] = []
    const paints = this.#paints(codes)
    table[codes.save] = () => this.#save()
    table[codes.restore] = () => this.#restore()
    table[codes.transform] = (args) => this.#transform(matrixFrom(args))
    table[codes.paintFormXObjectBegin] = ([matrix, box]) => this.#beginForm(matrixFrom(matrix), box)
    table[codes.paintFormXObjectEnd] = () => this.#restore()
    table[codes.beginAnnotation] = ([id, , transform, matrix]) => this.#beginAnnotation(String(id), transform, matrix)
    table[codes.endAnnotation] = () => this.#endAnnotation()
    table[codes.beginGroup] = () => this.#save()
    table[codes.endGroup] = () => this.#restore()
    table[codes.setFillRGBColor] = (args) => void (this.#state.fill = colorOf(args))
    table[codes.setStrokeRGBColor] = (args) => void (this.#state.stroke = colorOf(args))
    table[codes.setFillColorN] = () => void (this.#state.fill = '')
    table[codes.setStrokeColorN] = () => void (this.#state.stroke = '')
    table[codes.setLineWidth] = (args) => void (this.#state.lineWidth = numberAt(args, 0))
    table[codes.setGState] = ([entries]) => this.#setGState(entries)
    table[codes.clip] = () => void (this.#clipNext = true)
    table[codes.eoClip] = () => void (this.#clipNext = true)
    table[codes.constructPath] = ([paint, data]) => this.#path(paints.get(Number(paint)), data)
    table[codes.beginMarkedContent] = ([tag]) => void this.#marks.push(tag === 'Artifact')
    table[codes.beginMarkedContentProps] = ([tag]) => void this.#marks.push(tag === 'Artifact')
    table[codes.endMarkedContent] = () => void this.#marks.pop()
    for (const code of [codes.paintImageXObject, codes.paintInlineImageXObject, codes.paintImageMaskXObject])
      table[code] = () => this.#image(this.#unitSquare())
    this.#addText(codes, table)
    return table
  }

  #addText(codes: OperatorCodes, table: (Handler | undefined)[]): void {
    const text = () => this.#state.text
    table[codes.beginText] = () => {
      this.#inText = true
      this.#glyphs.begin()
      toMatrix(text(), [1, 0, 0, 1, 0, 0])
    }
    table[codes.endText] = () => void (this.#inText = false)
    table[codes.setFont] = ([id, size]) => this.#setFont(id, size)
    table[codes.setCharSpacing] = (args) => void (text().letterSpacing = numberAt(args, 0))
    table[codes.setWordSpacing] = (args) => void (text().wordSpacing = numberAt(args, 0))
    table[codes.setHScale] = (args) => void (text().stretch = numberAt(args, 0) / 100)
    table[codes.setLeading] = (args) => void (text().leading = numberAt(args, 0))
    table[codes.setTextRise] = (args) => void (text().rise = numberAt(args, 0))
    table[codes.setTextRenderingMode] = (args) => void (text().mode = numberAt(args, 0))
    table[codes.moveText] = (args) => toLine(text(), numberAt(args, 0), numberAt(args, 1))
    table[codes.setLeadingMoveText] = (args) => {
      text().leading = -numberAt(args, 1)
      toLine(text(), numberAt(args, 0), numberAt(args, 1))
    }
    table[codes.setTextMatrix] = ([matrix]) => {
      const numbers = matrixFrom(matrix)
      if (numbers !== null) toMatrix(text(), numbers)
    }
    table[codes.nextLine] = () => toLine(text(), 0, -text().leading)
    table[codes.showText] = ([signs]) => this.#show(signs)
  }

  #paints(codes: OperatorCodes): Map<number, Paint> {
    const of = (fills: boolean, strokes: boolean, all: readonly number[]) =>
      all.map((code) => [code, { fills, strokes }] as const)
    return new Map([
      ...of(true, false, [codes.fill, codes.eoFill]),
      ...of(false, true, [codes.stroke, codes.closeStroke]),
      ...of(true, true, [codes.fillStroke, codes.eoFillStroke, codes.closeFillStroke, codes.closeEOFillStroke]),
    ])
  }

  #save(): void {
    this.#isPlaced = false
    if (this.#stack.length < DEEPEST) this.#stack.push({ ...this.#state, text: { ...this.#state.text } })
  }

  #restore(): void {
    if (this.#isPlaced) this.#image(this.#unitSquare())
    this.#isPlaced = false
    const before = this.#stack.pop()
    if (before !== undefined) this.#state = before
  }

  #transform(matrix: Matrix | null): void {
    if (matrix === null) return
    this.#state.ctm = within(this.#state.ctm, matrix)
    this.#isPlaced = true
  }

  #unitSquare(): Box {
    return boxOf(polygonsOf(new Float32Array([0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1]), this.#state.ctm).flat())
  }

  #image(box: Box): void {
    this.#isPlaced = false
    const seen = meet(box, this.#state.clip)
    const isSeen = seen.right - seen.left > 1 && seen.bottom - seen.top > 1
    if (isSeen && !this.#inAnnotation && this.#images.length < MOST_IMAGES) this.#images.push(seen)
  }

  #beginForm(matrix: Matrix | null, box: unknown): void {
    this.#save()
    if (matrix !== null) this.#state.ctm = within(this.#state.ctm, matrix)
    if (typeof box !== 'object' || box === null) return
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Array.from(box as ArrayLike<unknown>, Number)
    const corners = new Float32Array([0, x1, y1, 1, x2, y1, 1, x2, y2, 1, x1, y2])
    this.#state.clip = meet(this.#state.clip, boxOf(polygonsOf(corners, this.#state.ctm).flat()))
  }

  /** An annotation is drawn by itself, wherever the page's own drawing ended. */
  #beginAnnotation(id: string, transform: unknown, matrix: unknown): void {
    this.#save()
    const [outer, inner] = [matrixFrom(transform), matrixFrom(matrix)]
    const placed = outer === null ? this.#first : within(this.#first, outer)
    const { width, height } = this.#page
    const ctm = inner === null ? placed : within(placed, inner)
    this.#state = { ...this.#state, ctm, clip: { left: 0, top: 0, right: width, bottom: height }, text: freshText() }
    this.#inAnnotation = true
    this.#glyphs = new GlyphCollector(width, height, MOST_IN_ANNOTATION)
    this.#stamps.set(id, this.#glyphs)
  }

  #endAnnotation(): void {
    this.#restore()
    this.#inAnnotation = false
    this.#glyphs = this.#content
  }

  #setGState(entries: unknown): void {
    for (const entry of listOf(entries)) {
      const [key, value] = listOf(entry)
      if (key === 'Font') this.#setFont(listOf(value)[0], listOf(value)[1])
      if (key === 'LW') this.#state.lineWidth = numberAt([value], 0)
    }
  }

  #path(paint: Paint | undefined, data: unknown): void {
    this.#isPlaced = false
    const { ctm, clip, fill, stroke, lineWidth } = this.#state
    const path = listOf(data)[0]
    if (paint !== undefined && !this.#inAnnotation) {
      const shows = { fills: paint.fills && !isWhite(fill), strokes: paint.strokes && !isWhite(stroke) }
      if (shows.fills || shows.strokes) this.#rules.take(path, ctm, shows, lineWidth * scaleOf(ctm), clip)
      if (shows.fills) this.#dot(path)
    }
    if (!this.#clipNext) return
    this.#clipNext = false
    const points = polygonsOf(path, ctm).flat()
    if (points.length > 0) this.#state.clip = meet(clip, boxOf(points))
  }

  #dot(path: unknown): void {
    if (this.#dots.length >= MOST_DOTS) return
    const [polygon, ...others] = polygonsOf(path, this.#state.ctm)
    if (polygon === undefined || others.length > 0) return
    const box = boxOf(polygon)
    if (isDot(box)) this.#dots.push(box)
  }

  #setFont(id: unknown, size: unknown): void {
    const { text } = this.#state
    text.font = this.#fontOf(typeof id === 'string' ? id : '')
    text.size = numberAt([size], 0)
  }

  #fontOf(id: string): FontStyle {
    const known = this.#fonts.get(id)
    if (known !== undefined) return known
    const font = this.#page.fontOf(id)
    const style = fontStyle(font?.name ?? '', font?.unit ?? 0.001)
    this.#fonts.set(id, style)
    return style
  }

  #show(signs: unknown): void {
    this.#isPlaced = false
    const { text, ctm, clip } = this.#state
    this.#glyphs.show(listOf(signs), text, ctm, clip, this.#marks.includes(true))
  }
}
