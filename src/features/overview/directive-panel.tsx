import { Anchor, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#domain/text/format.ts'
import type { DirectivePoint } from '#domain/totals/summary.ts'
import { reportQuery } from '#src/api/reports.queries.ts'
import { urls } from '#src/api/urls.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { paths } from '#src/ui/paths.ts'
import { RealBadge, SampleBadge } from '#src/ui/sample-badge.tsx'
import { SidePanel } from '#src/ui/side-panel.tsx'
import classes from './directive-panel.module.css'

type Props = {
  /** Null: the address names a directive that is not among what is shown. */
  readonly point: DirectivePoint | null
  readonly unitName: string
  readonly unitHref: string
  readonly onClose: () => void
}

/** One directive with all that the report says of it, and the ways to the unit, the report and the original letter. */
export function DirectivePanel({ point, unitName, unitHref, onClose }: Props) {
  const t = useTranslations('overview')
  if (point === null) {
    return (
      <SidePanel title={t('noNumber')} onClose={onClose}>
        <p>{t('panelGone')}</p>
      </SidePanel>
    )
  }
  const { number, date, content, issuer, audiences, sample } = point
  return (
    <SidePanel title={number ?? t('noNumber')} onClose={onClose}>
      <p className={classes['date']}>
        {date === null ? t('undated') : formatDate(date)} {sample ? <SampleBadge /> : <RealBadge />}
      </p>
      <dl className={classes['facts']}>
        <Fact name={t('panelContent')}>{content}</Fact>
        <Fact name={t('panelIssuer')}>{issuer ?? t('unclear')}</Fact>
        <Fact name={t('panelAudiences')}>
          {audiences.length === 0 ? (
            t('panelNoAudiences')
          ) : (
            <ul>
              {audiences.map((audience) => (
                <li key={audience}>{audience}</li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact name={t('panelUnit')}>
          <Anchor component={Link} to={unitHref} inherit>
            {unitName}
          </Anchor>
        </Fact>
      </dl>
      <Source point={point} />
    </SidePanel>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** The report that lists the directive, with all documents of that entry, and the letter that carried it. */
function Source({ point: { reportId, position } }: { point: DirectivePoint }) {
  const t = useTranslations('overview')
  const report = useQuery(reportQuery(reportId, useLocale()))
  if (report.isError) return <ErrorState error={report.error} onRetry={() => void report.refetch()} />
  if (report.data === undefined) return <Skeleton height={120} />
  const { letter, letterId, sections } = report.data
  const documents = sections.directives[position]?.documents ?? []
  return (
    <>
      {documents.length < 2 ? null : (
        <dl className={classes['facts']}>
          <Fact name={t('panelDocuments')}>
            <ul>
              {documents.map((document) => (
                <li key={`${document.number} ${document.date}`}>
                  {document.number} – {document.date === null ? t('undated') : formatDate(document.date)}
                </li>
              ))}
            </ul>
          </Fact>
        </dl>
      )}
      <p>{t('panelLetter', { number: letter.number ?? t('noNumber') })}</p>
      <ul className={classes['ways']}>
        <li>
          <Anchor component={Link} to={paths.report(reportId, { field: `/sections/directives/${position}` })}>
            {t('panelOpenReport')}
          </Anchor>
        </li>
        {letterId === null ? null : (
          <li>
            <Anchor href={urls.letterFile(letterId)}>{t('panelOriginal')}</Anchor>
          </li>
        )}
      </ul>
    </>
  )
}
