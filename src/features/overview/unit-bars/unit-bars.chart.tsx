import { memo } from 'react'
import { ChartFrame } from '#src/ui/charts/chart-frame.tsx'
import { measureIn } from '#src/ui/charts/measure-text.ts'
import { NAME_SIZE } from '../unit-names.tsx'
import { UnitRowsChart } from '../unit-rows/unit-rows.chart.tsx'
import { barMarks } from './unit-bars-marks.ts'
import { useBarTexts } from './unit-bars-texts.ts'
import { UnitBarTip, useBarSentence } from './unit-bars-tip.tsx'
import { barMeasures, type BarMeasureId } from './unit-bars.measures.ts'
import { layoutBars } from './unit-bars.layout.ts'
import type { UnitBar } from './unit-bars.rows.ts'

export type UnitBarsProps = {
  readonly bars: readonly UnitBar[]
  readonly title: string
  /** What the chart shows, for who cannot see it. */
  readonly label: string
  readonly measure: BarMeasureId
  /** Each bar also says how it moved since the campaign before. */
  readonly withChange: boolean
  /** The address of a unit. */
  readonly hrefOf: (unitId: string) => string
  /** Real reports are marked, because there are sample ones beside them. */
  readonly marksReal: boolean
}

/** Horizontal bars of all units; the picture grows with them. */
export function UnitBarsChart(props: UnitBarsProps) {
  const estimated = 28 + props.bars.length * 24
  return <ChartFrame height={estimated}>{(width) => <Sized {...props} width={width} />}</ChartFrame>
}

const Sized = memo(function Sized({ width, ...props }: UnitBarsProps & { width: number }) {
  const { bars, title, label, measure, withChange, hrefOf, marksReal } = props
  const texts = useBarTexts(measure, withChange)
  const sentence = useBarSentence(measure)
  const words = bars.map((bar) => texts.label(bar))
  const { whole, print } = barMeasures[measure]
  return (
    <UnitRowsChart
      rows={bars}
      words={words}
      layout={layoutBars(bars, words, width, measureIn(NAME_SIZE), whole)}
      marks={barMarks}
      title={title}
      label={label}
      printTick={print}
      hrefOf={(bar) => hrefOf(bar.unitId)}
      unitHref={(bar) => hrefOf(bar.unitId)}
      renderTip={(bar) => <UnitBarTip bar={bar} measure={measure} />}
      sentence={sentence}
      marksReal={marksReal}
    />
  )
})
