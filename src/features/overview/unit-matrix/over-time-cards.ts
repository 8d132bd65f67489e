import { Multiples } from '../multiples/multiples.card.tsx'
import { Heat } from '../heat/heat.card.tsx'

/** The cards that follow everything through all campaigns, in one piece of code. */
export const overTimeCards = { heat: Heat, multiples: Multiples }
