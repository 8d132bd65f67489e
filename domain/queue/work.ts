import type { z } from 'zod'
import type { workSchema } from './work.schema.ts'

/** One thing that awaits somebody, without its kind. */
export type Work = z.infer<typeof workSchema>
