import { meaningOf, type TableKind } from '#domain/reading/annex/columns.ts'
import type { LayoutRow } from './layout.ts'

/** Longer cells are content. */
const LONGEST_HEADER = 120

const couldBeHeader = ({ cells }: LayoutRow) =>
  cells.length > 1 && cells.every(({ text }) => text.length <= LONGEST_HEADER && !/^\d[\d.,\s]*$/.test(text))

const tableKinds: readonly TableKind[] = ['directives', 'qr']

/** Whether most cells of a row, and two at least, name columns of one of the annex's tables. */
export function isHeader(row: LayoutRow): boolean {
  if (!couldBeHeader(row)) return false
  return tableKinds.some((kind) => {
    const meanings = new Set(row.cells.flatMap(({ text }) => meaningOf(text, kind) ?? []))
    return meanings.size >= 2 && meanings.size * 2 >= row.cells.length
  })
}
