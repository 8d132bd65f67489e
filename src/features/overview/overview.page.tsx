import { useTranslations } from 'use-intl'
import { PageHeader } from '../../ui/page-header.tsx'

export function OverviewPage() {
  const t = useTranslations('overview')
  return <PageHeader title={t('title')} />
}
