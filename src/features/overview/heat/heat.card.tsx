import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { metricOf } from '#domain/metrics/metrics.ts'
import { formatNumber } from '#domain/text/format.ts'
import type { Matrix, MatrixCampaign } from '#domain/totals/matrix.ts'
import { useReadAt } from '#src/api/read-at.ts'
import { matrixQuery } from '#src/api/summary.queries.ts'
import { Aging } from '#src/ui/aging.tsx'
import { CardChoice } from '#src/ui/chart-card/card-choice.tsx'
import { ChartCard } from '#src/ui/chart-card/chart-card.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { kindLabels } from '#src/ui/kind-labels.ts'
import { ageOf } from '#src/ui/stale-banner.tsx'
import { cardChoices } from '../card-choices.ts'
import { anchorOf, type OverviewCardProps } from '../card-props.ts'
import { useCellTexts } from '../unit-matrix/cell-texts.ts'
import { useMatrixColumns } from '../unit-matrix/unit-matrix.columns.tsx'
import { allCells, lineCount } from '../unit-matrix/unit-matrix.export.ts'
import { coverageOfRows, unitRows, type UnitRow } from '../unit-matrix/unit-matrix.rows.ts'
import { useOpenReport } from '../unit-matrix/use-open-report.ts'
import { HeatChart } from './heat.chart.tsx'
import { HeatLegend } from './heat.legend.tsx'
import { heatMap, matrixMeasureOf } from './heat.measures.ts'

/** One measure of every unit in every campaign at a glance, once it is there. */
export function Heat(props: OverviewCardProps<'heat'>) {
  const t = useTranslations('unitMatrix')
  const { filters, choices } = props
  const matrix = useQuery(matrixQuery(matrixMeasureOf(choices.measure), filters.basis))
  if (matrix.data === undefined) {
    return matrix.isError ? (
      <ErrorState title={t('heatTitle')} error={matrix.error} onRetry={() => void matrix.refetch()} />
    ) : (
      <Skeleton height={700} />
    )
  }
  return (
    <Aging age={ageOf(matrix)}>
      <HeatCard {...props} matrix={matrix.data} />
    </Aging>
  )
}

function HeatCard(props: OverviewCardProps<'heat'> & { readonly matrix: Matrix }) {
  const { matrix, summary, figures, filters, hrefOf, choices, choose, view, onView } = props
  const t = useTranslations('unitMatrix')
  const overview = useTranslations('overview')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const { kind, sort, find } = filters
  const { focus } = figures
  const chosen = summary.campaign.id
  const rows = useMemo(
    () => unitRows(matrix, { kind, sort, find, focus, chosen }),
    [matrix, kind, sort, find, focus, chosen],
  )
  // The choice may be a step ahead of the figures on screen.
  const measure = choices.measure === 'standing' && matrix.measure === 'days' ? 'standing' : matrix.measure
  const map = useMemo(() => heatMap(rows, measure), [rows, measure])
  const texts = useCellTexts(matrix.measure)
  const standing = measure === 'standing'
  const columns = useMatrixColumns<UnitRow>(
    matrix.campaigns,
    {
      cell: ({ cells }, at) => (standing ? texts.standing : texts.figure)(cells[at] ?? null),
      value: ({ cells }, at) => (standing ? null : (cells[at]?.count?.value ?? null)),
      state: ({ cells }, at) => (standing ? texts.standing : texts.state)(cells[at] ?? null),
    },
    hrefOf,
  )
  const openReport = useOpenReport()
  const open = useCallback(
    (row: UnitRow, campaign: MatrixCampaign) => void openReport(row.unitId, campaign.id, hrefOf(row.unitId)),
    [openReport, hrefOf],
  )
  const readAt = useReadAt(matrixQuery(matrix.measure, matrix.basis).queryKey)
  const name = standing || measure === 'days' ? t(`measure.${measure}`) : metricOf(measure).label[locale]
  const title = t('heatTitleOf', { measure: name })
  const basis = ui(matrix.basis === 'accepted' ? 'basisAccepted' : 'basisSubmitted')
  const { covered, expected } = coverageOfRows(rows)
  const coverage = t('cellCoverage', { covered: formatNumber(covered), expected: formatNumber(expected), basis })
  return (
    <ChartCard<UnitRow>
      anchor={anchorOf('heat')}
      title={title}
      measure={standing ? t('measure.standing') : texts.measure}
      coverage={coverage}
      notes={kind === null ? [] : [overview('unitsOfKind', { kind: ui(kindLabels[kind]) })]}
      filters={find === '' ? [] : [overview('highlighted', { find })]}
      definition={standing || measure === 'days' ? t(`definition.${measure}`) : metricOf(measure).definition[locale]}
      source={overview('sourceAll')}
      sample={rows.some(({ cells }) => cells.some((cell) => cell?.sample === true))}
      readAt={readAt}
      controls={
        <CardChoice
          label={t('choiceMeasure')}
          value={choices.measure}
          options={cardChoices.heat.measure.map((value) => ({ value, label: t(`measureShort.${value}`) }))}
          onChoose={(value) => choose({ measure: value })}
        />
      }
      legend={<HeatLegend map={map} />}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.unitId}
      fileSubject={{ figure: t('fileHeat', { measure: name }), request: null }}
      fullData={{ rows: lineCount(matrix), load: async () => allCells(matrix, { ui, locale }) }}
      view={view}
      onView={onView}
    >
      <HeatChart
        rows={rows}
        campaigns={matrix.campaigns}
        map={map}
        title={title}
        label={t('heatLabel', { title, units: rows.length, campaigns: matrix.campaigns.length })}
        chosen={chosen}
        hrefOf={hrefOf}
        onOpen={open}
      />
    </ChartCard>
  )
}
