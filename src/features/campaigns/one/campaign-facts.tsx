import { Alert, Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { Campaign } from '#domain/model/campaign.ts'
import { may } from '#domain/model/user.ts'
import { formatInstant } from '#domain/text/format-instant.ts'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import { expectedUnitsQuery } from '#src/api/campaigns.queries.ts'
import { useUser } from '#src/api/session.queries.ts'
import { urls } from '#src/api/urls.ts'
import { Icon } from '#src/ui/icons.tsx'
import { paths } from '#src/ui/paths.ts'
import { CoverageBar } from '../coverage-bar.tsx'
import { useDueText } from '../due-text.ts'
import { coverageOfUnits } from './units.rows.ts'
import classes from './campaign.module.css'

/** What was asked, until when, of how many, and how far they have come. */
export function CampaignFacts({ campaign }: { campaign: Campaign }) {
  const t = useTranslations('campaigns')
  const user = useUser()
  const dueText = useDueText()
  const units = useQuery(expectedUnitsQuery(campaign.id)).data
  const extended = units?.filter(({ extension }) => extension !== null).length ?? 0
  const { request, dueOn, dataCutoff, openedAt, requestLetterId, status } = campaign
  return (
    <section className={classes['facts']} aria-label={t('facts')}>
      {status === 'closed' ? (
        <Alert variant="light" color="gray" className={classes['closed'] ?? ''}>
          {t('closedNote')}
        </Alert>
      ) : null}
      <dl className={classes['list']}>
        <Fact name={t('factRequest')}>
          {t('requestOf', { number: request.number, date: formatDate(request.date) })}
          {requestLetterId !== null && may(user, 'letters.read') ? (
            <Anchor href={urls.letterFile(requestLetterId)} download className={classes['file'] ?? ''}>
              <Icon name="file" size={16} />
              {t('seeLetter')}
            </Anchor>
          ) : null}
        </Fact>
        <Fact name={t('factDue')}>
          <strong>{formatDate(dueOn)}</strong>
          {status === 'open' ? <small>{dueText(dueOn)}</small> : null}
          {extended === 0 ? null : (
            <small>
              <Anchor
                component={Link}
                inherit
                underline="always"
                to={paths.campaign(campaign.id, { show: 'extended' })}
              >
                {t('factExtended', { count: extended })}
              </Anchor>
            </small>
          )}
        </Fact>
        <Fact name={t('factCutoff')}>
          {dataCutoff === null ? (
            <span className={classes['dimmed']}>{t('factCutoffNone')}</span>
          ) : (
            formatDate(dataCutoff)
          )}
        </Fact>
        <Fact name={t('factUnits')}>
          {t('factUnitsText', { count: formatNumber(campaign.expected) })}
          <small>{t('factFrozen')}</small>
        </Fact>
        <Fact name={t('factOpened')}>{formatInstant(openedAt)}</Fact>
        <div className={classes['wide']}>
          <dt>{t('columnCoverage')}</dt>
          <dd>
            {units === undefined ? '\u00A0' : <CoverageBar coverage={coverageOfUnits(units)} />}
            <span className={classes['links']}>
              <Anchor component={Link} to={paths.progress({ campaign: campaign.id })}>
                {t('seeProgress')}
              </Anchor>
              <Anchor component={Link} to={paths.overview({ campaign: campaign.id })}>
                {t('seeOverview')}
              </Anchor>
            </span>
          </dd>
        </div>
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
