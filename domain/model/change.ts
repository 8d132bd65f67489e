import { z } from 'zod'

/** What a change did to one field: values in words or as identifiers; null is «not set». `field` is a name or a JSON pointer. */
export const changeSchema = z
  .object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })
  .meta({ id: 'Change' })
export type Change = z.infer<typeof changeSchema>
