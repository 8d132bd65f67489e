import { memo } from 'react'
import { Link } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import { dayInVietnam, type IsoDate } from '#domain/model/dates.ts'
import { kindsOfWork } from '#domain/queue/kinds.ts'
import type { QueueItem } from '#domain/queue/queue.ts'
import { formatInstant } from '#domain/text/format-instant.ts'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import { Icon } from '#src/ui/icons.tsx'
import { SampleBadge } from '#src/ui/sample-badge.tsx'
import { daysPast, type UrgencyGroup } from './queue.rows.ts'
import { workPlaces } from './work-places.ts'
import classes from './queue.module.css'

type Props = { readonly groups: readonly UrgencyGroup[]; readonly today: IsoDate; readonly allSample: boolean }

/** Work by urgency; every line leads to where it is done. */
export function QueueList({ groups, today, allSample }: Props) {
  const t = useTranslations('queue')
  return groups.map(({ urgency, items, count }) => (
    <section key={urgency} className={classes['group']} data-urgency={urgency}>
      <h2 className={classes['heading']}>
        {t(urgency)} {count === null ? null : <small>{formatNumber(count)}</small>}
      </h2>
      <ul className={classes['list']}>
        {items.map((item) => (
          <Line key={`${item.kind} ${item.id}`} item={item} today={today} allSample={allSample} />
        ))}
      </ul>
    </section>
  ))
}

type LineProps = { readonly item: QueueItem; readonly today: IsoDate; readonly allSample: boolean }

const Line = memo(function Line({ item, today, allSample }: LineProps) {
  const t = useTranslations('queue')
  const locale = useLocale()
  const { kind, campaign, unit, since, reasons, sample } = item
  const { icon, path } = workPlaces[kind]
  const ofCampaign = unit === null && kind !== 'letter'
  return (
    <li className={classes['line']}>
      <Link className={classes['link'] ?? ''} to={path(item)} data-work={kind}>
        <span className={classes['icon']}>
          <Icon name={icon} size={18} />
        </span>
        <span className={classes['what']}>
          <span className={classes['subject']}>
            {ofCampaign ? campaign?.title : (unit?.name ?? t('noUnit'))}
            {sample && !allSample ? (
              <>
                {' '}
                <SampleBadge />
              </>
            ) : null}
          </span>
          <span className={classes['todo']}>{kindsOfWork[kind].todo[locale](item)}</span>
        </span>
        <span className={classes['where']}>
          {ofCampaign ? null : <span>{campaign?.title}</span>}
          {waitsForSomebody(item) ? (
            <time dateTime={since} title={formatInstant(since)}>
              {t('since', { day: formatDate(dayInVietnam(since)) })}
            </time>
          ) : null}
        </span>
        <Due dueOn={item.dueOn} today={today} />
      </Link>
      {reasons.length === 0 ? null : (
        <ol className={classes['reasons']} aria-label={t('reasons')}>
          {reasons.map((reason, index) => (
            <li key={index}>{reason}</li>
          ))}
        </ol>
      )}
    </li>
  )
})

/** Of a campaign it says nothing that its due day does not say. */
const waitsForSomebody = ({ kind }: QueueItem) => kind === 'letter' || kind === 'decision' || kind === 'correct'

function Due({ dueOn, today }: { dueOn: IsoDate; today: IsoDate }) {
  const t = useTranslations('queue')
  const past = daysPast(dueOn, today)
  const days = { count: Math.abs(past), days: formatNumber(Math.abs(past)) }
  return (
    <span className={classes['due']} data-overdue={past > 0 || undefined}>
      <span className="visually-hidden">{t('due')} </span>
      <span className={classes['day']}>{formatDate(dueOn)}</span>
      <span className={classes['left']}>
        {past > 0 ? t('pastDue', days) : past === 0 ? t('dueToday') : t('dueIn', days)}
      </span>
    </span>
  )
}
