import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { campaignsQuery } from '#src/api/campaigns.queries.ts'
import { summaryQuery, trendQuery } from '#src/api/summary.queries.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { paths } from '#src/ui/paths.ts'
import { useAddress } from '#src/ui/use-address.ts'
import { Deck } from './deck.tsx'
import { freshnessOf, REFRESH_MS } from './freshness.ts'
import { presentationOf } from './present.address.ts'
import { slidesOf } from './present.slides.ts'
import classes from './present.module.css'

/** How a campaign stands, as slides for the screen of a meeting room. */
export function PresentPage() {
  const t = useTranslations('present')
  const { parameters, set } = useAddress()
  const wish = useMemo(() => presentationOf(parameters), [parameters])
  const { campaign, basis, kind, every } = wish
  const refresh = { refetchInterval: REFRESH_MS, placeholderData: keepPreviousData } as const
  const campaigns = useQuery(campaignsQuery())
  const summary = useQuery({ ...summaryQuery({ campaign, basis }), ...refresh })
  const trend = useQuery({ ...trendQuery(basis), ...refresh })
  const now = useNow(REFRESH_MS / 4)
  const leave = useLeave({ campaign, basis: basis === 'accepted' ? null : basis, kind })
  const [first, ...others] = useMemo(
    () => (summary.data === undefined ? [] : slidesOf(summary.data, trend.data ?? null, { kind, every })),
    [summary.data, trend.data, kind, every],
  )

  if (campaigns.data?.length === 0) {
    return (
      <Beginning title={t('noCampaign')} onLeave={leave}>
        <p>{t('noCampaignHint')}</p>
      </Beginning>
    )
  }
  if (summary.data === undefined || first === undefined) {
    if (!summary.isError) return <Beginning title={t('title')} isBusy />
    return (
      <Beginning title={t('title')} onLeave={leave}>
        <ErrorState error={summary.error} onRetry={() => void summary.refetch()} />
      </Beginning>
    )
  }
  return (
    <Deck
      slides={[first, ...others]}
      summary={summary.data}
      wish={wish}
      freshness={freshnessOf(summary, now)}
      updatedAt={summary.dataUpdatedAt}
      onChange={set}
      onLeave={leave}
    />
  )
}

/** Back to where one came from, else to Overview with the same filters. */
function useLeave(filters: Parameters<typeof paths.overview>[0]): () => void {
  const navigate = useNavigate()
  const { state } = useLocation()
  return useCallback(() => {
    if (document.fullscreenElement !== null) void document.exitFullscreen()
    const cameFromHere = typeof state === 'object' && state !== null && 'back' in state
    void (cameFromHere ? navigate(-1) : navigate(paths.overview(filters)))
  }, [navigate, state, filters])
}

/** The time, as often as asked for, in milliseconds. */
function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}

/** The screen while there is nothing to show. */
function Beginning(props: { title: string; isBusy?: boolean; onLeave?: () => void; children?: React.ReactNode }) {
  const { title, isBusy = false, onLeave, children } = props
  const t = useTranslations('present')
  return (
    <main className={classes['screen']} aria-busy={isBusy}>
      <section className={classes['slide']}>
        <h1 className={classes['title']}>{title}</h1>
        {isBusy ? <p>{t('loading')}</p> : children}
        {onLeave === undefined ? null : (
          <p>
            <Button size="lg" variant="default" onClick={onLeave}>
              {t('leave')}
            </Button>
          </p>
        )}
      </section>
    </main>
  )
}
