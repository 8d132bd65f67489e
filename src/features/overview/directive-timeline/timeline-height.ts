/** About how high the card of the timeline is with so many units. */
export const timelineCardHeight = (units: number) => 1000 + Math.min(units, 40) * 26
