import { Badge } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Campaign } from '#domain/model/campaign.ts'

/** Whether a campaign takes reports. */
export function StateBadge({ status }: Pick<Campaign, 'status'>) {
  const t = useTranslations('campaigns')
  return status === 'open' ? (
    <Badge color="teal.9" variant="filled" radius="sm" tt="none" style={{ flex: 'none' }}>
      {t('stateOpen')}
    </Badge>
  ) : (
    <Badge color="gray" variant="outline" radius="sm" tt="none" style={{ flex: 'none' }}>
      {t('stateClosed')}
    </Badge>
  )
}
