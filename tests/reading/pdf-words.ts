import { getDocumentProxy } from 'unpdf'
import type { PageArea } from '#domain/reports/reading.ts'

/**
 * A piece of text as a PDF draws it: its ends, and the middle of its height, in parts of the page's width and height from the
 * top left corner.
 */
export type PdfPiece = {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
}

/** What a PDF draws as text and where, as the library says: to compare with what an adapter made of it. */
export async function piecesOfPdf(bytes: Uint8Array): Promise<PdfPiece[]> {
  const document = await getDocumentProxy(bytes)
  const pieces: PdfPiece[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [, , , , x = 0, bottom = 0] = item.transform as number[]
      const [left = 0, y = 0] = viewport.convertToViewportPoint(x, bottom + item.height / 2) as number[]
      // The library reaches over to the next piece with a space that is not drawn.
      const drawn = item.str.trimEnd().length / item.str.length
      const right = (left + item.width * drawn) / viewport.width
      pieces.push({ page: number, text: item.str, left: left / viewport.width, right, y: y / viewport.height })
    }
  }
  await document.loadingTask.destroy()
  return pieces
}

/** How far text may reach out of its area, or into the one beside it: accents and rounding. */
const MARGIN = 0.004

/** A piece may reach over several cells of a row: the library joins what stands on one line. */
const isIn = ({ page, left, right, y }: PdfPiece, area: PageArea) =>
  page === area.page &&
  right >= area.left + MARGIN &&
  left <= area.right - MARGIN &&
  y >= area.top - MARGIN &&
  y <= area.bottom + MARGIN

/** As one reads: line by line, each from left to right. What was drawn last may stand in the middle of a line. */
const asRead = (a: PdfPiece, b: PdfPiece) =>
  a.page - b.page || (Math.abs(a.y - b.y) < MARGIN ? a.left - b.left : a.y - b.y)

/** All text that stands in the areas. */
export const textIn = (pieces: readonly PdfPiece[], areas: readonly PageArea[]): string =>
  pieces
    .filter((piece) => areas.some((area) => isIn(piece, area)))
    .sort(asRead)
    .map(({ text }) => text)
    .join(' ')
