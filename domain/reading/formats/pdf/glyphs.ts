import { moved, within, type Matrix } from './matrix.ts'
import { turnPoint, type Box, type FontStyle, type Turn } from './page.ts'
import type { TextState } from './text-state.ts'
import { FragmentBuilder, type Fragment, type Run } from './words.ts'

/** A sign as the library hands it out; everything but its fields' names is its own affair. */
type Sign = { readonly unicode?: unknown; readonly width?: unknown; readonly isSpace?: unknown }

/** Text drawn as an outline too; text that is not drawn at all. */
const OUTLINED = 2
const INVISIBLE = 3
const CLIPPING_ONLY = 7
/** Signs whose base line leaves the axes of the page by more: a watermark across it. */
const SLANT = 0.1
/** Letters drawn as one. */
const ligatures = /[\uFB00-\uFB06]/g

/** The direction of a vector on the page, or null when it is slanted. */
function turnOf(x: number, y: number): Turn | null {
  if (Math.abs(y) <= SLANT * Math.abs(x)) return x >= 0 ? 0 : 2
  if (Math.abs(x) <= SLANT * Math.abs(y)) return y >= 0 ? 1 : 3
  return null
}

function textOf(unicode: unknown): string {
  if (typeof unicode !== 'string') return ''
  return unicode >= '\uFB00' ? unicode.replace(ligatures, (sign) => sign.normalize('NFKC')) : unicode
}

/** Signs as wide as Chinese ones take up all of their font's height; what is narrower shows a box for a sign that the font lacks. */
const WIDE_FORM = /^[\uFF01-\uFF5E]$/
const FULL_WIDTH = 0.95

/** Height of most letters over their line, in parts of the font's size. */
const LETTER = 0.7

/** What a sign shows: a program that had no sign for a wide figure wrote the same one for all of them. */
const shownAs = (text: string, wide: number) =>
  text >= '\uFF01' && wide < FULL_WIDTH && WIDE_FORM.test(text) ? '\uFFFD' : text

/** Whether a span from `a` on and one from `from` to `to` have something in common. */
const overlaps = (a: number, b: number, from: number, to: number) => Math.max(a, b) > from && Math.min(a, b) < to

/** The text of a page, put together while it is drawn, apart by the direction that it runs in. */
export class GlyphCollector {
  readonly #builders = [0, 1, 2, 3].map(() => new FragmentBuilder())
  readonly #counts = [0, 0, 0, 0]
  readonly #width: number
  readonly #height: number
  readonly #limit: number
  #object = 0
  #size = 0
  #run: Run | null = null

  /** `width` and `height`: of the page as it shows. */
  constructor(width: number, height: number, limit: number) {
    this.#width = width
    this.#height = height
    this.#limit = limit
  }

  /** How many signs there are. */
  get size(): number {
    return this.#size
  }

  /** What is drawn from here on is a text object of its own. */
  begin(): void {
    this.#object += 1
  }

  /** Draws signs and spaces between them, and moves on in the line. */
  show(signs: readonly unknown[], text: TextState, ctm: Matrix, clip: Box, artifact: boolean): void {
    const { font, size, stretch, letterSpacing, wordSpacing, rise, mode } = text
    const [a, b, c, d, e, f] = within(ctm, text.at)
    const turn = turnOf(a, b)
    const [startX, startY] = [e + c * rise, f + d * rise]
    const run = this.#runOf(font, Math.abs(size) * Math.hypot(c, d), mode, artifact)
    const [upX, upY] = [c * LETTER * size, d * LETTER * size]
    let x = 0
    for (const sign of signs) {
      if (typeof sign === 'number') {
        x -= (sign / 1000) * size * stretch
        continue
      }
      if (typeof sign !== 'object' || sign === null) continue
      const { unicode, width, isSpace }: Sign = sign
      const own = Number(width) * font.unit * size * stretch
      if (!Number.isFinite(own)) continue
      const shows =
        overlaps(startX + a * x, startX + a * (x + own) + upX, clip.left, clip.right) &&
        overlaps(startY + b * x, startY + b * (x + own) + upY, clip.top, clip.bottom)
      if (turn !== null && shows)
        this.#put(
          shownAs(textOf(unicode), Number(width) * font.unit),
          turn,
          [startX + a * x, startY + b * x, a * own, b * own],
          run,
        )
      x += own + (letterSpacing + (isSpace === true ? wordSpacing : 0)) * stretch
    }
    text.at = moved(text.at, x, 0)
  }

  #runOf(font: FontStyle, size: number, mode: number, artifact: boolean): Run {
    const hidden = mode === INVISIBLE || mode === CLIPPING_ONLY
    const bold = font.bold || mode === OUTLINED
    const [last, object] = [this.#run, this.#object]
    const isSame = last !== null && last.font === font && last.size === size && last.object === object
    if (isSame && last.hidden === hidden && last.bold === bold && last.artifact === artifact) return last
    const run = { font, size, bold, hidden, artifact, object }
    this.#run = run
    return run
  }

  /** A sign at a point of the page, and the way from there to its end. */
  #put(text: string, turn: Turn, [x, y, wide, high]: readonly [number, number, number, number], run: Run): void {
    if (text === '' || this.#size >= this.#limit) return
    this.#size += 1
    this.#counts[turn] = (this.#counts[turn] ?? 0) + 1
    if (turn === 0) {
      this.#builders[0]?.add(text, x, x + wide, y, run)
      return
    }
    const [left, base] = turnPoint(x, y, turn, this.#width, this.#height)
    const [right] = turnPoint(x + wide, y + high, turn, this.#width, this.#height)
    this.#builders[turn]?.add(text, left, right, base, run)
  }

  /** The direction that most of the text runs in. */
  get mostly(): Turn {
    const most = this.#counts.indexOf(Math.max(...this.#counts))
    return most === 1 || most === 2 || most === 3 ? most : 0
  }

  /** The text that runs in a direction, seen so that it runs to the right. */
  fragments(turn: Turn): readonly Fragment[] {
    return this.#builders[turn]?.fragments ?? []
  }
}
