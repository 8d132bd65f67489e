import { z } from 'zod'
import { isoDateSchema } from './dates.ts'

/** More time than the campaign gives everybody (gia hạn), granted to one unit. */
export const extensionSchema = z.object({ dueOn: isoDateSchema, reason: z.string() }).meta({ id: 'Extension' })
export type Extension = z.infer<typeof extensionSchema>
