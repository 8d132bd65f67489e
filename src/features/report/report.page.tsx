import { Anchor, Skeleton } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Link, useLocation, useParams, useSearchParams } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import { mayFor } from '#domain/model/user.ts'
import { newestDecision } from '#domain/reports/decision-history.ts'
import type { Report } from '#domain/reports/report.ts'
import { formatDate } from '#domain/text/format.ts'
import { formatInstant } from '#domain/text/format-instant.ts'
import { campaignsQuery } from '#src/api/campaigns.queries.ts'
import { Problem } from '#src/api/problem.ts'
import { reportQuery, versionQuery } from '#src/api/reports.queries.ts'
import { useUser } from '#src/api/session.queries.ts'
import { Aging } from '#src/ui/aging.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { onwardsOf } from '#src/ui/onwards.ts'
import { PageHeader } from '#src/ui/page-header.tsx'
import { paths } from '#src/ui/paths.ts'
import { RealBadge, SampleBadge } from '#src/ui/sample-badge.tsx'
import { ageOf, StaleBanner } from '#src/ui/stale-banner.tsx'
import { StatusBadge, TimelinessText } from '#src/ui/status-badge.tsx'
import { DecisionBar } from './decision-bar.tsx'
import { ReportContent } from './report-content.tsx'
import { ReportHistory } from './report-history.tsx'
import { useChosenField } from './use-chosen-field.ts'
import { useDecision } from './use-decision.ts'
import { VersionsPanel } from './versions-panel.tsx'

/** One unit's report in one campaign: what it says, where that stands in its letter, what was decided and by whom. */
export function ReportPage() {
  const { reportId = '' } = useParams()
  const t = useTranslations('report')
  const locale = useLocale()
  const report = useQuery(reportQuery(reportId, locale))
  if (report.data === undefined) {
    if (!report.isError) return <ReportSkeleton />
    return <Failure error={report.error} onRetry={() => void report.refetch()} />
  }
  const { data } = report
  return (
    <>
      <PageHeader title={t('title', { unit: data.unitName })} subtitle={<Facts report={data} />}>
        <StatusBadge status={data.status} />
        <TimelinessText timeliness={data.timeliness} />
        <Origin report={data} />
      </PageHeader>
      <StaleBanner query={report} />
      <Aging age={ageOf(report)}>
        <Body key={data.id} report={data} reload={report.refetch} />
      </Aging>
    </>
  )
}

/** What is decided, what is new, what the report says, what happened to it. */
function Body({ report, reload }: { report: Report; reload: () => Promise<unknown> }) {
  const user = useUser()
  const locale = useLocale()
  const mayDecide = mayFor(user, 'reports.decide', report.unitId)
  const onwards = onwardsOf(useLocation().state)
  const asksReturn = onwards?.ask === 'return' && mayDecide && report.status === 'submitted'
  const decision = useDecision(report, asksReturn ? 'return' : null)
  const { choose } = useChosenField()
  const shown = useShownVersion(report.version)
  const isNewest = shown === report.version
  const earlier = useQuery({
    ...versionQuery(report.id, shown, locale),
    ...(isNewest ? { queryFn: skipToken } : {}),
  })
  const content = isNewest ? report : earlier.data
  return (
    <>
      <DecisionBar
        report={report}
        decision={decision}
        canDecide={isNewest}
        next={onwards?.next ?? null}
        reload={reload}
      />
      {report.version === 1 ? null : (
        <VersionsPanel
          report={report}
          shown={shown}
          open={!isNewest || (mayDecide && report.status === 'submitted')}
          onField={choose}
        />
      )}
      {content === undefined ? <Skeleton height={420} /> : <ReportContent key={shown} report={content} />}
      <ReportHistory
        history={report.history}
        undo={
          mayDecide && isNewest && newestDecision(report.history) !== null
            ? { pending: decision.isPending, run: decision.undo }
            : null
        }
      />
    </>
  )
}

/** Which version is looked at: the one of the address, else the newest. */
function useShownVersion(newest: number): number {
  const [parameters] = useSearchParams()
  const wanted = Number(parameters.get('version'))
  return Number.isInteger(wanted) && wanted >= 1 && wanted < newest ? wanted : newest
}

/** Sample data is marked; a real report among it as well, so that nobody has to guess. */
function Origin({ report }: { report: Report }) {
  const campaigns = useQuery(campaignsQuery())
  if (report.sample) return <SampleBadge />
  return campaigns.data?.find(({ id }) => id === report.campaignId)?.sample === true ? <RealBadge /> : null
}

function Facts({ report }: { report: Report }) {
  const t = useTranslations('report')
  const campaigns = useQuery(campaignsQuery())
  const title = campaigns.data?.find(({ id }) => id === report.campaignId)?.title
  const facts = [
    t('received', { date: formatDate(report.receivedOn) }),
    `${t('version', { version: report.version })}, ${t('submittedBy', {
      at: formatInstant(report.submittedAt),
      by: report.submittedBy,
    })}`,
  ]
  return (
    <>
      {title === undefined ? null : (
        <>
          <Anchor component={Link} to={paths.overview({ campaign: report.campaignId })} inherit underline="always">
            {title}
          </Anchor>{' '}
          ·{' '}
        </>
      )}
      {facts.join(' · ')} ·{' '}
      <Anchor component={Link} to={paths.unit(report.unitId)} inherit underline="always">
        {t('openUnit')}
      </Anchor>
    </>
  )
}

function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations('report')
  const notThere = error instanceof Problem && (error.status === 404 || error.status === 403)
  return (
    <>
      <PageHeader title={notThere ? t('notFound') : t('loadFailed')} />
      {notThere ? (
        <EmptyState
          title={t('notFoundHint')}
          action={
            <Anchor component={Link} to={paths.overview()}>
              {t('backToStart')}
            </Anchor>
          }
        />
      ) : (
        <ErrorState error={error} title={t('loadFailed')} onRetry={onRetry} />
      )}
    </>
  )
}

function ReportSkeleton() {
  return (
    <LoadingShape>
      <Skeleton height={32} width="min(100%, 420px)" mb={8} />
      <Skeleton height={18} width="min(100%, 560px)" mb={24} />
      <Skeleton height={72} mb={20} />
      <Skeleton height={520} />
    </LoadingShape>
  )
}
