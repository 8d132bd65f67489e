import type { ReactNode } from 'react'
import type { CsvValue } from '#domain/text/csv.ts'
import classes from './data-table.module.css'

/** One column of a file of the table's rows. */
export type CsvColumn<Row> = { readonly header: string; readonly value: (row: Row) => CsvValue }

export type Column<Row> = {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** Names the row. */
  readonly heads?: boolean
  /** A figure: stands to the right. */
  readonly numeric?: boolean
  /**
   * What stands in a file of the rows: one value under the same header, or columns of their own. A figure whose cell may be
   * empty for more than one reason has its state in a column beside it.
   */
  readonly csv?: ((row: Row) => CsvValue) | readonly CsvColumn<Row>[] | null
}

type Props<Row> = {
  /** What the table lists, for who cannot see what stands above it. */
  readonly caption: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
}

/**
 * Rows as a table that scrolls in its own place, which the keyboard reaches through the links in its rows; in print it
 * repeats its header and shows every row.
 */
export function DataTable<Row>({ caption, rows, columns, rowKey }: Props<Row>) {
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, header, numeric }) => (
              <th key={id} scope="col" data-numeric={numeric}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ id, cell, heads, numeric }) =>
                heads === true ? (
                  <th key={id} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} data-numeric={numeric}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
