import { memo, useMemo, type ComponentType } from 'react'
import type { Summary } from '#domain/totals/summary.ts'
import { Approached } from '#src/ui/charts/approached.tsx'
import { InTurn } from '#src/ui/charts/in-turn.tsx'
import { chartIds, type ChartId } from './card-choices.ts'
import { anchorOf, type OverviewCardProps } from './card-props.ts'
import { cards } from './cards.tsx'
import classes from './overview-charts.module.css'
import type { Figures } from './overview.figures.ts'
import { filtersOf, searchOf, type OverviewFilters } from './overview.filters.ts'
import type { ChangeFilters } from './use-overview-filters.ts'

type Props = {
  readonly summary: Summary
  readonly figures: Figures
  readonly filters: OverviewFilters
  readonly change: ChangeFilters
  readonly hrefOf: (unitId: string) => string
}

/** The cards of Overview. Each stands by itself: one that cannot load leaves the others as they are. */
export const OverviewCharts = memo(function OverviewCharts(props: Props) {
  const units = props.figures.units.length
  const ofAll = useFiltersOfAll(props.filters)
  return (
    <div className={classes['cards']}>
      {chartIds.map((id) => {
        const { wide, later } = cards[id]
        const card = <CardOf id={id} {...props} filters={id === 'directives' ? props.filters : ofAll} />
        return (
          <InTurn key={id} id={anchorOf(id)} className={wide ? classes['wide'] : undefined}>
            {later === undefined ? (
              card
            ) : (
              <Approached name={id} height={later(units)}>
                {card}
              </Approached>
            )}
          </InTurn>
        )
      })}
    </div>
  )
})

/** What the timeline alone is told, such as the days that it shows, changes nothing on the other cards. */
function useFiltersOfAll(filters: OverviewFilters): OverviewFilters {
  const address = searchOf({ ...filters, span: null, findDirective: '', directive: null }).toString()
  return useMemo(() => filtersOf(new URLSearchParams(address)), [address])
}

const CardOf = memo(function CardOf({ id, filters, change, ...props }: Props & { id: ChartId }) {
  // Each entry takes its own choices, which stand under the same name.
  const Card = cards[id].Card as ComponentType<OverviewCardProps>
  return (
    <Card
      {...props}
      filters={filters}
      change={change}
      view={filters.tables.includes(id) ? 'table' : 'chart'}
      onView={(view) => {
        const others = filters.tables.filter((table) => table !== id)
        change({ tables: view === 'table' ? [...others, id] : others })
      }}
      choices={filters.choices[id]}
      choose={(part) => change({ choices: { ...filters.choices, [id]: { ...filters.choices[id], ...part } } })}
    />
  )
})
