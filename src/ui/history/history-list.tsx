import { Anchor } from '@mantine/core'
import { memo } from 'react'
import { Link } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import { actionInWords } from '#domain/history/actions.ts'
import { changeInWords } from '#domain/history/changes.ts'
import type { HistoryEntry } from '#domain/history/history.ts'
import { dayInVietnam } from '#domain/model/dates.ts'
import { formatInstant } from '#domain/text/format-instant.ts'
import { formatDate } from '#domain/text/format.ts'
import { paths } from '../paths.ts'
import classes from './history-list.module.css'

/** Entries of the record by day, the newest first. */
export function HistoryList({ entries }: { entries: readonly HistoryEntry[] }) {
  const days = Map.groupBy(entries, ({ at }) => dayInVietnam(at))
  return (
    <>
      {[...days].map(([day, ofDay]) => (
        <section key={day} className={classes['day-section']}>
          <h2 className={classes['heading']}>{formatDate(day)}</h2>
          <ol className={classes['list']}>
            {ofDay.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}

const Entry = memo(function Entry({ entry }: { entry: HistoryEntry }) {
  const t = useTranslations('historyList')
  const locale = useLocale()
  const { action, actor, at, campaign, changes, reasons, unit, version } = entry
  const way = wayTo(entry)
  return (
    <li className={classes['entry']}>
      <time dateTime={at} className={classes['when']}>
        {formatInstant(at).split(',')[0]}
      </time>
      <div className={classes['what']}>
        <p>
          <strong>{actionInWords(action, version, locale)}</strong> · {actor}
        </p>
        <p className={classes['where']}>
          {unit === null ? null : (
            <Anchor component={Link} to={paths.unit(unit.id)} inherit>
              {unit.name}
            </Anchor>
          )}
          {campaign === null ? null : (
            <Anchor component={Link} to={paths.overview({ campaign: campaign.id })} inherit>
              {campaign.title}
            </Anchor>
          )}
          {way === null ? null : (
            <Anchor component={Link} to={way.to} inherit>
              {t(way.label)}
            </Anchor>
          )}
        </p>
        {changes.length === 0 ? null : (
          <ul className={classes['changes']}>
            {changes.map((change) => (
              <li key={change.field}>{t('changed', changeInWords(change, locale))}</li>
            ))}
          </ul>
        )}
        {reasons.length === 0 ? null : (
          <ul className={classes['reasons']} aria-label={t('reasons')}>
            {reasons.map((reason, index) => (
              <li key={index}>{reason}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
})

function wayTo({ entity, entityId, action }: HistoryEntry) {
  if (entity === 'report') return { to: paths.report(entityId), label: 'openReport' } as const
  // A file that was refused became no letter.
  if (entity === 'letter' && action !== 'refused')
    return { to: paths.intakeLetter(entityId), label: 'openLetter' } as const
  return null
}
