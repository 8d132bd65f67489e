import { Anchor, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import type { Report } from '#domain/reports/report.ts'
import type { ReportVersion } from '#domain/reports/version.ts'
import { formatInstant } from '#domain/text/format-instant.ts'
import { versionQuery, versionsQuery } from '#src/api/reports.queries.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { StatusBadge } from '#src/ui/status-badge.tsx'
import { DifferenceList } from './difference-list.tsx'
import classes from './versions-panel.module.css'

/**
 * The versions of a report that has several, and where the one that is shown differs from the one before. `open`: the differences lie
 * open from the start, since they are what is to be decided on.
 */
export function VersionsPanel(props: {
  report: Report
  shown: number
  open: boolean
  onField: (pointer: string) => void
}) {
  const { report, shown, open, onField } = props
  const t = useTranslations('report')
  return (
    <section className={classes['panel']} aria-label={t('versions')}>
      <VersionChoice report={report} shown={shown} />
      {shown === 1 ? (
        <p className={classes['first']}>{t('versionFirst')}</p>
      ) : (
        <VersionDifferences key={shown} reportId={report.id} version={shown} open={open} onField={onField} />
      )}
      {shown === report.version ? null : (
        <p className={classes['old']}>
          {t('versionOld', { version: String(shown), newest: String(report.version) })}{' '}
          <Anchor component={Link} to="?" inherit underline="always">
            {t('versionToNewest')}
          </Anchor>
        </p>
      )}
    </section>
  )
}

function VersionChoice({ report, shown }: { report: Report; shown: number }) {
  const t = useTranslations('report')
  const versions = useQuery(versionsQuery(report.id))
  const known = versions.data?.items ?? []
  const numbers = Array.from({ length: report.version }, (_, index) => index + 1)
  return (
    <ol className={classes['versions']}>
      {numbers.map((version) => {
        const facts = known.find((item) => item.version === version)
        const isNewest = version === report.version
        const status = isNewest ? report.status : (facts?.decision?.kind ?? null)
        return (
          <li key={version}>
            <Link
              to={isNewest ? '?' : `?version=${version}`}
              className={classes['version'] ?? ''}
              aria-current={version === shown ? 'true' : undefined}
              title={
                facts === undefined
                  ? undefined
                  : t('versionSubmitted', { at: formatInstant(facts.submittedAt), by: facts.submittedBy })
              }
            >
              <span>
                {t('versionName', { version: String(version) })}
                {isNewest ? ` (${t('versionNewest')})` : null}
              </span>
              {status === null ? null : <StatusBadge status={status} />}
            </Link>
          </li>
        )
      })}
    </ol>
  )
}

function VersionDifferences(props: {
  reportId: string
  version: number
  open: boolean
  onField: (pointer: string) => void
}) {
  const { reportId, version, open, onField } = props
  const t = useTranslations('report')
  const locale = useLocale()
  const found = useQuery(versionQuery(reportId, version, locale))
  if (found.data === undefined) {
    if (!found.isError) return <Skeleton height={28} />
    return <ErrorState error={found.error} title={t('versionFailed')} onRetry={() => void found.refetch()} />
  }
  return <Found version={found.data} open={open} onField={onField} />
}

function Found({ version, open, onField }: { version: ReportVersion; open: boolean; onField: (p: string) => void }) {
  const t = useTranslations('report')
  const differences = version.differences ?? []
  const names = { version: String(version.version), before: String(version.version - 1) }
  if (differences.length === 0) return <p className={classes['first']}>{t('versionSame', names)}</p>
  return (
    <details className={classes['differences']} open={open}>
      <summary>{t('versionDiffers', { ...names, count: differences.length })}</summary>
      <DifferenceList differences={differences} onField={onField} />
    </details>
  )
}
