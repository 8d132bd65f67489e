import { z } from 'zod'
import { reportIdSchema } from '../model/ids.ts'
import { problemSchema } from '../model/problem.ts'

/** Reports decided on at once: a campaign has fewer units. */
const MOST_REPORTS = 1000

/**
 * The body of `POST /api/reports/bulk-accept` and `/bulk-undo`: each report at the revision that was seen, so that nothing is
 * decided that somebody else changed meanwhile.
 */
export const bulkSchema = z
  .object({
    reports: z
      .array(z.object({ id: reportIdSchema, revision: z.int().positive() }))
      .min(1)
      .max(MOST_REPORTS),
  })
  .meta({ id: 'BulkDecision' })
export type Bulk = z.infer<typeof bulkSchema>

/** What became of one report; `revision` is its revision afterwards, null where there is no such report. */
const bulkItemSchema = <O extends string>(outcome: O) =>
  z.object({
    id: reportIdSchema,
    outcome: z.enum([outcome, 'refused']),
    revision: z.int().positive().nullable(),
    problem: problemSchema.nullable().meta({ description: 'Why it was refused.' }),
  })

export const bulkAcceptedSchema = z.object({ items: z.array(bulkItemSchema('accepted')) }).meta({ id: 'BulkAccepted' })
export type BulkAccepted = z.infer<typeof bulkAcceptedSchema>

export const bulkUndoneSchema = z.object({ items: z.array(bulkItemSchema('undone')) }).meta({ id: 'BulkUndone' })
export type BulkUndone = z.infer<typeof bulkUndoneSchema>
