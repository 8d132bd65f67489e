import type { Summary } from '#domain/totals/summary.ts'
import type { CardView } from '#src/ui/chart-card/chart-card.tsx'
import type { ChartId, ChoicesOf } from './card-choices.ts'
import type { Figures } from './overview.figures.ts'
import type { OverviewFilters } from './overview.filters.ts'
import type { ChangeFilters } from './use-overview-filters.ts'

/** The element that holds a card, which links to it lead to. */
export const anchorOf = (id: ChartId): string => `chart-${id}`

/** Whether a card shows its chart or its table. */
export type CardProps = {
  readonly view: CardView
  readonly onView: (view: CardView) => void
}

/** What Overview gives to the card `Id`. */
export type OverviewCardProps<Id extends ChartId = ChartId> = CardProps & {
  readonly summary: Summary
  readonly figures: Figures
  readonly filters: OverviewFilters
  readonly change: ChangeFilters
  /** The address of a unit, with the campaign and the basis on screen. */
  readonly hrefOf: (unitId: string) => string
  /** What is chosen on this card. */
  readonly choices: ChoicesOf<Id>
  readonly choose: (part: Partial<ChoicesOf<Id>>) => void
}
