import { Alert, Anchor, NativeSelect, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearchParams } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { DirectiveDetail } from '#domain/directives/directive-register.ts'
import { campaignsQuery } from '#src/api/campaigns.queries.ts'
import { directiveQuery } from '#src/api/directives.queries.ts'
import { Problem } from '#src/api/problem.ts'
import { Aging } from '#src/ui/aging.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { paths } from '#src/ui/paths.ts'
import { ageOf, StaleBanner } from '#src/ui/stale-banner.tsx'
import { CitationList, ListingList, SilentList } from './directive-units.tsx'
import { Dates } from './directives-table.tsx'
import classes from './directives.module.css'

/** One document: what it is, who lists it, who has acted upon it, and who has not. */
export function DirectivePage() {
  const { directiveKey = '' } = useParams()
  const [parameters, setParameters] = useSearchParams()
  const campaign = parameters.get('campaign')
  const directive = useQuery(directiveQuery(directiveKey, campaign))
  if (directive.data === undefined) {
    if (directive.isError) return <Failure error={directive.error} onRetry={() => void directive.refetch()} />
    return (
      <LoadingShape>
        <Skeleton height={32} width="min(100%, 320px)" mb={16} />
        <Skeleton height={420} />
      </LoadingShape>
    )
  }
  return (
    <>
      <Way />
      <StaleBanner query={directive} />
      <Aging age={ageOf(directive)}>
        <Detail
          detail={directive.data}
          onCampaign={(id) => setParameters(id === '' ? {} : { campaign: id }, { replace: true })}
        />
      </Aging>
    </>
  )
}

const Way = () => {
  const t = useTranslations('directives')
  return (
    <Anchor component={Link} to={paths.directives()} className={classes['way'] ?? ''}>
      ← {t('back')}
    </Anchor>
  )
}

function Detail({ detail, onCampaign }: { detail: DirectiveDetail; onCampaign: (id: string) => void }) {
  const t = useTranslations('directives')
  const campaigns = useQuery(campaignsQuery()).data ?? []
  const { directive, listings, citations, silent, shared, campaign } = detail
  const titleOf = (id: string) => campaigns.find((one) => one.id === id)?.title ?? ''
  return (
    <>
      <PageHeader
        title={directive.number}
        subtitle={
          <>
            <Dates directive={directive} /> · {directive.issuers.join('; ') || t('unclear')}
          </>
        }
      />
      <p className={classes['words']}>{directive.content ?? t('onlyCited')}</p>
      {shared ? (
        <Alert color="yellow" variant="light" mb="md">
          {t('shared')}
        </Alert>
      ) : null}
      <ListingList listings={listings} titleOf={titleOf} />
      <CitationList citations={citations} titleOf={titleOf} />
      {campaign === null ? (
        <p className={classes['hint']}>{t('noCampaign')}</p>
      ) : (
        <SilentList silent={silent} campaign={campaign}>
          <NativeSelect
            className={classes['campaign'] ?? ''}
            label={t('askedAbout')}
            value={campaign.id}
            onChange={(event) => onCampaign(event.currentTarget.value)}
            data={
              campaigns.length === 0
                ? [{ value: campaign.id, label: campaign.title }]
                : campaigns.map(({ id, title }) => ({ value: id, label: title }))
            }
          />
        </SilentList>
      )}
    </>
  )
}

function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations('directives')
  const notThere = error instanceof Problem && error.status === 404
  return (
    <>
      <Way />
      <PageHeader title={t(notThere ? 'notFound' : 'oneFailed')} />
      {notThere ? (
        <EmptyState title={t('notFound')}>{t('notFoundHint')}</EmptyState>
      ) : (
        <ErrorState error={error} title={t('oneFailed')} onRetry={onRetry} />
      )}
    </>
  )
}
