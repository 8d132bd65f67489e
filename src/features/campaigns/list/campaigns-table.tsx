import { Anchor } from '@mantine/core'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { formatDate } from '#domain/text/format.ts'
import type { Trend } from '#domain/totals/summary.ts'
import { paths } from '#src/ui/paths.ts'
import { SampleBadge } from '#src/ui/sample-badge.tsx'
import { CoverageBar } from '../coverage-bar.tsx'
import { useDueText } from '../due-text.ts'
import { StateBadge } from '../state-badge.tsx'
import classes from './campaigns.module.css'

type Row = Pick<Trend['points'][number], 'campaign' | 'coverage'>

export function CampaignsTable({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('campaigns')
  const dueText = useDueText()
  return (
    <div className={classes['frame']}>
      <table className={classes['table']}>
        <caption className="visually-hidden">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('columnCampaign')}</th>
            <th scope="col">{t('columnDue')}</th>
            <th scope="col">{t('columnCoverage')}</th>
            <th scope="col">{t('columnState')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ campaign, coverage }) => (
            <tr key={campaign.id}>
              <th scope="row">
                <Anchor component={Link} to={paths.campaign(campaign.id)} inherit>
                  {campaign.title}
                </Anchor>{' '}
                {campaign.sample ? <SampleBadge /> : null}
                <small className={classes['small']}>
                  {t('requestOf', { number: campaign.request.number, date: formatDate(campaign.request.date) })}
                </small>
              </th>
              <td data-label={t('columnDue')}>
                <span className={classes['due']}>
                  {formatDate(campaign.dueOn)}
                  {campaign.status === 'open' ? (
                    <small className={classes['small']}>{dueText(campaign.dueOn)}</small>
                  ) : null}
                </span>
              </td>
              <td data-label={t('columnCoverage')}>
                <CoverageBar coverage={coverage} />
              </td>
              <td data-label={t('columnState')}>
                <StateBadge status={campaign.status} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
