import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { IsoDate } from '#domain/model/dates.ts'
import type { ProgressRow } from '#domain/progress/progress.ts'
import { useFollow } from '#src/ui/light-link.tsx'
import classes from './board.module.css'
import { BoardRow, type RowActions } from './board-row.tsx'
import { sortColumns, type Sort, type SortColumn } from './progress.filters.ts'
import { extended, toggled, toggledAll, type Selection } from './selection.ts'

type Props = {
  readonly rows: readonly ProgressRow[]
  readonly today: IsoDate
  readonly campaignId: string
  readonly allSample: boolean
  readonly sort: Sort | null
  readonly onSort: (sort: Sort | null) => void
  /** Null: the reader may not choose rows. */
  readonly selection: Selection | null
  readonly onSelect: (change: (before: Selection) => Selection) => void
  readonly onContacts: (unitId: string) => void
}

/** Every unit shown. Boxes are one stop for Tab: arrows go from one to the next, with Shift they choose on the way. */
export function Board(props: Props) {
  const { rows, today, campaignId, allSample, sort, onSort, selection, onSelect, onContacts } = props
  const t = useTranslations('progress')
  const body = useRef<HTMLTableSectionElement>(null)
  const [stop, setStop] = useState<string | null>(null)
  const shown = useRef<string[]>([])
  useEffect(() => {
    shown.current = rows.map(({ unitId }) => unitId)
  }, [rows])

  const onTick = useCallback<RowActions['onTick']>(
    (event: MouseEvent<HTMLInputElement>, unitId) => {
      const stretch = event.shiftKey
      setStop(unitId)
      onSelect((before) => (stretch ? extended(before, unitId, shown.current) : toggled(before, unitId)))
    },
    [onSelect],
  )
  const onKey = useCallback<RowActions['onKey']>(
    (event: KeyboardEvent<HTMLInputElement>, unitId) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
        event.preventDefault()
        onSelect((before) => toggledAll(before, shown.current))
        return
      }
      const to = wayOf(event.key, shown.current.indexOf(unitId), shown.current.length)
      const next = to === null ? undefined : shown.current[to]
      if (next === undefined) return
      event.preventDefault()
      setStop(next)
      body.current?.querySelector<HTMLInputElement>(`[data-unit="${CSS.escape(next)}"]`)?.focus()
      if (event.shiftKey) {
        onSelect((before) => extended(before.anchor === null ? toggledOn(before, unitId) : before, next, shown.current))
      }
    },
    [onSelect],
  )
  const actions = useMemo<RowActions>(() => ({ onTick, onKey, onContacts }), [onTick, onKey, onContacts])

  const follow = useFollow()
  const stopAt = rows.some(({ unitId }) => unitId === stop) ? stop : rows[0]?.unitId
  return (
    <div className={classes['frame']} ref={follow}>
      <table className={classes['board']} data-choosing={selection !== null || undefined}>
        <caption className="visually-hidden">{t('table')}</caption>
        <thead>
          <tr>
            {selection === null ? null : (
              <td className={classes['tick']}>
                <SelectAll
                  rows={rows}
                  selection={selection}
                  onToggle={() => onSelect((before) => toggledAll(before, shown.current))}
                />
              </td>
            )}
            {sortColumns.map((column) => (
              <SortHeader key={column} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <BoardRow
              key={row.unitId}
              row={row}
              today={today}
              campaignId={campaignId}
              allSample={allSample}
              selected={selection === null ? null : selection.ids.has(row.unitId)}
              stop={row.unitId === stopAt}
              actions={actions}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Where a key leads from a row; null: nowhere. */
function wayOf(key: string, at: number, rows: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, rows - 1)
  if (key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? rows - 1 : null
}

const toggledOn = (selection: Selection, id: string): Selection =>
  selection.ids.has(id) ? { ...selection, anchor: id } : toggled(selection, id)

function SelectAll(props: { rows: readonly ProgressRow[]; selection: Selection; onToggle: () => void }) {
  const { rows, selection, onToggle } = props
  const t = useTranslations('progress')
  const chosen = rows.filter(({ unitId }) => selection.ids.has(unitId)).length
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = chosen > 0 && chosen < rows.length
  }, [chosen, rows.length])
  return (
    <input
      ref={box}
      type="checkbox"
      checked={chosen > 0 && chosen === rows.length}
      aria-label={t('selectAll')}
      onChange={onToggle}
    />
  )
}

/** First as one reads, then the other way, then as in the directory. Days and findings begin with the most. */
function nextSort(sort: Sort | null, by: SortColumn): Sort | null {
  const first = by === 'late' || by === 'findings' || by === 'contact' || by === 'received'
  if (sort?.by !== by) return { by, down: first }
  return sort.down === first ? { by, down: !first } : null
}

function SortHeader(props: { column: SortColumn; sort: Sort | null; onSort: (sort: Sort | null) => void }) {
  const { column, sort, onSort } = props
  const t = useTranslations('progress')
  const direction = sort?.by === column ? (sort.down ? 'descending' : 'ascending') : undefined
  const name = t(`column_${column}`)
  return (
    <th scope="col" aria-sort={direction} data-numeric={column === 'late' || undefined}>
      <button type="button" onClick={() => onSort(nextSort(sort, column))} title={t('sortBy', { column: name })}>
        {name}
        <span className={classes['arrow']} data-direction={direction} aria-hidden="true" />
      </button>
    </th>
  )
}
