import { Fragment } from 'react'
import { formatNumber } from '#domain/text/format.ts'
import { ChartFrame } from '#src/ui/charts/chart-frame.tsx'
import { measureIn } from '#src/ui/charts/measure-text.ts'
import { NAME_SIZE } from '../unit-names.tsx'
import { UnitRowsChart } from '../unit-rows/unit-rows.chart.tsx'
import { timelinessMarks } from './timeliness-marks.ts'
import { useTimelinessTexts } from './timeliness-texts.ts'
import { layoutTimeliness } from './timeliness.layout.ts'
import type { TimelinessRow } from './timeliness.rows.ts'

type Props = {
  readonly rows: readonly TimelinessRow[]
  readonly title: string
  /** What the chart shows, for who cannot see it. */
  readonly label: string
  /** The report behind a row, or the unit that has not sent one. */
  readonly hrefOf: (row: TimelinessRow) => string
  readonly unitHref: (row: TimelinessRow) => string
  readonly marksReal: boolean
}

/** Days from the request to each unit's answer, on one axis; the picture grows with the units. */
export function TimelinessChart(props: Props) {
  return <ChartFrame height={28 + props.rows.length * 24}>{(width) => <Sized {...props} width={width} />}</ChartFrame>
}

function Sized({ width, ...props }: Props & { width: number }) {
  const { rows } = props
  const texts = useTimelinessTexts()
  const words = rows.map((row) => texts.label(row))
  return (
    <UnitRowsChart
      {...props}
      words={words}
      layout={layoutTimeliness(rows, words, width, measureIn(NAME_SIZE))}
      marks={timelinessMarks}
      printTick={formatNumber}
      renderTip={(row) => <Tip name={row.name} facts={texts.facts(row)} />}
      sentence={texts.sentence}
    />
  )
}

function Tip({ name, facts }: { name: string; facts: readonly string[] }) {
  return (
    <>
      <strong>{name}</strong>
      {facts.map((fact) => (
        <Fragment key={fact}>
          <br />
          {fact}
        </Fragment>
      ))}
    </>
  )
}
