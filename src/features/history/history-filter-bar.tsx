import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { actionToChoose, auditActionNames } from '#domain/history/actions.ts'
import { dayFrom } from '#domain/model/dates.ts'
import { compareVietnamese } from '#domain/text/fold.ts'
import { campaignsQuery } from '#src/api/campaigns.queries.ts'
import type { HistoryFilters } from '#src/api/history.queries.ts'
import { unitsQuery } from '#src/api/units.queries.ts'
import { DayInput } from '#src/ui/day-input.tsx'
import type { useHistoryFilters } from './use-history-filters.ts'
import classes from './history.module.css'

type Props = {
  readonly filters: HistoryFilters
  readonly set: ReturnType<typeof useHistoryFilters>['set']
  readonly actors: readonly string[]
  readonly children: ReactNode
}

/** Who, what, where and when. */
export function HistoryFilterBar({ filters, set, actors, children }: Props) {
  const t = useTranslations('history')
  const locale = useLocale()
  const campaigns = useQuery(campaignsQuery()).data ?? []
  const units = useQuery(unitsQuery()).data ?? []
  const choice = (
    name: 'campaign' | 'unit' | 'actor' | 'action',
    any: string,
    options: readonly { readonly value: string; readonly label: string }[],
  ) => {
    const value = filters[name] ?? ''
    // What the address names is offered too, before the list of choices is there and if it is not in it.
    const known = value === '' || options.some((option) => option.value === value)
    return (
      <NativeSelect
        className={classes['choice'] ?? ''}
        label={t(name)}
        value={value}
        onChange={(event) => set(name, event.currentTarget.value)}
        data={[{ value: '', label: any }, ...(known ? [] : [{ value, label: value }]), ...options]}
      />
    )
  }
  return (
    <search className={classes['filters']} aria-label={t('filters')}>
      {choice(
        'campaign',
        t('anyCampaign'),
        campaigns.map(({ id, title }) => ({ value: id, label: title })),
      )}
      {choice(
        'unit',
        t('anyUnit'),
        units.toSorted((a, b) => compareVietnamese(a.name, b.name)).map(({ id, name }) => ({ value: id, label: name })),
      )}
      {choice(
        'actor',
        t('anyActor'),
        actors.map((name) => ({ value: name, label: name })),
      )}
      {choice(
        'action',
        t('anyAction'),
        auditActionNames.map((name) => ({
          value: name,
          label: actionToChoose(name, locale),
        })),
      )}
      <DayInput
        className={classes['day'] ?? ''}
        label={t('from')}
        value={dayFrom(filters.from)}
        onDay={(day) => set('from', day)}
      />
      <DayInput
        className={classes['day'] ?? ''}
        label={t('to')}
        value={dayFrom(filters.to)}
        onDay={(day) => set('to', day)}
      />
      {children}
      {filters.report === null ? null : <p className={classes['note']}>{t('ofReport')}</p>}
    </search>
  )
}
