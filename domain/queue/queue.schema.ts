import { z } from 'zod'
import { isoDateSchema } from '../model/dates.ts'
import { pageOf } from '../model/page.ts'
import { queueKinds } from './kinds.ts'
import { workSchema } from './work.schema.ts'

export const queueKindSchema = z.enum(queueKinds)

export const queueItemSchema = workSchema.extend({ kind: queueKindSchema }).meta({ id: 'QueueItem' })

const countSchema = z.int().nonnegative()

/** What awaits whoever asks, oldest due first. */
export const queueSchema = pageOf(queueItemSchema)
  .extend({
    today: isoDateSchema.meta({ description: 'The day in Viet Nam by which it is told what is overdue.' }),
    counts: z
      .object({ total: countSchema, overdue: countSchema, byKind: z.partialRecord(queueKindSchema, countSchema) })
      .meta({ description: 'Of all parts of the list; `byKind` also has the kinds that were not asked for.' }),
  })
  .meta({ id: 'Queue' })
