import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'

/** The very beginning: whoever may opens the first campaign, the others are told to wait. */
export function NoCampaign({ onOpen }: { onOpen: (() => void) | null }) {
  const t = useTranslations('overview')
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState
        title={t('noCampaignTitle')}
        action={onOpen === null ? null : <Button onClick={onOpen}>{t('openCampaign')}</Button>}
      >
        {onOpen === null ? t('noCampaign') : t('noCampaignMayOpen')}
      </EmptyState>
    </>
  )
}
