import { BYTE_ORDER_MARK, csvLines, type CsvValue } from '#domain/text/csv.ts'
import type { CsvColumn } from '../data-table.tsx'
import type { CardColumn, CsvTable } from './card-files.ts'

const csvColumnsOf = <Row>({ header, csv }: CardColumn<Row>): readonly CsvColumn<Row>[] => {
  if (csv === null) return []
  return typeof csv === 'function' ? [{ header, value: csv }] : csv
}

/** Rows as the lines of a file. */
export function csvTable<Row>(rows: readonly Row[], columns: readonly CsvColumn<Row>[]): CsvTable {
  return {
    header: columns.map((column) => column.header),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  }
}

/** What every line of a file is true of, such as the coverage of the figure: a file has no other place to say it. */
export type Circumstance = { readonly header: string; readonly value: CsvValue }

/** The rows that a card shows, in their order, as the lines of a file. */
export function shownTable<Row>(
  rows: readonly Row[],
  columns: readonly CardColumn<Row>[],
  circumstances: readonly Circumstance[],
): CsvTable {
  return csvTable(rows, [
    ...columns.flatMap(csvColumnsOf),
    ...circumstances.map(({ header, value }) => ({ header, value: () => value })),
  ])
}

/** A file that spreadsheets open as UTF-8. */
export function csvText({ header, rows }: CsvTable): string {
  return (BYTE_ORDER_MARK + csvLines([header, ...rows])).normalize('NFC')
}
