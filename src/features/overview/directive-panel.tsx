import { Anchor, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import type { Directive } from '#domain/model/sections.ts'
import { formatDate } from '#domain/text/format.ts'
import { reportQuery } from '#src/api/reports.queries.ts'
import { urls } from '#src/api/urls.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { paths } from '#src/ui/paths.ts'
import { RealBadge, SampleBadge } from '#src/ui/sample-badge.tsx'
import { SidePanel } from '#src/ui/side-panel.tsx'
import classes from './directive-panel.module.css'
import type { Mark } from './directive-timeline/directive-timeline.rows.ts'

type Props = {
  /** Null: the address names a directive that is not among what is shown. */
  readonly mark: Mark | null
  /** All that are shown: those of the same document are named. */
  readonly marks: readonly Mark[]
  readonly campaignId: string
  readonly unitName: (unitId: string) => string
  readonly unitHref: (unitId: string) => string
  readonly directiveHref: (key: string) => string
  readonly onClose: () => void
}

/** One directive with all that the report says of it, and the ways to the unit, the report, the original letter, and who else lists it. */
export function DirectivePanel({ mark, marks, campaignId, unitName, unitHref, directiveHref, onClose }: Props) {
  const t = useTranslations('overview')
  if (mark === null) {
    return (
      <SidePanel title={t('noNumber')} onClose={onClose}>
        <p>{t('panelGone')}</p>
      </SidePanel>
    )
  }
  const { key, number, date, sample, unitId, link } = mark
  const twins = link === null ? [] : marks.filter((other) => other.link === link && other.key !== key)
  return (
    <SidePanel title={number ?? t('noNumber')} onClose={onClose}>
      <p className={classes['date']}>
        {date === null ? t('undated') : formatDate(date)} {sample ? <SampleBadge /> : <RealBadge />}
      </p>
      <dl className={classes['facts']}>
        <Fact name={t('panelUnit')}>
          <Anchor component={Link} to={unitHref(unitId)} inherit>
            {unitName(unitId)}
          </Anchor>
        </Fact>
      </dl>
      <Source mark={mark} />
      <Twins twins={twins} unitName={unitName} directiveHref={directiveHref} />
      <Register mark={mark} campaignId={campaignId} />
    </SidePanel>
  )
}

/** Listings of the same document by other units, each a way to it. */
function Twins({
  twins,
  unitName,
  directiveHref,
}: { twins: readonly Mark[] } & Pick<Props, 'unitName' | 'directiveHref'>) {
  const t = useTranslations('timeline')
  if (twins.length === 0) return null
  return (
    <dl className={classes['facts']}>
      <Fact name={t('alsoListed')}>
        <ul>
          {twins.map(({ key, unitId, date }) => (
            <li key={key}>
              <Anchor component={Link} to={directiveHref(key)} inherit>
                {unitName(unitId)}
              </Anchor>
              {date === null ? '' : ` – ${formatDate(date)}`}
            </li>
          ))}
        </ul>
      </Fact>
    </dl>
  )
}

/** The document as all reports of all campaigns know it; by its number, where its date or issuer is left out here. */
function Register({ mark: { number, date, issuer, link }, campaignId }: Pick<Props, 'campaignId'> & { mark: Mark }) {
  const t = useTranslations('timeline')
  if (number === null) return null
  const isSure = link !== null && date !== null && issuer.group !== 'unstated'
  return (
    <p>
      <Anchor
        component={Link}
        to={isSure ? paths.directive(link, { campaign: campaignId }) : paths.directives({ q: number })}
        inherit
      >
        {t('register')}
      </Anchor>
    </p>
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

/** What the report says of the directive, with all documents of that entry, and the letter that carried it. */
function Source({ mark: { reportId, position } }: { mark: Mark }) {
  const t = useTranslations('overview')
  const report = useQuery(reportQuery(reportId, useLocale()))
  if (report.isError) return <ErrorState error={report.error} onRetry={() => void report.refetch()} />
  if (report.data === undefined) return <Skeleton height={120} />
  const { letter, letterId, sections } = report.data
  const directive = sections.directives[position]
  return (
    <>
      {directive === undefined ? null : <Said {...directive} />}
      <p>{t('panelLetter', { number: letter.number ?? t('noNumber') })}</p>
      <ul className={classes['ways']}>
        <li>
          <Anchor component={Link} to={paths.report(reportId, { field: `/sections/directives/${position}/documents` })}>
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

function Said({ content, issuer, audiences, documents }: Directive) {
  const t = useTranslations('overview')
  return (
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
      {documents.length < 2 ? null : (
        <Fact name={t('panelDocuments')}>
          <ul>
            {documents.map((document) => (
              <li key={`${document.number} ${document.date}`}>
                {document.number} – {document.date === null ? t('undated') : formatDate(document.date)}
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  )
}
