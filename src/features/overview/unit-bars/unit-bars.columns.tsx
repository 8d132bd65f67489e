import { Anchor } from '@mantine/core'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { CountCell } from '#src/ui/count-cell.tsx'
import type { CardColumn } from '#src/ui/chart-card/card-files.ts'
import { countCsv, yesNo } from '#src/ui/count-csv.ts'
import { statusWords } from '#src/ui/status-badge.tsx'
import { RealBadge, SampleBadge } from '#src/ui/sample-badge.tsx'
import { useBarTexts } from './unit-bars-texts.ts'
import { barMeasures, type BarMeasureId } from './unit-bars.measures.ts'
import { changeOfBar, type UnitBar } from './unit-bars.rows.ts'

/** The same rows as the chart's, in words. */
export function useBarColumns(measure: BarMeasureId, hrefOf: (unitId: string) => string): CardColumn<UnitBar>[] {
  const t = useTranslations('overview')
  const ui = useTranslations('ui')
  const bars = useTranslations('unitBars')
  const texts = useBarTexts(measure)
  const { print, whole } = barMeasures[measure]
  const header = t('columnValue')
  const derived: CardColumn<UnitBar>[] = [
    {
      id: 'parts',
      header: bars('columnCount'),
      cell: (bar) => texts.parts(bar) ?? '–',
      csv: [
        { header: bars('columnCount'), value: ({ parts }) => parts?.[0] ?? null },
        { header: bars('columnOver'), value: ({ parts }) => parts?.[1] ?? null },
      ],
    },
  ]
  return [
    {
      id: 'unit',
      header: ui('columnUnit'),
      heads: true,
      cell: (bar) => (
        <Anchor component={Link} to={hrefOf(bar.unitId)} inherit>
          {bar.name}
        </Anchor>
      ),
      csv: (bar) => bar.name,
    },
    {
      id: 'value',
      header,
      numeric: true,
      cell: (bar) =>
        bar.state === 'undefined' || (bar.state === 'number' && !whole) ? (
          texts.label({ ...bar, counted: true })
        ) : (
          <CountCell count={countOf(bar)} />
        ),
      csv: whole
        ? countCsv(ui, header, countOf)
        : [
            { header, value: ({ value }) => value },
            {
              header: ui('csvState', { figure: header }),
              value: (bar) => (bar.state === 'number' ? ui('countNumber') : texts.label(bar)),
            },
            {
              header: ui('csvApproximate', { figure: header }),
              value: (bar) => (bar.value === null ? null : yesNo(ui, bar.approximate)),
            },
            {
              header: ui('csvPartial', { figure: header }),
              value: (bar) => (bar.value === null ? null : yesNo(ui, bar.partial)),
            },
          ],
    },
    ...(whole ? [] : derived),
    {
      id: 'previous',
      header: t('columnPrevious'),
      numeric: true,
      cell: ({ previous }) => (previous === null ? '–' : print(previous)),
      csv: whole
        ? countCsv(ui, t('columnPrevious'), (bar) => bar.before, ui('countNotCounted'))
        : ({ previous }) => previous,
    },
    {
      id: 'change',
      header: bars('columnChange'),
      numeric: true,
      cell: (bar) => texts.change(bar) ?? '–',
      csv: changeOfBar,
    },
    {
      id: 'counted',
      header: t('columnCounted'),
      cell: (bar) =>
        bar.counted ? ui('yes') : `${ui('no')}: ${(texts.notCounted(bar) ?? ui('statusMissing')).toLowerCase()}`,
      csv: [
        { header: t('columnCounted'), value: (bar) => yesNo(ui, bar.counted) },
        { header: ui('columnStatus'), value: (bar) => ui(statusWords[bar.status]) },
      ],
    },
    {
      id: 'data',
      header: t('columnData'),
      cell: ({ sample, real }) => (sample ? <SampleBadge /> : real ? <RealBadge /> : '–'),
      csv: ({ sample, real }) => (sample ? ui('sample') : real ? ui('real') : null),
    },
  ]
}

/** A figure as it was reported; null: there is none of this unit, or it is worked out. */
function countOf({ state, value, approximate, partial }: UnitBar) {
  return state === 'missing' || state === 'undefined' ? null : { state, value, approximate, partial }
}
