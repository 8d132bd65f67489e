import { Paper, Title } from '@mantine/core'
import { useId, useRef, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { DataTable } from '../data-table.tsx'
import { SampleBadge } from '../sample-badge.tsx'
import { CardBody } from './card-body.tsx'
import type { CardColumn, FileSubject, FullData } from './card-files.ts'
import { CardTools } from './card-tools.tsx'
import classes from './chart-card.module.css'
import { useFullScreen } from './full-screen.ts'

export type CardView = 'chart' | 'table'

export type ChartCardProps<Row> = {
  /** The `id` of the element that holds the card, which is there before the card is drawn: its link leads to `#anchor`. */
  readonly anchor: string
  readonly title: string
  /** Unit of measure. */
  readonly measure: string
  /** «23/27 đơn vị, đã chấp nhận». */
  readonly coverage: string
  /** What the figure does not cover, or what the reader must know to read it. */
  readonly notes?: readonly string[]
  /** What it is limited to, in words for those who have only a picture or a file of it: «Đợt báo cáo: …», «Loại đơn vị: …». */
  readonly filters?: readonly string[]
  readonly definition: string
  readonly source: string
  readonly sample: boolean
  /** When its data came from the server, in ms since 1970; asked only as a picture or a file is made. */
  readonly readAt: () => number | null
  /** What can be chosen on this card, see `CardChoice`; pictures leave it out, so the title or the filters must say it too. */
  readonly controls?: ReactNode
  readonly legend?: ReactNode
  readonly rows: readonly Row[]
  readonly columns: readonly CardColumn<Row>[]
  readonly rowKey: (row: Row) => string
  readonly fileSubject: FileSubject
  readonly fullData: FullData
  readonly view: CardView
  readonly onView: (view: CardView) => void
  /** What its pictures show, where that is not the chart itself. It is drawn without a screen, see `useDrawing`. */
  readonly picture?: ReactNode
  /** The chart of the same rows: SVGs, or HTML with SVGs. */
  readonly children: ReactNode
}

/**
 * A figure that says what it measures, over whom, and where it comes from; as a chart, or the same rows as a table; in full
 * screen, and as files: pictures that stand by themselves, its rows, and all that is known behind it.
 */
export function ChartCard<Row>(props: ChartCardProps<Row>) {
  const { title, measure, coverage, notes = [], definition, source, sample, controls, legend, view, children } = props
  const t = useTranslations('ui')
  const id = useId()
  const figure = useRef<HTMLDivElement>(null)
  const fullScreen = useFullScreen(figure)
  return (
    <Paper
      component="figure"
      ref={figure}
      withBorder
      radius="md"
      className={classes['card'] ?? ''}
      aria-labelledby={id}
      tabIndex={-1}
      data-full={fullScreen.on || undefined}
    >
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
        <CardTools card={props} fullScreen={fullScreen} />
      </header>
      {controls === undefined ? null : <div className={classes['controls']}>{controls}</div>}
      {notes.length === 0 ? null : (
        <ul className={classes['notes']}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {view === 'chart' ? (
        <>
          {legend === undefined || legend === null ? null : <div className={classes['legend']}>{legend}</div>}
          <CardBody full={fullScreen.on}>{children}</CardBody>
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
