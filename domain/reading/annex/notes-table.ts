import { lineOf, type Line, type TableItem } from '../source/lines.ts'
import { saysNothing } from './answers.ts'
import { foldHeader } from './columns.ts'
import { gridOf, isWritten, ownSlots, type GridRow, type Slot } from './grid.ts'
import { isOrdinal } from './outline.ts'

/** Notes that were laid out as a table: a line for each that a cell has, where a row begins an item. */
export type NotesTable = {
  readonly lines: readonly Line[]
  /** Words of several columns were joined in one item. */
  readonly isJoined: boolean
}

const HEADER =
  /^(?:s ?t ?t|t ?t|so tt|noi dung|ghi chu|ket qua|don vi|co quan|thoi gian|ngay|cong viec|cong tac|nhiem vu|kien nghi|de xuat|y kien|tinh hinh|danh gia|hoat dong|hinh thuc|ten|doi tuong|dia diem|giai phap|bai hoc|kinh nghiem|kho khan|so luong|so lan|so luot)\b/
const LONGEST_HEADER = 60

/** «Kết quả thực hiện», «Ghi chú»: what a column of notes can be called. */
export const namesNotes = (text: string): boolean => text.length <= LONGEST_HEADER && HEADER.test(foldHeader(text))

const written = (row: GridRow) => ownSlots(row).filter(isWritten)

/** A row of at least two cells with nothing but names of columns. */
const isHeader = (row: GridRow) => {
  const slots = written(row)
  return slots.length > 1 && slots.every(({ text }) => namesNotes(text))
}

/** Whether a row has only numbers of columns or its own number: nothing to keep. */
const saysOnlyNumbers = (row: GridRow) => written(row).every(({ text }) => isOrdinal(text.replace(/[()\s]/g, '')))

function linesOfRow(slots: readonly Slot[], isNew: boolean, isJoined: boolean): Line[] {
  const [first] = slots
  if (first === undefined) return []
  const texts = isJoined
    ? [slots.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(' - ')]
    : first.text.split('\n').filter((line) => line.trim() !== '')
  return texts.map((text, nth) =>
    lineOf(text.trim(), first.place, {
      bold: false,
      item: isNew && nth === 0 ? 'number' : null,
      apart: false,
    }),
  )
}

/** A row without its number in a table of numbered rows goes on with the one above where it begins in mid-sentence. */
const goesOn = (slots: readonly Slot[], hasOrdinal: boolean, numbered: boolean) =>
  numbered && !hasOrdinal && /^[\p{Ll}(,;]/u.test(slots[0]?.text.trim() ?? '')

/** Notes as a table: the column of numbers is left out; of several columns with words each row's are joined in order. */
export function notesOfTable(item: TableItem): NotesTable {
  const grid = gridOf(item)
  const rows = grid.filter((row) => !isHeader(row) && !saysOnlyNumbers(row))
  const ordinals = grid.filter((row) => !isHeader(row)).flatMap(({ slots }) => slots.slice(0, 1).filter(isWritten))
  const hasOrdinals =
    ordinals.length > 0 &&
    ordinals.every(({ text, colSpan }) => colSpan > 1 || isOrdinal(text)) &&
    grid.some(({ slots }) => slots.length > 1)
  const isWords = ({ column, colSpan }: Slot) => !hasOrdinals || column > 0 || colSpan > 1
  const contents = rows.map((row) => written(row).filter((slot) => isWords(slot) && !saysNothing(slot.text)))
  const lines = rows.flatMap((row, nth) => {
    const slots = contents[nth] ?? []
    const ordinal = written(row).length > slots.length
    return linesOfRow(slots, !goesOn(slots, ordinal, hasOrdinals), slots.length > 1)
  })
  return { lines, isJoined: contents.some(({ length }) => length > 1) }
}
