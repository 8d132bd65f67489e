import { NativeSelect, SegmentedControl, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { ConsolidatedOutline } from '#domain/consolidated/outline.ts'
import { basisSchema, type Basis } from '#domain/model/standing.ts'
import { formatDate } from '#domain/text/format.ts'
import { formatInstant } from '#domain/text/format-instant.ts'
import { campaignsQuery } from '#src/api/campaigns.queries.ts'
import { outlineQuery } from '#src/api/exports.queries.ts'
import { Problem } from '#src/api/problem.ts'
import type { FiguresScope } from '#src/api/urls.ts'
import { Aging } from '#src/ui/aging.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { useFollow } from '#src/ui/light-link.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { PaperPreview } from '#src/ui/paper/paper-preview.tsx'
import { SampleBadge } from '#src/ui/sample-badge.tsx'
import { ageOf, StaleBanner } from '#src/ui/stale-banner.tsx'
import { useAddress } from '#src/ui/use-address.ts'
import { Downloads } from './downloads.tsx'
import classes from './exports.module.css'
import { NoticesCard } from './notices-card.tsx'
import { ScopeCard } from './scope-card.tsx'

/** What goes upwards from one campaign: what it will say, what to look at first, and the files. */
export function ExportsPage() {
  const t = useTranslations('exports')
  const { parameters, set } = useAddress()
  const scope: FiguresScope = {
    campaign: parameters.get('campaign'),
    basis: basisSchema.safeParse(parameters.get('basis')).data ?? 'accepted',
  }
  const outline = useQuery(outlineQuery(scope))
  const { data } = outline
  return (
    <>
      <PageHeader title={t('title')} subtitle={data === undefined ? '\u00A0' : <CampaignLine outline={data} />}>
        {data?.sample === true ? <SampleBadge /> : null}
      </PageHeader>
      <Choices scope={scope} campaign={scope.campaign ?? data?.campaign.id ?? ''} set={set} />
      <StaleBanner query={outline} />
      {data === undefined ? (
        outline.isError ? (
          <Failure error={outline.error} onRetry={() => void outline.refetch()} />
        ) : (
          <LoadingShape>
            <Skeleton height={220} mb="md" />
            <Skeleton height={420} />
          </LoadingShape>
        )
      ) : (
        <Aging age={ageOf(outline)}>
          <Content outline={data} />
        </Aging>
      )}
    </>
  )
}

function CampaignLine({ outline: { campaign, madeAt } }: { outline: ConsolidatedOutline }) {
  const t = useTranslations('exports')
  const { title, request, dueOn } = campaign
  return [
    title,
    t('request', { number: request.number, date: formatDate(request.date) }),
    t('due', { date: formatDate(dueOn) }),
    t('asOf', { time: formatInstant(madeAt) }),
  ].join(' · ')
}

type ChoicesProps = {
  readonly scope: FiguresScope
  readonly campaign: string
  readonly set: (name: string, value: string | null) => void
}

function Choices({ scope, campaign, set }: ChoicesProps) {
  const t = useTranslations('exports')
  const campaigns = useQuery(campaignsQuery()).data ?? []
  return (
    <search className={classes['choices']} aria-label={t('filters')}>
      <NativeSelect
        className={classes['campaign'] ?? ''}
        label={t('campaign')}
        value={campaign}
        onChange={(event) => set('campaign', event.currentTarget.value)}
        data={campaigns.map(({ id, title, status }) => ({
          value: id,
          label: t('campaignOption', { title, status: t(status === 'open' ? 'campaignOpen' : 'campaignClosed') }),
        }))}
      />
      <div>
        <span className={classes['label']} aria-hidden="true">
          {t('basis')}
        </span>
        <SegmentedControl<Basis>
          aria-label={t('basis')}
          value={scope.basis}
          onChange={(basis) => set('basis', basis === 'accepted' ? null : basis)}
          data={[
            { value: 'accepted', label: t('basisAccepted') },
            { value: 'submitted', label: t('basisSubmitted') },
          ]}
        />
      </div>
    </search>
  )
}

const romans = ['', 'I', 'II', 'III', 'IV', 'V', 'VI']

function Content({ outline }: { outline: ConsolidatedOutline }) {
  const t = useTranslations('exports')
  const follow = useFollow()
  const { campaign, basis, paper, rows } = outline
  // The files are of what is on screen, also when a newer campaign has opened meanwhile.
  const scope = { campaign: campaign.id, basis }
  return (
    <div className={classes['content']} ref={follow}>
      <div className={classes['side']}>
        <ScopeCard outline={outline} />
        <Downloads key={`${campaign.id} ${basis}`} scope={scope} rows={rows} notices={outline.notices.length} />
        <NoticesCard outline={outline} />
      </div>
      <section className={[classes['card'], classes['preview']].join(' ')} aria-labelledby="preview">
        <h2 id="preview">{t('previewTitle')}</h2>
        <p className={classes['hint']}>{t('previewHint')}</p>
        <PaperPreview
          paper={paper}
          label={t('preview')}
          partLabel={(part) => t('part', { part: String(part), roman: romans[part - 1] ?? '' })}
          most={paper.parts.length}
        />
      </section>
    </div>
  )
}

function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations('exports')
  if (error instanceof Problem && error.type.endsWith('/no-campaign')) {
    return <EmptyState title={t('noCampaign')}>{t('noCampaignHint')}</EmptyState>
  }
  return <ErrorState error={error} title={t('failed')} onRetry={onRetry} />
}
