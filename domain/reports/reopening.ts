import { z } from 'zod'

/** The body of `POST /api/reports/{id}/reopen`: why, where whoever reopens it says so. */
export const reopeningSchema = z
  .object({ reason: z.string().trim().max(2000).nullable().optional() })
  .meta({ id: 'Reopening' })
export type Reopening = z.infer<typeof reopeningSchema>
