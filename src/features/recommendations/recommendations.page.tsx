import '@mantine/core/styles/Checkbox.layer.css'
import { Alert, Anchor, Button, Checkbox, NativeSelect, Skeleton, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { recommendationStatusSchema } from '#domain/model/recommendation.ts'
import { may } from '#domain/model/user.ts'
import { alikeTo } from '#domain/recommendations/alike.ts'
import { statusWords } from '#domain/recommendations/register-csv.ts'
import type { RecommendationRegister } from '#domain/recommendations/register.ts'
import { campaignsQuery } from '#src/api/campaigns.queries.ts'
import { Problem } from '#src/api/problem.ts'
import { recommendationsQuery } from '#src/api/recommendations.queries.ts'
import { useUser } from '#src/api/session.queries.ts'
import { urls } from '#src/api/urls.ts'
import { Aging } from '#src/ui/aging.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { useProblemText } from '#src/ui/problem-text.ts'
import { ageOf, StaleBanner } from '#src/ui/stale-banner.tsx'
import { UndoBar } from '#src/ui/undo-bar.tsx'
import { DealingForm } from './dealing-form.tsx'
import { RecommendationList } from './recommendation-list.tsx'
import { groupsOf, idOf } from './recommendations.rows.ts'
import { useDealing } from './use-dealing.ts'
import { useRegisterFilter } from './use-register-filter.ts'
import classes from './recommendations.module.css'

/** Every proposal of a campaign: grouped, given to somebody, answered, or carried into the next campaign. */
export function RecommendationsPage() {
  const t = useTranslations('recommendations')
  const { campaign, filter, set, showAll } = useRegisterFilter()
  const register = useQuery(recommendationsQuery(campaign))
  const { data } = register
  const shownCampaign = campaign ?? data?.campaign.id ?? ''
  return (
    <>
      <PageHeader title={t('title')} subtitle={data === undefined ? '\u00A0' : t('said', data.units)}>
        <Button className={classes['print'] ?? ''} variant="default" onClick={() => window.print()}>
          {t('print')}
        </Button>
        <Anchor href={urls.recommendationsPaper(campaign)} download>
          {t('paper')}
        </Anchor>
        <Anchor href={urls.recommendationsFile(campaign)} download>
          {t('download')}
        </Anchor>
      </PageHeader>
      <Filters campaign={shownCampaign} filter={filter} set={set} />
      <StaleBanner query={register} />
      {data === undefined ? (
        register.isError ? (
          <Failure error={register.error} onRetry={() => void register.refetch()} />
        ) : (
          <LoadingShape>
            <Skeleton height={420} />
          </LoadingShape>
        )
      ) : (
        <Aging age={ageOf(register)}>
          <Register key={data.campaign.id} register={data} filter={filter} showAll={showAll} />
        </Aging>
      )}
    </>
  )
}

type Filter = ReturnType<typeof useRegisterFilter>

function Filters({ campaign, filter, set }: Pick<Filter, 'filter' | 'set'> & { campaign: string }) {
  const t = useTranslations('recommendations')
  const locale = useLocale()
  const campaigns = useQuery(campaignsQuery()).data ?? []
  return (
    <search className={classes['filters']} aria-label={t('filters')}>
      <NativeSelect
        label={t('campaign')}
        value={campaign}
        onChange={(event) => set('campaign', event.currentTarget.value)}
        data={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <NativeSelect
        label={t('status')}
        value={filter.status ?? ''}
        onChange={(event) => set('status', event.currentTarget.value)}
        data={[
          { value: '', label: t('anyStatus') },
          ...recommendationStatusSchema.options.map((value) => ({ value, label: statusWords[value][locale] })),
        ]}
      />
      <TextInput
        className={classes['search'] ?? ''}
        type="search"
        label={t('search')}
        value={filter.search}
        onChange={(event) => set('q', event.currentTarget.value)}
      />
    </search>
  )
}

type RegisterProps = { readonly register: RecommendationRegister } & Pick<Filter, 'filter' | 'showAll'>

function Register({ register, filter, showAll }: RegisterProps) {
  const t = useTranslations('recommendations')
  const mayManage = may(useUser(), 'recommendations.manage')
  const problemText = useProblemText()
  const dealing = useDealing()
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const { status } = filter
  const search = useDeferredValue(filter.search)
  const groups = useMemo(() => groupsOf(register.items, { search, status }), [register.items, search, status])
  const toggle = useCallback(
    (id: string) =>
      setIds((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id])),
    [],
  )

  if (register.items.length === 0) return <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
  const shown = groups.flatMap(({ items }) => items)
  // What is not on screen is not dealt with, whatever was ticked before.
  const selected = shown.filter((item) => ids.has(idOf(item)))
  const selectAlike = () => {
    const [one] = selected
    if (one !== undefined) setIds(new Set(alikeTo(one, shown).map(idOf)))
  }
  return (
    <>
      {mayManage ? (
        <div className={classes['deal']}>
          <Checkbox
            label={t('selectAll')}
            checked={shown.length > 0 && selected.length === shown.length}
            indeterminate={selected.length > 0 && selected.length < shown.length}
            onChange={(event) => setIds(new Set(event.currentTarget.checked ? shown.map(idOf) : []))}
          />
          <DealingForm
            all={register.items}
            selected={selected}
            pending={dealing.pending}
            onChange={async (change) => {
              const done = await dealing.change(selected, change)
              if (done) setIds(new Set())
              return done
            }}
            onAlike={selectAlike}
            onClear={() => setIds(new Set())}
          />
          {dealing.error === null ? null : (
            <Alert color="red" variant="light" title={t('changeFailed')}>
              {problemText(dealing.error)}
            </Alert>
          )}
        </div>
      ) : null}
      {shown.length === 0 ? (
        <EmptyState
          title={t('nothingFound')}
          action={
            <Button variant="default" onClick={showAll}>
              {t('showAll')}
            </Button>
          }
        />
      ) : (
        <RecommendationList groups={groups} selection={mayManage ? { ids, toggle } : null} />
      )}
      {mayManage ? <UndoBar message={dealing.message} undo={dealing.undo} onClose={dealing.close} /> : null}
    </>
  )
}

function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations('recommendations')
  if (error instanceof Problem && error.type.endsWith('/no-campaign')) {
    return <EmptyState title={t('noCampaign')}>{t('noCampaignHint')}</EmptyState>
  }
  return <ErrorState error={error} title={t('failed')} onRetry={onRetry} />
}
