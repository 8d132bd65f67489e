import { z } from 'zod'
import { campaignIdSchema, unitIdSchema } from '#domain/model/ids.ts'
import { letterHeadSchema } from '#domain/model/letter.ts'
import { reportSectionsSchema } from '#domain/model/sections.ts'
import { letterFormatSchema } from '#domain/reports/reading.ts'
import { variationNames } from './variations.ts'

const pointerSchema = z.string().regex(/^(?:\/[^/]+)*$/)

/** A finding that reading must give: of this rule, at the path or at what it is part of. `in`: only in these formats. */
export const askSchema = z.strictObject({
  path: pointerSchema,
  rule: z.string().min(1),
  in: z.array(letterFormatSchema).min(1).optional(),
})
export type Ask = z.infer<typeof askSchema>

/** What a careful person would enter from a letter. */
export const enteredSchema = z.object({
  letter: letterHeadSchema,
  unitId: unitIdSchema.nullable(),
  campaignId: campaignIdSchema.nullable(),
  sections: reportSectionsSchema,
})
export type Entered = z.infer<typeof enteredSchema>

/**
 * The truth of one letter of the corpus. A count that nobody could be sure of is blank. `by`: where a format cannot carry
 * something, JSON pointer → what is to be read there instead.
 */
export const truthSchema = z.strictObject({
  about: z.string().min(10),
  varies: z.array(z.enum(variationNames)).min(1),
  ...enteredSchema.shape,
  asks: z.array(askSchema),
  by: z.partialRecord(letterFormatSchema, z.record(pointerSchema, z.json())).default({}),
})
export type Truth = z.infer<typeof truthSchema>
