import type { Line } from '../source/lines.ts'
import type { TableKind } from './columns.ts'
import { isRow, meaningsOf, type FallenRows, type Piece } from './fallen-rows.ts'
import { isTotal, ordinalOf } from './outline.ts'

/** Cells of a header, one a line: a line that begins small goes on with the one above. */
function headerCells(lines: readonly Line[]): Piece[] {
  const cells: Piece[] = []
  for (const line of lines) {
    const last = cells.at(-1)
    const goesOn = last !== undefined && /^[\p{Ll}(]/u.test(line.text.trim())
    if (goesOn) cells[cells.length - 1] = { ...last, text: `${last.text} ${line.text.trim()}` }
    else cells.push({ text: line.text.trim(), line })
  }
  return cells
}

/** «(1)», «(2)» … below the header, a line each. */
function withoutColumnNumbers(lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex(({ text }) => text.trim() === '(1)')
  const numbers = at === -1 ? [] : lines.slice(at)
  const areAll = numbers.length === headerCells(lines.slice(0, at)).length
  return areAll && numbers.every(({ text }, nth) => text.trim() === `(${nth + 1})`) ? lines.slice(0, at) : lines
}

const isFirst = ({ text }: Line) => ordinalOf(text) === 1 && !text.trim().startsWith('(')

/**
 * A table whose cells are a line each. Every row begins with the next number and has as many cells as the header, or one less
 * where only the remark is missing; where a row could end at either, nothing is taken.
 */
export function cellPerLine(kind: TableKind, lines: readonly Line[]): FallenRows | null {
  const first = lines.findIndex(isFirst)
  const header = headerCells(withoutColumnNumbers(lines.slice(0, Math.max(0, first))))
  const meanings = meaningsOf(kind, header)
  if (first === -1 || meanings === null) return null
  const width = meanings.length
  const widths = kind === 'qr' && meanings.at(-1) === 'note' ? [width, width - 1] : [width]
  const rows: Piece[][] = []
  let at = first
  while (at < lines.length) {
    const ends = widths.filter((length) => {
      const next = lines[at + length]
      const isEnd =
        next === undefined
          ? at + length === lines.length
          : ordinalOf(next.text) === rows.length + 2 || isTotal(next.text)
      return (
        isEnd &&
        isRow(
          lines.slice(at, at + length).map(({ text }) => text),
          meanings,
          rows.length + 1,
        )
      )
    })
    const total = isTotal(lines[at]?.text ?? '') ? lines.length - at : 0
    const [length = 0, another] = total === 0 ? ends : [total]
    if (length === 0 || another !== undefined) return null
    rows.push(lines.slice(at, at + length).map((line) => ({ text: line.text.trim(), line })))
    at += length
  }
  return { header, rows }
}
