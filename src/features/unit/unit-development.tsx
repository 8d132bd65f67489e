import { useMemo, useState, type ComponentProps } from 'react'
import { useTranslations } from 'use-intl'
import { metricIds } from '#domain/metrics/metrics.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { UnitHistory } from '#domain/totals/summary.ts'
import { Approached } from '#src/ui/charts/approached.tsx'
import { TrendLegend } from './trend-legend.tsx'
import { directiveAnchor, directiveEntries, directiveMarks } from './unit-directives.rows.ts'
import { UnitDirectives } from './unit-directives.tsx'
import { UnitSection } from './unit-section.tsx'
import { UnitTrendChart } from './unit-trend.chart.tsx'
import { dayDomain, trendOf } from './unit-trend.rows.ts'
import classes from './unit-trend.module.css'

/** Directives are no curve: they are marked on the curves of the other metrics. */
const charted = metricIds.filter((id) => id !== 'directives')

/** About how high the charts and an entry of the list are, in pixels. */
const CHARTS_HIGH = 420
const ENTRY_HIGH = 130
/** With more campaigns than this, their table alone is higher than a screen and what is drawn ahead. */
const MANY_CAMPAIGNS = 20

/** The unit's figures over time with its directives on the same time axis, and the list of directives in step with it. */
export function UnitDevelopment({ history }: { history: UnitHistory }) {
  const t = useTranslations('unit')
  const [active, setActive] = useState<IsoDate | null>(null)
  const entries = useMemo(() => directiveEntries(history), [history])
  const marks = useMemo(() => directiveMarks(entries), [entries])
  const charts = useMemo(() => charted.map((metric) => ({ metric, points: trendOf(history, metric) })), [history])
  const domain = useMemo(
    () =>
      dayDomain(
        (charts[0]?.points ?? []).map((point) => point.at),
        marks.map((mark) => mark.at),
      ),
    [charts, marks],
  )

  const isFar = history.campaigns.length > MANY_CAMPAIGNS

  /** From a tick to its entry in the list. */
  const choose = (date: IsoDate) => {
    const entry = document.getElementById(directiveAnchor(date))
    entry?.scrollIntoView({ block: 'center' })
    entry?.focus({ preventScroll: true })
  }

  return (
    <>
      {domain === null ? null : (
        <FarBelow isFar={isFar} name="trends" height={CHARTS_HIGH}>
          <UnitSection title={t('trends')}>
            <TrendLegend />
            <div className={classes['charts']}>
              {charts.map(({ metric, points }) => (
                <UnitTrendChart
                  key={metric}
                  metric={metric}
                  points={points}
                  marks={marks}
                  domain={domain}
                  active={active}
                  onActive={setActive}
                  onChoose={choose}
                />
              ))}
            </div>
          </UnitSection>
        </FarBelow>
      )}
      <FarBelow isFar={isFar} name="directives" height={entries.length * ENTRY_HIGH}>
        <UnitDirectives entries={entries} domain={domain} active={active} onActive={setActive} />
      </FarBelow>
    </>
  )
}

/** What stands far below the first screen is drawn when it is approached. */
function FarBelow({ isFar, ...below }: { isFar: boolean } & ComponentProps<typeof Approached>) {
  return isFar ? <Approached {...below} /> : below.children
}
