import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { metricOf, type MetricId } from '#domain/metrics/metrics.ts'
import { formatNumber } from '#domain/text/format.ts'
import type { Matrix } from '#domain/totals/matrix.ts'
import { useReadAt } from '#src/api/read-at.ts'
import { matrixQuery } from '#src/api/summary.queries.ts'
import { Aging } from '#src/ui/aging.tsx'
import { CardChoice } from '#src/ui/chart-card/card-choice.tsx'
import { ChartCard } from '#src/ui/chart-card/chart-card.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { kindLabels } from '#src/ui/kind-labels.ts'
import { ageOf } from '#src/ui/stale-banner.tsx'
import { useGo } from '#src/ui/use-go.ts'
import { cardChoices } from '../card-choices.ts'
import { anchorOf, type OverviewCardProps } from '../card-props.ts'
import { signedNumber } from '../signed-number.ts'
import { useCellTexts } from '../unit-matrix/cell-texts.ts'
import { useMatrixColumns } from '../unit-matrix/unit-matrix.columns.tsx'
import { allCells, lineCount } from '../unit-matrix/unit-matrix.export.ts'
import { coverageOfRows, unitRows } from '../unit-matrix/unit-matrix.rows.ts'
import { MultiplesChart } from './multiples.chart.tsx'
import { MultiplesLegend } from './multiples.legend.tsx'
import { multiplesOf, type Multiple } from './multiples.rows.ts'

/** One metric of each unit through all campaigns, once it is there. */
export function Multiples(props: OverviewCardProps<'multiples'>) {
  const t = useTranslations('unitMatrix')
  const { filters, choices } = props
  const matrix = useQuery(matrixQuery(choices.metric, filters.basis))
  if (matrix.data === undefined) {
    return matrix.isError ? (
      <ErrorState title={t('multiplesTitle')} error={matrix.error} onRetry={() => void matrix.refetch()} />
    ) : (
      <Skeleton height={700} />
    )
  }
  const { measure } = matrix.data
  return (
    <Aging age={ageOf(matrix)}>
      <MultiplesCard {...props} matrix={matrix.data} metric={measure === 'days' ? choices.metric : measure} />
    </Aging>
  )
}

type Props = OverviewCardProps<'multiples'> & { readonly matrix: Matrix; readonly metric: MetricId }

function MultiplesCard(props: Props) {
  const { matrix, metric, summary, figures: province, filters, hrefOf, choices, choose, view, onView } = props
  const t = useTranslations('unitMatrix')
  const trend = useTranslations('trend')
  const overview = useTranslations('overview')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const go = useGo()
  const { kind, sort, find } = filters
  const { focus } = province
  const { figures, scale } = choices
  const chosen = summary.campaign.id
  const rows = useMemo(
    () => unitRows(matrix, { kind, sort, find, focus, chosen }),
    [matrix, kind, sort, find, focus, chosen],
  )
  const multiples = useMemo(() => multiplesOf(rows, figures), [rows, figures])
  const shared = useMemo(
    () =>
      scale === 'own'
        ? null
        : {
            least: multiples.reduce((least, multiple) => Math.min(least, multiple.least), 0),
            most: multiples.reduce((most, multiple) => Math.max(most, multiple.most), 0),
          },
    [multiples, scale],
  )
  const texts = useCellTexts(metric)
  const added = figures === 'increment'
  const columns = useMatrixColumns<Multiple>(
    matrix.campaigns,
    {
      cell: ({ cells, points }, at) => {
        const value = points[at]?.value ?? null
        if (!added) return texts.figure(cells[at] ?? null)
        return value === null ? '–' : signedNumber(value)
      },
      value: ({ points }, at) => points[at]?.value ?? null,
      state: ({ cells }, at) => texts.state(cells[at] ?? null),
    },
    hrefOf,
  )
  const open = useCallback((unitId: string) => go(hrefOf(unitId)), [go, hrefOf])
  const readAt = useReadAt(matrixQuery(metric, matrix.basis).queryKey)
  const { label, definition } = metricOf(metric)
  const title = t(added ? 'multiplesAddedOf' : 'multiplesTitleOf', { metric: label[locale] })
  const basis = ui(matrix.basis === 'accepted' ? 'basisAccepted' : 'basisSubmitted')
  const { covered, expected } = coverageOfRows(rows)
  const most = formatNumber(shared?.most ?? 0)
  return (
    <ChartCard<Multiple>
      anchor={anchorOf('multiples')}
      title={title}
      measure={texts.measure}
      coverage={t('cellCoverage', { covered: formatNumber(covered), expected: formatNumber(expected), basis })}
      notes={kind === null ? [] : [overview('unitsOfKind', { kind: ui(kindLabels[kind]) })]}
      filters={find === '' ? [] : [overview('highlighted', { find })]}
      definition={[
        definition[locale],
        ...(added ? [trend('incrementDefinition')] : []),
        scale === 'own' ? t('scaleNote.own') : t('scaleNote.same', { most }),
      ].join(' ')}
      source={overview('sourceAll')}
      sample={rows.some(({ cells }) => cells.some((cell) => cell?.sample === true))}
      readAt={readAt}
      controls={
        <>
          <CardChoice
            label={trend('choiceMetric')}
            value={choices.metric}
            options={cardChoices.multiples.metric.map((value) => ({ value, label: trend(`metricShort.${value}`) }))}
            onChoose={(value) => choose({ metric: value })}
          />
          <CardChoice
            label={trend('choiceFigures')}
            value={figures}
            options={cardChoices.multiples.figures.map((value) => ({ value, label: trend(`figuresOf.${value}`) }))}
            onChoose={(value) => choose({ figures: value })}
          />
          <CardChoice
            label={t('choiceScale')}
            value={scale}
            options={cardChoices.multiples.scale.map((value) => ({ value, label: t(`scaleOf.${value}`) }))}
            onChoose={(value) => choose({ scale: value })}
          />
        </>
      }
      legend={<MultiplesLegend multiples={multiples} figures={figures} />}
      rows={multiples}
      columns={columns}
      rowKey={(row) => row.unitId}
      fileSubject={{ figure: t('fileMultiples', { metric: label[locale] }), request: null }}
      fullData={{ rows: lineCount(matrix), load: async () => allCells(matrix, { ui, locale }) }}
      view={view}
      onView={onView}
    >
      <MultiplesChart
        multiples={multiples}
        campaigns={matrix.campaigns}
        metric={metric}
        figures={figures}
        shared={shared}
        title={title}
        label={t('multiplesLabel', { title, units: multiples.length, campaigns: matrix.campaigns.length })}
        chosen={matrix.campaigns.findIndex(({ id }) => id === chosen)}
        hrefOf={hrefOf}
        onOpen={open}
      />
    </ChartCard>
  )
}
