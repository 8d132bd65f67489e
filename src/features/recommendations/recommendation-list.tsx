import { Anchor, Badge, Checkbox } from '@mantine/core'
import { memo } from 'react'
import { Link } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import { statusWords } from '#domain/recommendations/register-csv.ts'
import type { Recommendation } from '#domain/recommendations/register.ts'
import { formatDate } from '#domain/text/format.ts'
import { paths } from '#src/ui/paths.ts'
import { SampleBadge } from '#src/ui/sample-badge.tsx'
import { idOf, type groupsOf } from './recommendations.rows.ts'
import classes from './recommendations.module.css'

type Props = {
  readonly groups: ReturnType<typeof groupsOf>
  /** Null: who looks may not deal with them. */
  readonly selection: { readonly ids: ReadonlySet<string>; readonly toggle: (id: string) => void } | null
}

/** Proposals by group, each with what became of it. */
export function RecommendationList({ groups, selection }: Props) {
  const t = useTranslations('recommendations')
  return groups.map(({ group, items }) => (
    <section key={group ?? ''} className={classes['group']}>
      <h2 className={classes['groupName']}>
        {group ?? t('ungrouped')} <small>{t('groupCount', { count: items.length })}</small>
      </h2>
      <ul className={classes['list']}>
        {items.map((item) => (
          <Entry
            key={idOf(item)}
            item={item}
            selected={selection?.ids.has(idOf(item)) ?? false}
            toggle={selection?.toggle ?? null}
          />
        ))}
      </ul>
    </section>
  ))
}

type EntryProps = { item: Recommendation; selected: boolean; toggle: ((id: string) => void) | null }

const Entry = memo(function Entry({ item, selected, toggle }: EntryProps) {
  const t = useTranslations('recommendations')
  const { text, unitId, unitName, source, carried, campaignTitle, assignee, answer, answeredOn } = item
  return (
    <li className={classes['entry']} data-selected={selected || undefined}>
      {toggle === null ? null : (
        <Checkbox
          className={classes['tick'] ?? ''}
          aria-label={t('select', { text })}
          checked={selected}
          onChange={() => toggle(idOf(item))}
        />
      )}
      <div className={classes['body']}>
        <p className={classes['text']}>{text}</p>
        <p className={classes['facts']}>
          <Anchor component={Link} to={paths.unit(unitId)} inherit>
            {unitName}
          </Anchor>
          {source === null ? null : (
            <Anchor
              component={Link}
              to={paths.report(source.reportId, { field: `/sections/recommendations/items/${source.position}` })}
              inherit
            >
              {t('openReport')}
            </Anchor>
          )}
          {source?.sample === true ? <SampleBadge /> : null}
          {carried ? (
            <Badge variant="light" tt="none">
              {t('carried', { campaign: campaignTitle })}
            </Badge>
          ) : null}
          {assignee === null ? null : <span>{t('assignedTo', { name: assignee })}</span>}
        </p>
        {source === null ? <p className={classes['gone']}>{t('gone')}</p> : null}
        {answer === null ? null : (
          <blockquote className={classes['answer']}>
            <strong>{answeredOn === null ? t('answer') : t('answeredOn', { date: formatDate(answeredOn) })}:</strong>{' '}
            {answer}
          </blockquote>
        )}
      </div>
      <Status status={item.status} />
    </li>
  )
})

const colors = { open: 'gray', assigned: 'blue', answered: 'green', carried: 'violet' } as const

function Status({ status }: Pick<Recommendation, 'status'>) {
  const locale = useLocale()
  return (
    <Badge className={classes['status'] ?? ''} variant="light" tt="none" color={colors[status]}>
      {statusWords[status][locale]}
    </Badge>
  )
}
