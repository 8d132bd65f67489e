import { Alert, Anchor } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import type { CampaignId } from '#domain/model/ids.ts'
import type { Reading } from '#domain/reports/reading.ts'
import type { Report } from '#domain/reports/report.ts'
import { campaignsQuery } from '#src/api/campaigns.queries.ts'
import { letterQuery } from '#src/api/letters.queries.ts'
import { reportQuery, versionQuery } from '#src/api/reports.queries.ts'
import { useUser } from '#src/api/session.queries.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { paths } from '#src/ui/paths.ts'
import { ArrivalHeading } from './arrival-heading.tsx'
import { sourceOfNothing, sourceOfReport, type IntakeSource } from './intake-source.ts'
import { draftName, draftOfOlderVersion, keptDraftQuery } from './kept-draft.ts'
import { CheckSkeleton } from './letter-intake.page.tsx'
import { SubmittedPanel } from './submitted-panel.tsx'
import { Workbench } from './workbench.tsx'
import type { Submitted } from './use-submit.ts'

/** A report typed without a file, or (`?report=`) the correction of one that was submitted. */
export function NewReportPage() {
  const [parameters] = useSearchParams()
  const reportId = parameters.get('report')
  const version = Number(parameters.get('version') ?? 0)
  return reportId === null ? (
    <TypeReport campaign={parameters.get('campaign')} />
  ) : (
    <CorrectReport key={`${reportId} ${version}`} reportId={reportId} version={version} />
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

/** `version`: an older one, on which corrections were begun; 0: the newest. */
function CorrectReport({ reportId, version }: { reportId: string; version: number }) {
  const t = useTranslations('intake')
  const locale = useLocale()
  const newest = useQuery({ ...reportQuery(reportId, locale), staleTime: Infinity, refetchOnWindowFocus: false })
  const isOlder = newest.data !== undefined && version > 0 && version < newest.data.version
  const older = useQuery({
    ...versionQuery(reportId, version, locale),
    ...(isOlder ? {} : { queryFn: skipToken }),
  })
  const report = newest.data === undefined || (isOlder && older.data === undefined) ? undefined : newest.data
  const content = isOlder ? older.data : newest.data
  const letterId = content?.letterId ?? null
  const letter = useQuery({
    ...letterQuery(letterId ?? '', locale),
    ...(letterId === null ? { queryFn: skipToken } : {}),
  })
  const failed = [newest, older].find(({ isError }) => isError)
  if (report === undefined || content === undefined) {
    if (failed === undefined) return <CheckSkeleton />
    return (
      <>
        <PageHeader title={t('loadReportFailed')} />
        <ErrorState error={failed.error} title={t('loadReportFailed')} onRetry={() => void failed.refetch()} />
      </>
    )
  }
  if (letterId !== null && letter.isPending) return <CheckSkeleton />
  // What was begun on an older version is based on none that is there: the server refuses, and both sides are shown.
  const { sections, letter: head, findings, corrections } = content
  const begun = isOlder
    ? { ...report, sections, letter: head, findings, corrections, letterId, version, revision: 0 }
    : report
  return <Correction report={begun} newest={report.version} reading={letter.data ?? null} />
}

function Correction(props: { report: Report; newest: number; reading: Reading | null }) {
  const { newest, reading } = props
  const t = useTranslations('intake')
  // The version that the correction began with: a newer one must not change the form under one's hands.
  const [report] = useState(props.report)
  const source = useMemo(() => sourceOfReport(report, reading), [report, reading])
  return (
    <>
      <OlderDraftNotice report={report} />
      <Sitting
        source={source}
        title={t('correctTitle', { unit: report.unitName })}
        subtitle={t('correctSubtitle', { version: report.version, next: newest + 1 })}
      />
    </>
  )
}

/** Corrections that were begun before somebody else submitted a newer version: they are not lost. */
function OlderDraftNotice({ report }: { report: Report }) {
  const t = useTranslations('review')
  const { id: userId } = useUser()
  const [version] = useState(() => draftOfOlderVersion(userId, report.id, report.version))
  if (version === null) return null
  return (
    <Alert color="blue" variant="light" mb="md">
      {t('olderDraft', { version })}{' '}
      <Anchor component={Link} to={paths.intakeNew({ report: report.id, version: `${version}` })} underline="always">
        {t('olderDraftOpen')}
      </Anchor>
    </Alert>
  )
}

function Sitting({ source, title, subtitle }: { source: IntakeSource; title: string; subtitle: string }) {
  const [outcome, setOutcome] = useState<Submitted | null>(null)
  const user = useUser()
  const kept = useQuery(keptDraftQuery(draftName(user.id, source.name)))
  if (outcome !== null) return <SubmittedPanel outcome={outcome} letterId={source.letterId} onAccepted={setOutcome} />
  if (kept.data === undefined) return <CheckSkeleton />
  return (
    <>
      <ArrivalHeading title={title} subtitle={subtitle} />
      <Workbench source={source} kept={kept.data} startAt={null} onSubmitted={setOutcome} />
    </>
  )
}
