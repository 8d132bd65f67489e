import { Button, NativeSelect, Skeleton, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ExpectedUnit } from '#domain/campaigns/expected-unit.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { UnitId } from '#domain/model/ids.ts'
import { may } from '#domain/model/user.ts'
import { formatNumber } from '#domain/text/format.ts'
import { expectedUnitsQuery } from '#src/api/campaigns.queries.ts'
import { useUser } from '#src/api/session.queries.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { useAddress } from '#src/ui/use-address.ts'
import { ExtendDialog } from './extend-dialog.tsx'
import { ExpectedTable } from './expected-table.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'
import { isShow, shows, shownUnits, type Show } from './units.rows.ts'
import classes from './units.module.css'

const showLabels = {
  all: 'showAll',
  missing: 'showMissing',
  late: 'showLate',
  extended: 'showExtended',
  pending: 'showPending',
} as const satisfies Record<Show, string>

/** The units that a campaign expects, with their due days; whoever may gives them more time, or takes that back. */
export function CampaignUnits({ campaign }: { campaign: Campaign }) {
  const t = useTranslations('campaigns')
  const units = useQuery(expectedUnitsQuery(campaign.id))
  if (units.data !== undefined) return <Units campaign={campaign} units={units.data} />
  if (units.isError) return <ErrorState error={units.error} title={t('failed')} onRetry={() => void units.refetch()} />
  return (
    <LoadingShape>
      <Skeleton height={420} />
    </LoadingShape>
  )
}

function useUnitsFilter() {
  const { parameters, set, reset } = useAddress()
  const show = parameters.get('show')
  return {
    search: parameters.get('q') ?? '',
    show: isShow(show) ? show : 'all',
    set,
    clear: () => reset(),
  }
}

function Units({ campaign, units }: { campaign: Campaign; units: readonly ExpectedUnit[] }) {
  const t = useTranslations('campaigns')
  const user = useUser()
  const filter = useUnitsFilter()
  const search = useDeferredValue(filter.search)
  const [chosen, setChosen] = useState<ReadonlySet<UnitId>>(new Set())
  const [asked, setAsked] = useState<'extend' | ExpectedUnit | null>(null)
  const [said, setSaid] = useState('')
  const manages = may(user, 'campaigns.manage') && campaign.status === 'open'
  const shown = useMemo(() => shownUnits(units, filter.show, search), [units, filter.show, search])
  const picked = units.filter(({ unitId }) => chosen.has(unitId))

  const done = (message: string) => {
    setAsked(null)
    setChosen(new Set())
    setSaid(message)
  }
  return (
    <section aria-label={t('tabUnits')}>
      <search className={classes['filters']}>
        <TextInput
          className={classes['search'] ?? ''}
          type="search"
          label={t('search')}
          value={filter.search}
          onChange={(event) => filter.set('q', event.currentTarget.value)}
        />
        <NativeSelect
          label={t('show')}
          value={filter.show}
          onChange={(event) => filter.set('show', event.currentTarget.value === 'all' ? '' : event.currentTarget.value)}
          data={shows.map((value) => ({ value, label: t(showLabels[value]) }))}
        />
      </search>
      <div className={classes['bar']} data-chosen={picked.length > 0 || undefined}>
        <span>
          {t('shown', { shown: formatNumber(shown.length), all: formatNumber(units.length) })}
          {picked.length === 0 ? null : <strong> · {t('selected', { count: formatNumber(picked.length) })}</strong>}
        </span>
        <output className={classes['said']}>{said}</output>
        {manages ? (
          <span className={classes['actions']}>
            {picked.length === 0 ? null : (
              <Button size="xs" variant="subtle" color="gray" onClick={() => setChosen(new Set())}>
                {t('clearSelection')}
              </Button>
            )}
            <Button size="xs" disabled={picked.length === 0} onClick={() => setAsked('extend')}>
              {t('extend')}
            </Button>
          </span>
        ) : null}
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title={t('nothingFound')}
          action={
            <Button variant="default" onClick={filter.clear}>
              {t('clearFilters')}
            </Button>
          }
        />
      ) : (
        <ExpectedTable
          units={shown}
          campaignDue={campaign.dueOn}
          chosen={manages ? chosen : null}
          onChoose={setChosen}
          onWithdraw={setAsked}
        />
      )}
      {asked === 'extend' ? (
        <ExtendDialog
          campaign={campaign}
          units={picked}
          onClose={() => setAsked(null)}
          onDone={() => done(t('extendDone', { count: picked.length }))}
        />
      ) : asked === null ? null : (
        <WithdrawDialog
          campaign={campaign}
          unit={asked}
          onClose={() => setAsked(null)}
          onDone={() => done(t('withdrawDone', { unit: asked.shortName }))}
        />
      )}
    </section>
  )
}
