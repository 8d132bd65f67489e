import { z } from 'zod'

/** What became of a unit's proposal: not dealt with, given to somebody, answered, or taken into the next campaign. */
export const recommendationStatusSchema = z.enum(['open', 'assigned', 'answered', 'carried'])
export type RecommendationStatus = z.infer<typeof recommendationStatusSchema>
