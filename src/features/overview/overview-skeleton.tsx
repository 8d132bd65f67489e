import { Skeleton } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { PageHeader } from '#src/ui/page-header.tsx'
import charts from './overview-charts.module.css'
import classes from './overview-skeleton.module.css'
import head from './head/head.module.css'

const USUAL_UNITS = 33

/** The places of what is to come, so that nothing jumps when it does; `units`, where known, makes the bars as high as they will be. */
export function OverviewSkeleton({ units }: { units: number | null }) {
  const t = useTranslations('overview')
  const ui = useTranslations('ui')
  const bars = 180 + (units ?? USUAL_UNITS) * 26
  return (
    <div aria-busy="true">
      <PageHeader title={t('title')} subtitle={<Skeleton height={22} width="60%" mt={4} />} />
      <output className="visually-hidden">{ui('loading')}</output>
      <div className={classes['filters']}>
        {[250, 240, 140, 141, 170].map((width) => (
          <Skeleton key={width} height={60} width={width} flex={`1 1 ${width}px`} />
        ))}
      </div>
      <div className={head['head']}>
        <Skeleton height={320} />
        <Skeleton height={320} />
      </div>
      <div className={charts['cards']}>
        <Skeleton className={charts['wide'] ?? ''} height={450} />
        <Skeleton height={bars} />
        <Skeleton height={bars} />
      </div>
    </div>
  )
}
