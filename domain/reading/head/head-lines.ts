import type { Place } from '#domain/reports/reading.ts'
import type { Cell } from '../blocks.ts'
import { alignedFold } from '#domain/text/fold.ts'
import { placeOfCell, type Item, type Line, type TableItem } from '../source/lines.ts'

/** A piece of a line of the letter's head: what stands in one column of it. */
export type HeadLine = {
  readonly text: string
  readonly folded: string
  readonly place: Place
  readonly column: number
  /** Begins a list item without its bullet in the text. */
  readonly item: boolean
  readonly apart: boolean
}

/** The label of the recipients; «… kính gửi Sở … tổng hợp» in a closing is none. */
export const RECIPIENTS = /(?:^\W*kinh gui\b|\bkinh gui(?=\s*:))\s*:?\s*/

/** Spaces within a date, however wide: «ngày   01   tháng 11». They part no columns. */
const WITHIN_DATE = /(?<=(?:ngày|tháng|năm))\s+(?=\d)|(?<=ngày)\s+(?=tháng)|(?<=\d)\s+(?=(?:tháng|năm)\s)/gu

/** What the text of a letter begins with, below its recipients (folded). */
export const TEXT_BEGINS = /^(?:theo|thuc hien|can cu|phuc dap|tra loi|tiep nhan|tiep theo)\s/

/** Two columns side by side in one line: a tab or many spaces lie between. */
const BETWEEN_COLUMNS = /\t+|\s{3,}/
/** National name and motto, and the Party's: in every letter, and no part of it. */
const MOTTO = /cong hoa xa hoi chu nghia viet(?: nam)?|doc lap\s*-\s*tu do\s*-\s*hanh phuc|dang cong san viet nam/g

/** The end of the national name, wrapped. */
const REST_OF_MOTTO = 'NAM'

function withoutMotto(text: string, folded: string): string {
  let rest = text
  for (const { index, 0: found } of folded.matchAll(MOTTO))
    rest = rest.slice(0, index) + ' '.repeat(found.length) + rest.slice(index + found.length)
  return rest
}

/** A list of recipients with the signature glued to its lines: «Nơi nhận: KT. GIÁM ĐỐC», «- Lưu: VT. Nguyễn Đức Huy». */
const SIGNATURE_BESIDE =
  /(?<=[:;.])\s+(?=(?:TM|KT|TL|TUQ|Q)\s?\.\s?\p{Lu}{2}|(?:PHÓ |QUYỀN )?(?:GIÁM ĐỐC|CHỦ TỊCH|TRƯỞNG BAN|CHÁNH))|(?<=Lưu:?\s[^.]*\.)\s+(?=\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,4}$)/u

const besides = (piece: string) => (/^\s*(?:-|Nơi nhận)/.test(piece) ? piece.split(SIGNATURE_BESIDE) : [piece])

type OfLine = Pick<HeadLine, 'place' | 'item' | 'apart'>

/** More than one space, or another space than that: it may part columns, or stand within a date. */
const GAP = / {2}|[^\S ]/

function piecesOf(text: string, folded: string, { place, item, apart }: OfLine, column = 0): HeadLine[] {
  const shown = withoutMotto(text, folded)
  const pieces = GAP.test(shown) ? shown.replace(WITHIN_DATE, ' ').split(BETWEEN_COLUMNS) : [shown]
  return pieces
    .flatMap(besides)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece) && piece !== REST_OF_MOTTO)
    .map((piece, nth) => ({
      text: piece,
      folded: piece.length === text.length ? folded : alignedFold(piece),
      place,
      column: column + nth,
      item,
      apart,
    }))
}

const ofLine = ({ text, folded, place, item, apart }: Line) =>
  piecesOf(text, folded, { place, item: item === 'bullet', apart })

/** A table that lays out columns: column by column, as each is read from top to bottom. */
function ofTable({ table, place }: TableItem): HeadLine[] {
  const byColumn = new Map<number, HeadLine[]>()
  table.rows.forEach((row, rowIndex) => {
    row.cells.forEach((cell, cellIndex) => {
      const lines = byColumn.get(cell.column) ?? []
      byColumn.set(cell.column, lines)
      for (const line of ofCell(cell, placeOfCell(place, rowIndex, cellIndex, cell))) lines.push(line)
    })
  })
  return [...byColumn.keys()].sort((a, b) => a - b).flatMap((column) => byColumn.get(column) ?? [])
}

const ofCell = (cell: Cell, place: Place) =>
  cell.text
    .split('\n')
    .flatMap((text) => piecesOf(text, alignedFold(text), { place, item: false, apart: false }, cell.column))

/** Items of a letter's head or foot as lines in reading order, columns apart. */
export function headLines(items: readonly Item[]): HeadLine[] {
  return items.flatMap((item) => (item.kind === 'table' ? ofTable(item) : ofLine(item)))
}

export const isSameColumn = (a: HeadLine, b: HeadLine): boolean =>
  a.place.block === b.place.block && a.column === b.column
