import { z } from 'zod'

/** The body of `POST /api/reports/{id}/return`: why, so that the unit knows what to mend. */
export const returnSchema = z
  .object({ reasons: z.array(z.string().trim().min(1).max(2000)).min(1).max(50) })
  .meta({ id: 'Return' })
export type Return = z.infer<typeof returnSchema>
