import type { CardView } from '#src/ui/chart-card.tsx'

/** What every card of Overview is told besides its rows. */
export type CardProps = {
  readonly view: CardView
  readonly onView: (view: CardView) => void
}
