import { mapX, mapY, moved, within, type Matrix } from './pdf-matrix.ts'
import { turnPoint, type Box, type FontStyle, type Glyph, type Turn } from './pdf-page.ts'
import type { TextState } from './pdf-text-state.ts'

/** A sign as the library hands it out; everything but its fields' names is its own affair. */
type Sign = { readonly unicode?: unknown; readonly width?: unknown; readonly isSpace?: unknown }

/** A sign on the page as it shows: the point that it starts in, the point that the next one starts in. */
type Drawn = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly endX: number
  readonly endY: number
  readonly turn: Turn
  readonly size: number
  readonly font: FontStyle
  readonly bold: boolean
  readonly hidden: boolean
  readonly artifact: boolean
  readonly object: number
}

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

function textOf({ unicode }: Sign): string {
  return typeof unicode === 'string' ? unicode.replace(ligatures, (sign) => sign.normalize('NFKC')) : ''
}

const tolerance = 1

const isWithin = (x: number, y: number, { left, top, right, bottom }: Box) =>
  x >= left - tolerance && x <= right + tolerance && y >= top - tolerance && y <= bottom + tolerance

/** The signs of a page where they are drawn. */
export class GlyphCollector {
  readonly #drawn: Drawn[] = []
  readonly #limit: number
  #object = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get isFull(): boolean {
    return this.#drawn.length >= this.#limit
  }

  /** What is drawn from here on is a text object of its own. */
  begin(): void {
    this.#object += 1
  }

  /** Draws signs and spaces between them, and moves on in the line. */
  show(signs: readonly unknown[], text: TextState, ctm: Matrix, clip: Box, artifact: boolean): void {
    const { font, size, stretch, letterSpacing, wordSpacing, rise } = text
    const whole = within(ctm, text.at)
    const turn = turnOf(mapX(whole, 1, 0) - mapX(whole, 0, 0), mapY(whole, 1, 0) - mapY(whole, 0, 0))
    const height = Math.abs(size) * Math.hypot(whole[2], whole[3])
    const of = {
      font,
      bold: text.mode === OUTLINED,
      hidden: text.mode === INVISIBLE || text.mode === CLIPPING_ONLY,
      size: height,
      artifact,
      object: this.#object,
    }
    let x = 0
    for (const sign of signs) {
      if (typeof sign === 'number') {
        x -= (sign / 1000) * size * stretch
        continue
      }
      if (typeof sign !== 'object' || sign === null) continue
      const { width, isSpace }: Sign = sign
      const own = Number(width) * font.unit * size * stretch
      const advance = own + (letterSpacing + (isSpace === true ? wordSpacing : 0)) * stretch
      const written = textOf(sign)
      if (turn !== null && written !== '' && !this.isFull && Number.isFinite(own)) {
        const [startX, startY] = [mapX(whole, x, rise), mapY(whole, x, rise)]
        const [endX, endY] = [mapX(whole, x + own, rise), mapY(whole, x + own, rise)]
        if (isWithin((startX + endX) / 2, (startY + endY) / 2, clip))
          this.#drawn.push({ text: written, x: startX, y: startY, endX, endY, turn, ...of })
      }
      if (Number.isFinite(advance)) x += advance
    }
    text.at = moved(text.at, x, 0)
  }

  /** The direction that most of the text runs in. */
  get mostly(): Turn {
    const counts = [0, 0, 0, 0]
    for (const { turn } of this.#drawn) counts[turn] = (counts[turn] ?? 0) + 1
    const most = counts.indexOf(Math.max(...counts))
    return most === 1 || most === 2 || most === 3 ? most : 0
  }

  /** The signs that run in a direction, seen so that they run to the right. Sizes are those of the page as it shows. */
  glyphs(turn: Turn, width: number, height: number): Glyph[] {
    return this.#drawn.flatMap((drawn) => {
      if (drawn.turn !== turn) return []
      const { text, size, font, bold, hidden, artifact, object } = drawn
      const [left, base] = turnPoint(drawn.x, drawn.y, turn, width, height)
      const [right] = turnPoint(drawn.endX, drawn.endY, turn, width, height)
      return [
        {
          text,
          left: Math.min(left, right),
          right: Math.max(left, right),
          base,
          size,
          font,
          bold,
          hidden,
          artifact,
          object,
        },
      ]
    })
  }
}
