import { Button } from '@mantine/core'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { paths } from '#src/ui/paths.ts'

/** The very beginning: whoever may opens the first campaign, the others are told to wait. */
export function NoCampaign({ mayOpen }: { mayOpen: boolean }) {
  const t = useTranslations('overview')
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState
        title={t('noCampaignTitle')}
        action={
          mayOpen ? (
            <Button component={Link} to={paths.campaignNew()}>
              {t('openCampaign')}
            </Button>
          ) : null
        }
      >
        {mayOpen ? t('noCampaignMayOpen') : t('noCampaign')}
      </EmptyState>
    </>
  )
}
