import { z } from 'zod'
import { countSchema } from '../model/count.schema.ts'
import { instantSchema } from '../model/dates.ts'

/**
 * What a field or a row says, so that it can be shown beside what it says elsewhere. Text in which nothing stands is null. Dates
 * are printed, lists joined; a row stands for itself by what tells it from others.
 */
export const saidSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string().nullable() }),
    z.object({ kind: z.literal('count'), count: countSchema }),
    z.object({ kind: z.literal('notes'), state: z.enum(['items', 'none', 'blank']) }),
    z.object({ kind: z.literal('qrRow'), subject: z.string(), qrCodes: countSchema, scans: countSchema }),
    z.object({ kind: z.literal('directive'), content: z.string(), documents: z.string() }),
  ])
  .meta({ id: 'Said' })
export type Said = z.infer<typeof saidSchema>

const pathSchema = z.string().max(200).meta({
  description:
    'JSON pointer to the field, or to a whole row that was added, in what is there now; to a row that was removed, in what was there before.',
})

/** One place where two contents of a report differ. A row that is only in one of them has null for the other. */
export const differenceSchema = z
  .object({ path: pathSchema, before: saidSchema.nullable(), after: saidSchema.nullable() })
  .meta({ id: 'Difference' })
export type Difference = z.infer<typeof differenceSchema>

/** What was submitted instead of what was read: of the letter, or where there is none, of the version before. */
export const correctionSchema = z
  .object({
    path: pathSchema,
    read: saidSchema.nullable().meta({ description: 'As it was read; null for a row that was added.' }),
    value: saidSchema.nullable().meta({ description: 'As it was corrected; null for a row that was removed.' }),
    reason: z.string().nullable(),
    by: z.string(),
    at: instantSchema,
  })
  .meta({ id: 'Correction' })
export type Correction = z.infer<typeof correctionSchema>

/**
 * Why a field was corrected, as whoever submits says it. It holds for everything at `path` and below that has no reason of its
 * own: `/sections/qr` for a whole section, `''` for the whole report. `removed`: `path` names a row that was read and left out.
 */
export const correctionReasonSchema = z
  .object({ path: pathSchema, removed: z.boolean().optional(), reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'CorrectionReason' })
export type CorrectionReason = z.infer<typeof correctionReasonSchema>
