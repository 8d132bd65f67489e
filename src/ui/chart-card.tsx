import { Paper, SegmentedControl, Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import classes from './chart-card.module.css'
import { DataTable, type Column } from './data-table.tsx'
import { SampleBadge } from './sample-badge.tsx'

export type CardView = 'chart' | 'table'

type Props<Row> = {
  readonly title: string
  /** Unit of measure. */
  readonly measure: string
  /** «23/27 đơn vị, đã chấp nhận». */
  readonly coverage: string
  /** What the figure does not cover, or what the reader must know to read it. */
  readonly notes?: readonly string[]
  readonly definition: string
  readonly source: string
  readonly sample: boolean
  readonly legend?: ReactNode
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  readonly view: CardView
  readonly onView: (view: CardView) => void
  /** The chart of the same rows. */
  readonly children: ReactNode
}

/** A figure that says what it measures, over whom, and where it comes from; as a chart, or the same rows as a table. */
export function ChartCard<Row>(props: Props<Row>) {
  const { title, measure, coverage, notes = [], definition, source, sample, legend, view, onView, children } = props
  const t = useTranslations('ui')
  const id = useId()
  return (
    <Paper component="figure" withBorder radius="md" className={classes['card'] ?? ''} aria-labelledby={id}>
      <header className={classes['head']}>
        <div className={classes['words']}>
          <Title order={2} size="h4" id={id}>
            {title}
          </Title>
          <p className={classes['facts']}>
            <span>{t('measureOf', { measure })}</span>
            <span>{coverage}</span>
            {sample ? <SampleBadge /> : null}
          </p>
        </div>
        <SegmentedControl<CardView>
          size="xs"
          className={classes['switch'] ?? ''}
          aria-label={t('showAs', { title })}
          value={view}
          onChange={onView}
          data={[
            { value: 'chart', label: t('chart') },
            { value: 'table', label: t('table') },
          ]}
        />
      </header>
      {notes.length === 0 ? null : (
        <ul className={classes['notes']}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {view === 'chart' ? (
        <>
          {legend}
          <div className={classes['body']}>{children}</div>
        </>
      ) : (
        <DataTable caption={title} rows={props.rows} columns={props.columns} rowKey={props.rowKey} />
      )}
      <figcaption className={classes['caption']}>
        <p>{definition}</p>
        <p>{t('source', { source })}</p>
      </figcaption>
    </Paper>
  )
}
