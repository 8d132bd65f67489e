import { useTranslations } from 'use-intl'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import { useChartColors } from '#src/ui/charts/chart-colors.ts'
import { Legend, type LegendEntry } from '#src/ui/charts/legend.tsx'
import type { IssuerClass } from './issuer-classes.ts'
import { issuerShapes, useIssuerColors } from './issuer-marks.ts'
import { RADIUS } from './directive-timeline.layout.ts'

type Props = {
  readonly classes: readonly IssuerClass[]
  readonly campaign: Campaign
  /** Requests of other campaigns lie on the axis too. */
  readonly others: boolean
  readonly linked: boolean
  readonly marksReal: boolean
}

/** Issuers with their marks and how many documents each issued, the province's requests, what an outline means. */
export function TimelineLegend({ classes, campaign, others, linked, marksReal }: Props) {
  const t = useTranslations('timeline')
  const overview = useTranslations('overview')
  const colors = useChartColors()
  const fills = useIssuerColors()
  const labelOf = useClassLabel()
  const { number, date } = campaign.request
  const request = (own: boolean) => (
    <path
      d="M11,0v14"
      stroke={colors.accent}
      strokeWidth="1.5"
      strokeDasharray={own ? '5 3' : '1 4'}
      opacity={own ? 1 : 0.7}
    />
  )
  const entries: LegendEntry[] = [
    ...classes.map((each) => ({
      id: each.look,
      label: t('classCount', { label: labelOf(each), count: formatNumber(each.documents) }),
      mark: <path d={issuerShapes[each.look](11, 7, RADIUS)} fill={fills[each.look]} />,
    })),
    ...(linked
      ? [
          {
            id: 'linked',
            label: t('linked'),
            mark: <circle cx="11" cy="7" r={RADIUS + 1} fill="none" stroke={colors.text} strokeWidth="1.5" />,
          },
        ]
      : []),
    { id: 'request', label: t('currentRequest', { number, date: formatDate(date) }), mark: request(true) },
    ...(others ? [{ id: 'requests', label: t('otherRequest'), mark: request(false) }] : []),
    ...(marksReal
      ? [{ id: 'real', label: overview('legendReal'), mark: <path d="M11,2l5,5l-5,5l-5,-5z" fill={colors.real} /> }]
      : []),
  ]
  return <Legend entries={entries} />
}

/** So many names stand in one entry; the list of issuers below the chart has all of them. */
const NAMES_IN_LEGEND = 6

function useClassLabel(): (each: IssuerClass) => string {
  const t = useTranslations('timeline')
  return ({ group, look, names }) => {
    if (look === 'rest') {
      const shown = names.slice(0, NAMES_IN_LEGEND).map(({ name }) => name)
      return t('rest', {
        count: names.length,
        names: shown.length < names.length ? `${shown.join('; ')}…` : shown.join('; '),
      })
    }
    switch (group) {
      case 'own':
      case 'province':
      case 'central':
      case 'unstated':
        return t(group)
      case 'requester':
      case 'named':
        return names[0]?.name ?? t('unstated')
      default:
        return group satisfies never
    }
  }
}
