import { useTranslations } from 'use-intl'
import type { UnitKind } from '#domain/model/unit.ts'
import { formatDate } from '#domain/text/format.ts'
import type { Summary } from '#domain/totals/summary.ts'
import { kindLabels } from '#src/ui/kind-labels.ts'
import { SampleBadge } from '#src/ui/sample-badge.tsx'
import classes from './present.module.css'

type Props = { readonly summary: Summary; readonly kind: UnitKind | null; readonly at: number; readonly of: number }

/** What the figures are of: campaign, cut-off, which reports count, which kind of unit; and which slide this is. */
export function Caption({ summary: { campaign, basis, units }, kind, at, of }: Props) {
  const t = useTranslations('present')
  const ui = useTranslations('ui')
  const sample = campaign.sample || units.some((unit) => unit.sample)
  const parts = [
    ...(campaign.dataCutoff === null ? [] : [t('cutoff', { date: formatDate(campaign.dataCutoff) })]),
    t('basis', { basis: basis === 'accepted' ? ui('basisAccepted') : ui('basisSubmitted') }),
    ...(kind === null ? [] : [ui(kindLabels[kind])]),
  ]
  return (
    <header className={classes['caption']}>
      <p>
        <strong>{campaign.title}</strong> · {parts.join(' · ')} {sample ? <SampleBadge /> : null}
      </p>
      <p className={classes['position']} aria-hidden="true">
        {at}/{of}
      </p>
    </header>
  )
}
