import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Campaign } from '#domain/model/campaign.ts'
import type { Basis } from '#domain/model/standing.ts'
import type { UnitKind } from '#domain/model/unit.ts'
import { kindLabels } from '#src/ui/kind-labels.ts'
import classes from './filter-bar.module.css'
import { unitOrders, type OverviewFilters, type UnitOrder } from './overview.filters.ts'
import type { ChangeFilters } from './use-overview-filters.ts'

type Props = {
  readonly filters: OverviewFilters
  readonly change: ChangeFilters
  readonly campaigns: readonly Campaign[]
  /** The campaign on screen, which is the newest open one while the address names none. */
  readonly campaignId: string
  /** Kinds that the campaign's units have. */
  readonly kinds: readonly UnitKind[]
  /** How many units match what is looked for; null while there are none to look through. */
  readonly found: number | null
}

export function FilterBar({ filters, change, campaigns, campaignId, kinds, found }: Props) {
  const t = useTranslations('overview')
  const ui = useTranslations('ui')
  return (
    <search className={classes['bar']} aria-label={t('filters')}>
      <NativeSelect
        className={classes['campaign'] ?? ''}
        label={t('campaign')}
        value={campaignId}
        onChange={(event) => change({ campaign: event.currentTarget.value, directive: null })}
        data={campaigns.map(({ id, title, status }) => ({
          value: id,
          label: t('campaignOption', {
            title,
            status: status === 'open' ? t('campaignOpen') : t('campaignClosed'),
          }),
        }))}
      />
      <div>
        <span className={classes['label']} aria-hidden="true">
          {t('basis')}
        </span>
        <SegmentedControl<Basis>
          aria-label={t('basis')}
          value={filters.basis}
          onChange={(basis) => change({ basis })}
          data={[
            { value: 'accepted', label: t('basisAccepted') },
            { value: 'submitted', label: t('basisSubmitted') },
          ]}
        />
      </div>
      <NativeSelect
        className={classes['choice'] ?? ''}
        label={t('kind')}
        value={filters.kind ?? ''}
        onChange={(event) => change({ kind: kinds.find((kind) => kind === event.currentTarget.value) ?? null })}
        data={[
          { value: '', label: t('kindAll') },
          ...kinds.map((kind) => ({ value: kind, label: ui(kindLabels[kind]) })),
        ]}
      />
      <NativeSelect
        className={classes['choice'] ?? ''}
        label={t('sort')}
        value={filters.sort}
        onChange={(event) => {
          const value = event.currentTarget.value
          change({ sort: unitOrders.find((order) => order === value) ?? 'value' })
        }}
        data={
          [
            { value: 'value', label: t('sortValue') },
            { value: 'name', label: t('sortName') },
            { value: 'kind', label: t('sortKind') },
            { value: 'change', label: t('sortChange') },
          ] satisfies { value: UnitOrder; label: string }[]
        }
      />
      <TextInput
        className={classes['find'] ?? ''}
        type="search"
        label={t('find')}
        placeholder={t('findPlaceholder')}
        value={filters.find}
        onChange={(event) => change({ find: event.currentTarget.value }, { replace: true })}
      />
      <output className={classes['found']}>
        {filters.find === '' || found === null ? '' : found === 0 ? t('foundNone') : t('found', { count: found })}
      </output>
    </search>
  )
}
