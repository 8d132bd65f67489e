import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { isoDateSchema, type IsoDate } from '#domain/model/dates.ts'
import type { CampaignProposal } from '#domain/reports/campaign-proposal.ts'
import { formatDate } from '#domain/text/format.ts'
import classes from './new-campaign.module.css'

/** What a field shows of the letter: its findings, and the way to its place in the original. */
export type Beside = { readonly proposal: CampaignProposal; readonly onShow: (pointer: string) => void }

const suggestionKeys = ['suggestion', 'other'] as const

/** The days that a finding suggests. */
function suggestionsOf(evidence: CampaignProposal['findings'][number]['evidence']): IsoDate[] {
  return suggestionKeys.flatMap((key) => isoDateSchema.safeParse(evidence[key]).data ?? [])
}

/** What reading the letter asks about one field, with the days it may mean as remedies. */
export function ProposalNotes(props: {
  beside: Beside | null
  path: string
  label: string
  onDay?: (day: IsoDate) => void
}) {
  const { beside, path, label, onDay } = props
  const t = useTranslations('campaigns')
  if (beside === null) return null
  const { proposal, onShow } = beside
  const findings = proposal.findings.filter((finding) => finding.path === path)
  const hasPlace = proposal.provenance[path] !== undefined
  if (findings.length === 0 && !hasPlace) return null
  return (
    <div className={classes['notes']}>
      {findings.map((finding, index) => (
        <p key={index} className={classes['finding']} data-severity={finding.severity}>
          {finding.message}{' '}
          {onDay === undefined
            ? null
            : suggestionsOf(finding.evidence).map((day) => (
                <Button key={day} size="compact-xs" variant="default" onClick={() => onDay(day)}>
                  {t('useSuggestion', { value: formatDate(day) })}
                </Button>
              ))}
        </p>
      ))}
      {hasPlace ? (
        <button
          type="button"
          className={classes['place']}
          aria-label={t('seePlaceOf', { field: label })}
          onClick={() => onShow(path)}
        >
          {t('seePlace')}
        </button>
      ) : null}
    </div>
  )
}
