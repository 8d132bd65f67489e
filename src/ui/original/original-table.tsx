import { memo, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Table } from '#domain/reading/blocks.ts'
import type { Place } from '#domain/reports/reading.ts'
import { lookOfTable } from './letter-look.ts'
import { coversCell, coversRow, fieldAtCell, type FieldsByPlace } from './places.ts'
import { PlaceText } from './place-text.tsx'
import classes from './original-letter.module.css'

type RowProps = {
  readonly row: Table['rows'][number]
  readonly block: number
  readonly index: number
  readonly fields: FieldsByPlace
  /** The chosen place, only when it covers this row: other rows are then not drawn anew. */
  readonly chosen: Place | null
}

const OriginalRow = memo(function OriginalRow({ row, block, index, fields, chosen }: RowProps) {
  return (
    <tr>
      {row.cells.map((cell, position) => (
        <td
          key={cell.column}
          colSpan={cell.colSpan}
          rowSpan={cell.rowSpan}
          className={classes['cell']}
          data-bold={cell.bold || undefined}
          data-chosen={(chosen !== null && coversCell(chosen, index, position)) || undefined}
        >
          <PlaceText
            text={cell.text}
            boldLines={cell.boldLines}
            pointer={fieldAtCell(fields, block, index, position)}
          />
        </td>
      ))}
    </tr>
  )
})

/** From so many columns on, a table is not squeezed into the pane but scrolls in it, as a sheet of a workbook does. */
const MANY_COLUMNS = 8

const columnsOf = ({ rows }: Table) =>
  rows.reduce((most, { cells }) => {
    const last = cells.at(-1)
    return Math.max(most, last === undefined ? 0 : last.column + last.colSpan)
  }, 0)

/** A table of the original, with its merged cells; rows are counted from 0 with the header among them, as places are. */
export const OriginalTable = memo(function OriginalTable(props: {
  table: Table
  block: number
  fields: FieldsByPlace
  chosen: Place | null
}) {
  const { table, block, fields, chosen } = props
  const t = useTranslations('original')
  const isWide = columnsOf(table) >= MANY_COLUMNS
  const look = useMemo(() => lookOfTable(table), [table])
  return (
    <section
      ref={(frame) => {
        // What scrolls must be reached by keys.
        if (frame !== null && isWide) frame.tabIndex = 0
      }}
      className={classes['tableFrame']}
      aria-label={isWide ? t('wideTable') : undefined}
      data-wide={isWide || undefined}
    >
      <table className={classes['table']} data-look={look}>
        <tbody>
          {table.rows.map((row, index) => (
            <OriginalRow
              key={index}
              row={row}
              block={block}
              index={index}
              fields={fields}
              chosen={chosen !== null && coversRow(chosen, index) ? chosen : null}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
})
