import { Anchor } from '@mantine/core'
import { memo } from 'react'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { LinkedDirective } from '#domain/directives/directive-register.ts'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import { Icon } from '#src/ui/icons.tsx'
import { paths } from '#src/ui/paths.ts'
import classes from './directives.module.css'

type Props = { readonly directives: readonly LinkedDirective[]; readonly campaign: string | null }

/** A row for each document; on a phone each is a card. */
export function DirectivesTable({ directives, campaign }: Props) {
  const t = useTranslations('directives')
  return (
    <table className={classes['table']}>
      <caption className="visually-hidden">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('number')}</th>
          <th scope="col">{t('date')}</th>
          <th scope="col">{t('issuer')}</th>
          <th scope="col">{t('content')}</th>
          <th scope="col" data-numeric>
            {t('listedBy')}
          </th>
          <th scope="col" data-numeric>
            {t('citedBy')}
          </th>
        </tr>
      </thead>
      <tbody>
        {directives.map((directive) => (
          <Line key={directive.key} directive={directive} campaign={campaign} />
        ))}
      </tbody>
    </table>
  )
}

const Line = memo(function Line({ directive, campaign }: { directive: LinkedDirective; campaign: string | null }) {
  const t = useTranslations('directives')
  const { key, number, issuers, content, listedBy, citedBy } = directive
  return (
    <tr>
      <th scope="row">
        <Anchor component={Link} to={paths.directive(key, { campaign })} inherit>
          {number}
        </Anchor>
      </th>
      <td>
        <Dates directive={directive} />
      </td>
      <td>{issuers[0] ?? t('unclear')}</td>
      <td>{content ?? t('onlyCited')}</td>
      <td data-numeric data-label={t('listedBy')}>
        {formatNumber(listedBy)}
      </td>
      <td data-numeric data-label={t('citedBy')}>
        {formatNumber(citedBy)}
      </td>
    </tr>
  )
})

/** The day; where reports disagree, every day that they give, and a warning. */
export function Dates({ directive: { dates } }: { directive: LinkedDirective }) {
  const t = useTranslations('directives')
  if (dates.length === 0) return <span className={classes['dimmed']}>{t('undated')}</span>
  if (dates.length === 1) return dates.map(formatDate)
  return (
    <span className={classes['disagree']}>
      {dates.map(formatDate).join(', ')}
      <span title={t('severalDates')}>
        <Icon name="warning" size={15} />
        <span className="visually-hidden">{t('severalDates')}</span>
      </span>
    </span>
  )
}
