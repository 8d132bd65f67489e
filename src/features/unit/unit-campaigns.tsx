import { useLocale, useTranslations } from 'use-intl'
import { metricOf, metricIds } from '#domain/metrics/metrics.ts'
import { mayFor } from '#domain/model/user.ts'
import { formatDate } from '#domain/text/format.ts'
import type { UnitHistory } from '#domain/totals/summary.ts'
import { useUser } from '#src/api/session.queries.ts'
import { CountCell } from '#src/ui/count-cell.tsx'
import { LightLink, useFollow } from '#src/ui/light-link.tsx'
import { paths } from '#src/ui/paths.ts'
import { RealBadge, SampleBadge } from '#src/ui/sample-badge.tsx'
import { StatusBadge, TimelinessText } from '#src/ui/status-badge.tsx'
import { UnitSection } from './unit-section.tsx'
import classes from './unit-campaigns.module.css'

type Campaign = UnitHistory['campaigns'][number]

/** The campaigns that expect the unit, the newest first, with what it reported in each. */
export function UnitCampaigns({ history }: { history: UnitHistory }) {
  const t = useTranslations('unit')
  const locale = useLocale()
  return (
    <UnitSection title={t('campaigns')}>
      <div className={classes['frame']} ref={useFollow()}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('columnCampaign')}</th>
              <th scope="col">{t('columnStatus')}</th>
              <th scope="col">{t('columnReceived')}</th>
              {metricIds.map((id) => (
                <th key={id} scope="col" className={classes['number']}>
                  {metricOf(id).label[locale]}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{t('columnReport')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {history.campaigns.toReversed().map((row) => (
              <tr key={row.campaign.id}>
                <th scope="row">
                  <LightLink to={paths.overview({ campaign: row.campaign.id })}>{row.campaign.title}</LightLink>
                  <span className={classes['small']}>
                    <span className={classes['line']}>{row.campaign.request.number}</span>{' '}
                    <span className={classes['line']}>{t('dueOn', { date: formatDate(row.dueOn) })}</span>
                    {row.extension === null ? null : (
                      <span className={classes['extended']}>{t('extended', { reason: row.extension.reason })}</span>
                    )}
                  </span>
                </th>
                <td data-label={t('columnStatus')}>
                  <div className={classes['status']}>
                    <StatusBadge status={row.status} />
                    <Origin row={row} />
                  </div>
                </td>
                <td data-label={t('columnReceived')}>
                  {row.receivedOn === null ? (
                    <span className={classes['nothing']}>–</span>
                  ) : (
                    <span className={classes['received']}>
                      {formatDate(row.receivedOn)}
                      {row.timeliness === null ? null : (
                        <span className={classes['small']}>
                          <TimelinessText timeliness={row.timeliness} />
                        </span>
                      )}
                    </span>
                  )}
                </td>
                {metricIds.map((id) => (
                  <td key={id} className={classes['number']} data-label={metricOf(id).label[locale]}>
                    <CountCell count={row.metrics?.[id] ?? null} />
                  </td>
                ))}
                <td className={classes['action']}>
                  <RowAction row={row} unitId={history.unit.id} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </UnitSection>
  )
}

/** Sample data is marked; a real report among it is marked as well, so that nobody has to guess. */
function Origin({ row }: { row: Campaign }) {
  if (row.reportId === null) return null
  if (row.sample) return <SampleBadge />
  return row.campaign.sample ? <RealBadge /> : null
}

function RowAction({ row, unitId }: { row: Campaign; unitId: string }) {
  const t = useTranslations('unit')
  const user = useUser()
  const { campaign, reportId } = row
  if (reportId !== null) {
    return (
      <LightLink to={paths.report(reportId)} aria-label={t('openReportOf', { campaign: campaign.title })}>
        {t('openReport')}
      </LightLink>
    )
  }
  if (campaign.status !== 'open' || !mayFor(user, 'reports.submit', unitId)) return null
  return (
    <LightLink
      to={paths.intake({ campaign: campaign.id })}
      aria-label={t('submitReportOf', { campaign: campaign.title })}
    >
      {t('submitReport')}
    </LightLink>
  )
}
