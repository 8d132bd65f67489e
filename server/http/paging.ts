import { z } from 'zod'

/** How a client walks through a long list. */
export const pagingQuery = z.object({
  cursor: z.string().min(1).max(1000).optional().meta({ description: '`nextCursor` of the part before.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
