import { z } from 'zod'
import { instantSchema, isoDateSchema } from '../model/dates.ts'
import { campaignIdSchema, letterIdSchema, reportIdSchema, unitIdSchema, userIdSchema } from '../model/ids.ts'
import { reportStatusSchema } from '../model/standing.ts'
import { letterFormatSchema } from '../reports/reading.ts'

/**
 * Where a letter stands: `waiting` for somebody to check and submit it, set `aside` because nothing is to come of it, or
 * `reported`: a report was submitted with it.
 */
export const letterStateSchema = z.enum(['waiting', 'aside', 'reported'])
export type LetterState = z.infer<typeof letterStateSchema>

/** Why nothing is to come of a letter: it is no report, it came twice, or as somebody says in words. */
export const asideReasonSchema = z.enum(['notReport', 'duplicate', 'other'])
export type AsideReason = z.infer<typeof asideReasonSchema>

export const setAsideSchema = z
  .object({
    reason: asideReasonSchema,
    note: z.string().trim().max(500).nullable().default(null).meta({ description: 'In words; needed for `other`.' }),
  })
  .refine(({ reason, note }) => reason !== 'other' || (note !== null && note !== ''), { path: ['note'] })
  .meta({ id: 'SetAside' })
export type SetAside = z.infer<typeof setAsideSchema>

/** Whose report it is and of which campaign, said by somebody where the letter does not say it for sure. */
export const letterPlaceSchema = z
  .object({
    unitId: unitIdSchema.nullable(),
    campaignId: campaignIdSchema.nullable(),
  })
  .meta({ id: 'LetterPlace' })
export type LetterPlace = z.infer<typeof letterPlaceSchema>

/** A letter that was taken in, as lists show it. */
export const letterInListSchema = z
  .object({
    id: letterIdSchema,
    state: letterStateSchema,
    fileName: z.string(),
    format: letterFormatSchema,
    number: z.string().nullable(),
    date: isoDateSchema.nullable(),
    issuer: z.string().nullable().meta({ description: 'As the head of the letter has it.' }),
    unitId: unitIdSchema.nullable().meta({ description: 'As recognised, or as somebody said.' }),
    unitName: z.string().nullable(),
    campaignId: campaignIdSchema.nullable().meta({ description: 'As recognised, or as somebody said.' }),
    placed: letterPlaceSchema.meta({ description: 'What somebody said; null where the letter itself was enough.' }),
    suggested: z
      .object({ unitIds: z.array(unitIdSchema), campaignIds: z.array(campaignIdSchema) })
      .meta({ description: 'Near misses of the reader, the likeliest first.' }),
    findings: z.object({ errors: z.int(), warnings: z.int(), infos: z.int() }),
    uploadedAt: instantSchema,
    uploadedBy: z.string(),
    uploadedById: userIdSchema,
    twin: z
      .object({
        id: letterIdSchema,
        fileName: z.string(),
        at: instantSchema,
        same: z.enum(['file', 'letter']),
        reportId: reportIdSchema.nullable(),
      })
      .nullable()
      .meta({
        description: 'The first letter of the same bytes (`file`), or of the same number, day and unit (`letter`).',
      }),
    setAside: z
      .object({ at: instantSchema, by: z.string(), reason: asideReasonSchema, note: z.string().nullable() })
      .nullable(),
    report: z.object({ id: reportIdSchema, status: reportStatusSchema }).nullable(),
    uploadKey: z.string().nullable().meta({ description: 'What its sender called the upload.' }),
    sample: z.boolean(),
  })
  .meta({ id: 'LetterInList' })
export type LetterInList = z.infer<typeof letterInListSchema>
