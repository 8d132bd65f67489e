import { Skeleton } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { IsoDate } from '#domain/model/dates.ts'
import type { UnitId } from '#domain/model/ids.ts'
import type { Unit } from '#domain/model/unit.ts'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { UnitsPicker } from './units-picker.tsx'
import classes from './new-campaign.module.css'

/** Whom the campaign expects: the directory of the day of its request, and what is frozen of it. */
export function UnitsPart(props: {
  query: UseQueryResult<Unit[]>
  date: IsoDate | null
  picked: readonly UnitId[]
  onPick: (picked: ReadonlySet<UnitId>) => void
  error: string | null
  notes: ReactNode
}) {
  const { query, date, picked, onPick, error, notes } = props
  const t = useTranslations('campaigns')
  const set = useMemo(() => new Set(picked), [picked])
  const { data } = query
  return (
    <section className={classes['part']} aria-labelledby="campaign-units" data-field="/unitIds">
      <h2 id="campaign-units" className={classes['heading']}>
        {t('units')}
      </h2>
      <p className={classes['hint']}>
        <strong>
          {data === undefined
            ? '\u00A0'
            : t('unitsCount', { picked: formatNumber(picked.length), all: formatNumber(data.length) })}
        </strong>{' '}
        {date === null ? t('unitsToday') : t('unitsOn', { date: formatDate(date) })} {t('unitsFrozen')}
      </p>
      {notes}
      {error === null ? null : (
        <p role="alert" className={classes['error']}>
          {error}
        </p>
      )}
      {data === undefined ? (
        query.isError ? (
          <ErrorState error={query.error} title={t('unitsFailed')} onRetry={() => void query.refetch()} />
        ) : (
          <Skeleton height={280} />
        )
      ) : (
        <UnitsPicker units={data} picked={set} onPick={onPick} />
      )}
    </section>
  )
}
