import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#domain/text/format.ts'
import { summaryQuery } from '#src/api/summary.queries.ts'
import { useReadAt } from '#src/api/read-at.ts'
import { ChartCard } from '#src/ui/chart-card/chart-card.tsx'
import { useCoverageText } from '#src/ui/coverage-text.tsx'
import { kindLabels } from '#src/ui/kind-labels.ts'
import { paths } from '#src/ui/paths.ts'
import { cardChoices } from '../card-choices.ts'
import { anchorOf, type OverviewCardProps } from '../card-props.ts'
import { useBarColumns } from '../unit-bars/unit-bars.columns.tsx'
import { coverageOfBars } from '../unit-bars/unit-bars.rows.ts'
import { useDefinition } from '../unit-bars/use-definition.ts'
import { TileMapChart } from './tile-map.chart.tsx'
import { TileMapLegend } from './tile-map.legend.tsx'
import { tileMapRows, tilesOf, type MapTile } from './tile-map.rows.ts'

/** One measure of the places of the province, on a map of tiles. */
export function TileMap(props: OverviewCardProps<'map'>) {
  const { summary, figures, filters, hrefOf, choices, choose, view, onView } = props
  const { measure } = choices
  const t = useTranslations('tileMap')
  const ui = useTranslations('ui')
  const overview = useTranslations('overview')
  const bars = useTranslations('unitBars')
  const head = useTranslations('overviewHead')
  const locale = useLocale()
  const coverageText = useCoverageText()
  const definition = useDefinition(measure)
  const columns = useBarColumns(measure, hrefOf)
  const { find, kind } = filters
  const rows = useMemo(
    () => tileMapRows(figures.units, measure, { find, focus: figures.focus }),
    [figures, measure, find],
  )
  const tiles = tilesOf(rows)
  const { number, date } = summary.campaign.request
  const title = t('title', { measure: bars(`measure.${measure}`) })
  const coverage = coverageText(coverageOfBars(tiles), summary.basis)
  const readAt = useReadAt(summaryQuery(filters).queryKey)
  return (
    <ChartCard<MapTile>
      anchor={anchorOf('map')}
      title={title}
      measure={bars(`measure.${measure}`)}
      coverage={coverage}
      notes={[
        ...(tiles.length > 0 && !rows.hasGrid ? [t('noGrid')] : []),
        ...(rows.hasGrid && rows.beside.length > 0 ? [t('besideNote', { count: rows.beside.length })] : []),
        ...(rows.vacant.length > 0 ? [t('vacantNote', { count: rows.vacant.length })] : []),
        ...(kind === null ? [] : [overview('unitsOfKind', { kind: ui(kindLabels[kind]) })]),
      ]}
      filters={[
        overview('inCampaign', { title: summary.campaign.title }),
        ...(find === '' ? [] : [overview('highlighted', { find })]),
        ...figures.unusual.flatMap(({ id, says }) =>
          id === filters.fact ? [head('focused', { fact: says[locale] })] : [],
        ),
      ]}
      definition={`${t(rows.hasGrid ? 'about' : 'aboutList')} ${definition}`}
      source={overview('sourceReports', { number, date: formatDate(date) })}
      sample={tiles.some(({ sample }) => sample)}
      readAt={readAt}
      controls={
        <NativeSelect
          size="xs"
          label={t('show')}
          value={measure}
          onChange={(event) => {
            const chosen = cardChoices.map.measure.find((id) => id === event.currentTarget.value)
            if (chosen !== undefined) choose({ measure: chosen })
          }}
          data={cardChoices.map.measure.map((id) => ({ value: id, label: bars(`measure.${id}`) }))}
        />
      }
      legend={<TileMapLegend rows={rows} measure={measure} />}
      rows={tiles}
      columns={columns}
      rowKey={(tile) => tile.unitId}
      fileSubject={{ figure: t('file', { measure: bars(`file.${measure}`) }), request: summary.campaign.request }}
      fullData={{
        rows: summary.units.length,
        load: async () => (await import('../unit-bars/unit-bars.export.ts')).allUnits(summary, measure, { ui, locale }),
      }}
      view={view}
      onView={onView}
    >
      {tiles.length === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <TileMapChart
          rows={rows}
          measure={measure}
          label={t('label', { title, count: tiles.length, coverage })}
          hrefOf={({ unitId }) => {
            const reportId = summary.units.find((unit) => unit.unitId === unitId)?.reportId ?? null
            return reportId === null ? hrefOf(unitId) : paths.report(reportId)
          }}
        />
      )}
    </ChartCard>
  )
}
