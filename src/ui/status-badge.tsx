import { Badge, type BadgeProps } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { StandingStatus, Timeliness } from '#domain/model/standing.ts'

/** What each status is called, as a key of the interface's texts. */
export const statusWords = {
  missing: 'statusMissing',
  submitted: 'statusSubmitted',
  accepted: 'statusAccepted',
  returned: 'statusReturned',
} as const satisfies Record<StandingStatus, string>

const looks: Record<StandingStatus, Pick<BadgeProps, 'color' | 'variant'>> = {
  missing: { color: 'gray', variant: 'outline' },
  submitted: { color: 'blue', variant: 'outline' },
  accepted: { color: 'teal.9', variant: 'filled' },
  returned: { color: '#a8480a', variant: 'filled' },
}

/** Where a report stands, in words; the colour only helps. */
export function StatusBadge({ status }: { status: StandingStatus }) {
  const t = useTranslations('ui')
  return (
    <Badge {...looks[status]} radius="sm" tt="none" style={{ flex: 'none', minWidth: 'max-content' }}>
      {t(statusWords[status])}
    </Badge>
  )
}

/** Whether a report came in time. Late ones stand out by weight, not by colour alone. */
export function TimelinessText({ timeliness }: { timeliness: Timeliness }) {
  const t = useTranslations('ui')
  return timeliness === 'late' ? (
    <strong style={{ color: 'var(--mantine-color-error)' }}>{t('late')}</strong>
  ) : (
    <span>{t('onTime')}</span>
  )
}
