import { memo } from 'react'
import type { Summary } from '#domain/totals/summary.ts'
import type { Figures } from '../overview.figures.ts'
import type { OverviewFilters } from '../overview.filters.ts'
import { CoverageHead } from './coverage-head.tsx'
import classes from './head.module.css'
import { HeadFigures } from './head-figures.tsx'
import { UnusualList } from './unusual-list.tsx'

export type HeadProps = {
  readonly summary: Summary
  readonly figures: Figures
  readonly filters: OverviewFilters
  readonly sample: boolean
  readonly hrefOf: (unitId: string) => string
}

/** How the province stands, to be known in five seconds: who reported, what it adds up to, what asks for a look. */
export const Head = memo(function Head(props: HeadProps) {
  return (
    <div className={classes['head']}>
      <div className={classes['standing']}>
        <CoverageHead {...props} />
        <HeadFigures {...props} />
      </div>
      <UnusualList {...props} />
    </div>
  )
})
