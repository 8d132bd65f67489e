import { Skeleton } from '@mantine/core'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import classes from './unit-trend.module.css'

/** The shape of the page while its figures are on their way. */
export function UnitSkeleton() {
  return (
    <LoadingShape>
      <Skeleton height={32} width="min(100%, 360px)" mb={8} />
      <Skeleton height={18} width="min(100%, 520px)" mb={24} />
      <Skeleton height={220} mb={24} />
      <div className={classes['charts']}>
        <Skeleton height={320} />
        <Skeleton height={320} />
      </div>
    </LoadingShape>
  )
}
