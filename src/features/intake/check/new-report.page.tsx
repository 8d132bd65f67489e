import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import type { CampaignId } from '#domain/model/ids.ts'
import type { Reading } from '#domain/reports/reading.ts'
import type { Report } from '#domain/reports/report.ts'
import { campaignsQuery } from '#src/api/campaigns.queries.ts'
import { letterQuery } from '#src/api/letters.queries.ts'
import { reportQuery } from '#src/api/reports.queries.ts'
import { useUser } from '#src/api/session.queries.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { ArrivalHeading } from './arrival-heading.tsx'
import { sourceOfNothing, sourceOfReport, type IntakeSource } from './intake-source.ts'
import { draftName, keptDraftQuery } from './kept-draft.ts'
import { CheckSkeleton } from './letter-intake.page.tsx'
import { SubmittedPanel } from './submitted-panel.tsx'
import { Workbench } from './workbench.tsx'
import type { Submitted } from './use-submit.ts'

/** A report typed without a file, or (`?report=`) the correction of one that was submitted. */
export function NewReportPage() {
  const [parameters] = useSearchParams()
  const reportId = parameters.get('report')
  return reportId === null ? (
    <TypeReport campaign={parameters.get('campaign')} />
  ) : (
    <CorrectReport key={reportId} reportId={reportId} />
  )
}

function TypeReport({ campaign }: { campaign: string | null }) {
  const t = useTranslations('intake')
  const user = useUser()
  const campaigns = useQuery(campaignsQuery())
  const newestOpen = campaigns.data?.find(({ status }) => status === 'open')?.id ?? null
  const chosen = (campaign ?? newestOpen) as CampaignId | null
  const isReady = campaigns.data !== undefined || campaigns.isError || campaign !== null
  const source = useMemo(() => (isReady ? sourceOfNothing(user.unitId, chosen) : null), [isReady, user.unitId, chosen])
  return source === null ? (
    <CheckSkeleton />
  ) : (
    <Sitting source={source} title={t('newTitle')} subtitle={t('newSubtitle')} />
  )
}

function CorrectReport({ reportId }: { reportId: string }) {
  const t = useTranslations('intake')
  const locale = useLocale()
  const report = useQuery({ ...reportQuery(reportId, locale), staleTime: Infinity, refetchOnWindowFocus: false })
  const letterId = report.data?.letterId ?? null
  const letter = useQuery({
    ...letterQuery(letterId ?? '', locale),
    ...(letterId === null ? { queryFn: skipToken } : {}),
  })
  if (report.data === undefined) {
    if (!report.isError) return <CheckSkeleton />
    return (
      <>
        <PageHeader title={t('loadReportFailed')} />
        <ErrorState error={report.error} title={t('loadReportFailed')} onRetry={() => void report.refetch()} />
      </>
    )
  }
  if (letterId !== null && letter.isPending) return <CheckSkeleton />
  return <Correction report={report.data} reading={letter.data ?? null} />
}

function Correction({ report: newest, reading }: { report: Report; reading: Reading | null }) {
  const t = useTranslations('intake')
  // The version that the correction began with: a newer one must not change the form under one's hands.
  const [report] = useState(newest)
  const source = useMemo(() => sourceOfReport(report, reading), [report, reading])
  return (
    <Sitting
      source={source}
      title={t('correctTitle', { unit: report.unitName })}
      subtitle={t('correctSubtitle', { version: report.version, next: report.version + 1 })}
    />
  )
}

function Sitting({ source, title, subtitle }: { source: IntakeSource; title: string; subtitle: string }) {
  const [outcome, setOutcome] = useState<Submitted | null>(null)
  const user = useUser()
  const kept = useQuery(keptDraftQuery(draftName(user.id, source.name)))
  if (outcome !== null) return <SubmittedPanel outcome={outcome} onAccepted={setOutcome} />
  if (kept.data === undefined) return <CheckSkeleton />
  return (
    <>
      <ArrivalHeading title={title} subtitle={subtitle} />
      <Workbench source={source} kept={kept.data} startAt={null} onSubmitted={setOutcome} />
    </>
  )
}
