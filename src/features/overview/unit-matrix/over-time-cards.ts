import { Coverage } from '../coverage/coverage.card.tsx'
import { Multiples } from '../multiples/multiples.card.tsx'
import { Heat } from '../heat/heat.card.tsx'

/** The cards that follow everything through all campaigns, in one piece of code. */
export const overTimeCards = { coverage: Coverage, heat: Heat, multiples: Multiples }
