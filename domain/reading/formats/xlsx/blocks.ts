import type { Block, Paragraph } from '#domain/reading/blocks.ts'
import type { LayoutRow } from './layout.ts'
import { piecesOf, type Piece } from './pieces.ts'
import { tableOf } from './table.ts'
import { headingInName, headingRows } from './titles.ts'

export type SheetRows = { readonly name: string; readonly rows: readonly LayoutRow[] }

const paragraph = (text: string, bold: boolean): Paragraph => ({
  kind: 'paragraph',
  text,
  bold,
  list: null,
  page: null,
})

/** Titles above what a sheet is about: its annex's number and name, «(Kèm theo Công văn …)». */
const isTitle = (piece: Piece) =>
  piece.kind === 'text' &&
  (piece.bold || piece.text === piece.text.toUpperCase() || /^(?:phụ lục|biểu|\(?kèm theo)/i.test(piece.text))

/** Pieces of a sheet; one that heads no section itself is headed by its name, where that is a section's. */
function piecesOfSheet({ name, rows }: SheetRows): Piece[] {
  const headings = headingRows(rows)
  const pieces = piecesOf(rows, headings)
  const title = headings.size > 0 || pieces.length === 0 ? null : headingInName(name)
  if (title === null) return pieces
  const start = pieces.findIndex((piece) => !isTitle(piece))
  return pieces.toSpliced(start === -1 ? pieces.length : start, 0, { kind: 'heading', text: title, bold: true })
}

/** A line that goes on in the next row begins with a small letter; any other is an item of its own. */
const goesOn = (text: string) => /^[\p{Ll}(,;]/u.test(text)

/** The sheets of a workbook as blocks, one after the other. */
export function blocksOfSheets(sheets: readonly SheetRows[]): Block[] {
  const blocks: Block[] = []
  let inSections = false
  let before: Piece['kind'] | null = null
  for (const piece of sheets.flatMap(piecesOfSheet)) {
    inSections ||= piece.kind === 'heading'
    if (piece.kind === 'table') blocks.push(tableOf(piece.rows))
    else {
      if (inSections && piece.kind === 'text' && before === 'text' && !goesOn(piece.text))
        blocks.push(paragraph('', false))
      blocks.push(paragraph(piece.text, piece.bold))
    }
    before = piece.kind
  }
  return blocks
}
