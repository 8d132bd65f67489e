import { NativeSelect, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Campaign } from '#domain/model/campaign.ts'
import type { UnitKind } from '#domain/model/unit.ts'
import { kindLabels } from '#src/ui/kind-labels.ts'
import { useShortcuts } from '#src/ui/shortcuts/shortcuts.ts'
import classes from './filter-bar.module.css'
import {
  contactChoices,
  findingChoices,
  sortColumns,
  standingChoices,
  timeChoices,
  type ProgressFilters,
} from './progress.filters.ts'
import type { ChangeFilters } from './use-progress-filters.ts'

type Props = {
  readonly filters: ProgressFilters
  readonly change: ChangeFilters
  readonly campaigns: readonly Campaign[]
  readonly campaignId: string
  /** Kinds that the campaign's units have. */
  readonly kinds: readonly UnitKind[]
}

export function FilterBar({ filters, change, campaigns, campaignId, kinds }: Props) {
  const t = useTranslations('progress')
  const ui = useTranslations('ui')
  const find = useRef<HTMLInputElement>(null)
  const isMissing = filters.standing === 'missing'
  useShortcuts([
    { keys: '/', label: t('focusFind'), run: () => find.current?.focus() },
    {
      keys: 'm',
      label: t(isMissing ? 'allStandings' : 'onlyMissing'),
      run: () => change({ standing: isMissing ? null : 'missing' }),
    },
  ])
  return (
    <search className={classes['bar']} aria-label={t('filters')}>
      <NativeSelect
        className={classes['campaign'] ?? ''}
        label={t('campaign')}
        value={campaignId}
        onChange={(event) => change({ campaign: event.currentTarget.value, unit: null })}
        data={campaigns.map(({ id, title, status }) => ({
          value: id,
          label: t(status === 'open' ? 'campaignOpen' : 'campaignClosed', { title }),
        }))}
      />
      <TextInput
        ref={find}
        className={classes['find'] ?? ''}
        type="search"
        label={t('find')}
        placeholder={t('findHint')}
        value={filters.find}
        onChange={(event) => change({ find: event.currentTarget.value }, { replace: true })}
      />
      <Choice
        label={t('standing')}
        any={t('anyStanding')}
        value={filters.standing}
        choices={standingChoices.map((value) => ({ value, label: t(`standing_${value}`) }))}
        onChoose={(standing) => change({ standing })}
      />
      <Choice
        label={t('time')}
        any={t('anyTime')}
        value={filters.time}
        choices={timeChoices.map((value) => ({ value, label: t(`time_${value}`) }))}
        onChoose={(time) => change({ time })}
      />
      <Choice
        label={t('kind')}
        any={t('anyKind')}
        value={filters.kind}
        choices={kinds.map((value) => ({ value, label: ui(kindLabels[value]) }))}
        onChoose={(kind) => change({ kind })}
      />
      <Choice
        label={t('findings')}
        any={t('anyFindings')}
        value={filters.findings}
        choices={findingChoices.map((value) => ({ value, label: t(`findings_${value}`) }))}
        onChoose={(findings) => change({ findings })}
      />
      <Choice
        label={t('contact')}
        any={t('anyContact')}
        value={filters.contact}
        choices={contactChoices.map((value) => ({
          value,
          label: value === 'never' ? t('contactNever') : t('contactDays', { days: Number(value) }),
        }))}
        onChoose={(contact) => change({ contact })}
      />
      <div className={classes['sort']}>
        <SortChoice filters={filters} change={change} />
      </div>
    </search>
  )
}

function Choice<T extends string>(props: {
  label: string
  any: string
  value: T | null
  choices: readonly { value: T; label: string }[]
  onChoose: (value: T | null) => void
}) {
  const { label, any, value, choices, onChoose } = props
  return (
    <NativeSelect
      className={classes['choice'] ?? ''}
      label={label}
      value={value ?? ''}
      data-chosen={value !== null || undefined}
      onChange={(event) => onChoose(choices.find((each) => each.value === event.currentTarget.value)?.value ?? null)}
      data={[{ value: '', label: any }, ...choices]}
    />
  )
}

/** Where cards take the place of the table, and with it of its headers. */
function SortChoice({ filters: { sort }, change }: Pick<Props, 'filters' | 'change'>) {
  const t = useTranslations('progress')
  const orders = sortColumns.flatMap((by) =>
    [false, true].map((down) => ({
      value: `${down ? '-' : ''}${by}`,
      label: t(down ? 'sortDown' : 'sortUp', { column: t(`column_${by}`) }),
      sort: { by, down },
    })),
  )
  return (
    <NativeSelect
      label={t('sort')}
      value={sort === null ? '' : `${sort.down ? '-' : ''}${sort.by}`}
      onChange={(event) =>
        change({ sort: orders.find(({ value }) => value === event.currentTarget.value)?.sort ?? null })
      }
      data={[{ value: '', label: t('sortDirectory') }, ...orders.map(({ value, label }) => ({ value, label }))]}
    />
  )
}
