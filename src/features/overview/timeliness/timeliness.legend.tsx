import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { IsoDate } from '#domain/model/dates.ts'
import { formatDate } from '#domain/text/format.ts'
import { useChartColors } from '#src/ui/charts/chart-colors.ts'
import { Hatch } from '#src/ui/charts/hatch.tsx'
import { Legend, type LegendEntry } from '#src/ui/charts/legend.tsx'
import { hasAnswered, type TimelinessRow } from './timeliness.rows.ts'

/** What the marks mean; only those that occur. */
export function TimelinessLegend({ rows, dueOn }: { rows: readonly TimelinessRow[]; dueOn: IsoDate }) {
  const t = useTranslations('timeliness')
  const ofOverview = useTranslations('overview')
  const colors = useChartColors()
  const hatch = useId()
  const entries: (LegendEntry & { readonly occurs: boolean })[] = [
    {
      id: 'inTime',
      label: t('legendInTime'),
      occurs: rows.some((row) => hasAnswered(row)),
      mark: <rect y="1" width="22" height="12" fill={colors.series} />,
    },
    {
      id: 'late',
      label: t('legendLate'),
      occurs: rows.some(({ state }) => state === 'late'),
      mark: (
        <>
          <Hatch id={hatch} color={colors.accent} background={colors.background} />
          <rect x="0.5" y="1.5" width="21" height="11" fill={`url(#${hatch})`} stroke={colors.accent} />
        </>
      ),
    },
    {
      id: 'open',
      label: t('legendOpen'),
      occurs: rows.some((row) => !hasAnswered(row)),
      mark: (
        <path d="M0,7H21m-5,-5l5,5l-5,5" fill="none" stroke={colors.missing} strokeDasharray="4 3" strokeWidth="1.5" />
      ),
    },
    {
      id: 'due',
      label: t('legendDue', { date: formatDate(dueOn) }),
      occurs: rows.some(({ extended }) => !extended),
      mark: <path d="M11,0v14" stroke={colors.previous} strokeWidth="1.75" />,
    },
    {
      id: 'extended',
      label: t('legendExtended'),
      occurs: rows.some(({ extended }) => extended),
      mark: <path d="M11,2l5,5l-5,5l-5,-5z" fill={colors.background} stroke={colors.previous} strokeWidth="1.5" />,
    },
    {
      id: 'real',
      label: ofOverview('legendReal'),
      occurs: rows.some(({ real }) => real) && rows.some(({ sample }) => sample),
      mark: <path d="M11,2l5,5l-5,5l-5,-5z" fill={colors.real} />,
    },
  ]
  return <Legend entries={entries.filter(({ occurs }) => occurs)} />
}
