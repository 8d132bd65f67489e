import { expect, type Page } from '@playwright/test'
import { piecesOfPdf, type PdfPiece } from '#tests/reading/pdf-words.ts'

declare global {
  interface Window {
    /** How often the page has asked the browser for its dialog. */
    asked?: number
  }
}

/** Lets the page ask for the dialog of the browser, which no test can answer, and only notes that it did. */
export const noteAsking = (page: Page) =>
  page.addInitScript(() => {
    window.asked = 0
    window.print = () => {
      window.asked = (window.asked ?? 0) + 1
    }
  })

export const asked = (page: Page): Promise<number> => page.evaluate(() => window.asked ?? 0)

/** Has the page prepared by its button, until it asks for the dialog. */
export async function prepared(page: Page): Promise<void> {
  const before = await asked(page)
  await page.getByRole('button', { name: /^(In \/ Lưu PDF|Print \/ Save PDF)$/ }).click()
  await expect.poll(() => asked(page), { timeout: 240_000 }).toBe(before + 1)
}

/** What the browser prints now. */
export const paperOf = async (page: Page): Promise<Paper> =>
  new Paper(await piecesOfPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true }))))

/** Without spaces: where lines are broken is no matter of what they say. */
export const bare = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, '')

/** Lower than this on a page is its foot: the running title and the page's number. */
const FOOT = 0.95
/** Half of how far apart two rows may be, as a part of the page's height. */
const SAME_ROW = 0.008

const nameOf = ({ page, y, left, text }: PdfPiece) => `${page} ${y} ${left} ${text}`

/** Letters with a rim are drawn twice, one over the other. */
const once = (pieces: readonly PdfPiece[]): PdfPiece[] => [
  ...new Map(pieces.map((piece) => [nameOf(piece), piece])).values(),
]

/** Some of what is printed, piece by piece in the order in which it was drawn. */
export class Paper {
  readonly pieces: readonly PdfPiece[]
  /** All words together, without spaces. */
  readonly text: string
  /** Where in the text each piece begins. */
  readonly #starts: readonly number[]

  constructor(pieces: readonly PdfPiece[]) {
    this.pieces = once(pieces)
    const starts: number[] = []
    let text = ''
    for (const piece of this.pieces) {
      starts.push(text.length)
      text += bare(piece.text)
    }
    this.text = text
    this.#starts = starts
  }

  /** Numbers of its pages. */
  get pages(): number[] {
    return [...new Set(this.pieces.map(({ page }) => page))].sort((a, b) => a - b)
  }

  /** What stands on a page above its foot. */
  onPage(page: number): Paper {
    return new Paper(this.pieces.filter((piece) => piece.page === page && piece.y < FOOT))
  }

  footOf(page: number): string {
    return new Paper(this.pieces.filter((piece) => piece.page === page && piece.y >= FOOT)).text
  }

  /**
   * From where words stand first until other words stand first below them; to the end without those. By place on the pages:
   * what is drawn last may stand first.
   */
  between(words: string, until?: string): Paper {
    const from = this.#firstPlace(words, -1)
    const to = until === undefined ? Number.POSITIVE_INFINITY : this.#firstPlace(until, from)
    return new Paper(this.pieces.filter((piece) => piece.y < FOOT && placeOf(piece) >= from && placeOf(piece) < to))
  }

  #firstPlace(words: string, below: number): number {
    const places = this.#standing(words).map(([first]) => placeOf(first) - SAME_ROW)
    const first = places.filter((place) => place > below).toSorted((a, b) => a - b)[0]
    expect(first, `«${words}» on paper`).toBeDefined()
    return first ?? 0
  }

  /** Each place where words stand by themselves, in their pieces. */
  #standing(words: string): [PdfPiece, ...PdfPiece[]][] {
    const wanted = bare(words)
    const ends = new Map(this.#starts.map((start, at) => [start, at]))
    return this.#starts.flatMap((start, first): [PdfPiece, ...PdfPiece[]][] => {
      const end = start + wanted.length
      const last = end === this.text.length ? this.pieces.length : ends.get(end)
      if (last === undefined || !this.text.startsWith(wanted, start)) return []
      const [one, ...more] = this.pieces.slice(first, last)
      return one === undefined ? [] : [[one, ...more]]
    })
  }

  count(words: string): number {
    return this.text.split(bare(words)).length - 1
  }

  /** What stands to the right of each place where some words stand by themselves, on their row. */
  besideEach(words: string): string[] {
    return this.#standing(words).map((own) => {
      const right = Math.max(...own.map((piece) => piece.right))
      // Names of two lines stand in a table with their first on the row, in a chart with their middle.
      const rows = [own[0].y, own.reduce((sum, { y }) => sum + y, 0) / own.length]
      const beside = this.pieces.filter(
        ({ page, left, y }) =>
          page === own[0].page && left >= right - 0.005 && rows.some((row) => Math.abs(y - row) < SAME_ROW),
      )
      return bare(
        beside
          .toSorted((a, b) => a.left - b.left)
          .map(({ text }) => text)
          .join(''),
      )
    })
  }
}

/** Down all pages, the height of each being 1. */
const placeOf = ({ page, y }: PdfPiece) => page + y
