import { z } from 'zod'
import { findingMessageSchema, findingSchema } from '../model/finding.ts'
import { campaignIdSchema, letterIdSchema, unitIdSchema } from '../model/ids.ts'
import { letterHeadSchema } from '../model/letter.ts'
import { reportSectionsSchema } from '../model/sections.ts'

export const letterFormatSchema = z.enum(['docx', 'doc', 'pdf', 'xlsx', 'txt'])
export type LetterFormat = z.infer<typeof letterFormatSchema>

const share = z.number().min(0).max(1)

/** An area of a page as it shows: page from 1; its sides in parts of the page's width and height, from the top left corner. */
export const pageAreaSchema = z
  .object({ page: z.int().positive(), left: share, top: share, right: share, bottom: share })
  .meta({ id: 'PageArea' })
export type PageArea = z.infer<typeof pageAreaSchema>

/**
 * Where a field stands in the original: block counted from 0; row and cell from 0 in a table; page from 1. `areas`, in formats
 * with fixed pages alone: what it covers there, an area for each page that it goes on over.
 */
export const placeSchema = z
  .object({
    block: z.int().nonnegative(),
    row: z.int().nonnegative().optional(),
    cell: z.int().nonnegative().optional(),
    page: z.int().positive().optional(),
    areas: z.array(pageAreaSchema).optional(),
  })
  .meta({ id: 'Place' })
export type Place = z.infer<typeof placeSchema>

/** JSON pointer into the reading → its place in the original. */
export const provenanceSchema = z.record(z.string(), placeSchema)
export type Provenance = z.infer<typeof provenanceSchema>

/** What was read from one letter, before anyone confirmed it. */
export const storedReadingSchema = z.object({
  letterId: letterIdSchema,
  format: letterFormatSchema,
  letter: letterHeadSchema,
  unitId: unitIdSchema.nullable(),
  campaignId: campaignIdSchema.nullable(),
  sections: reportSectionsSchema,
  findings: z.array(findingSchema),
  provenance: provenanceSchema,
})
export type StoredReading = z.infer<typeof storedReadingSchema>

/** A reading as the API gives it, with findings in words. */
export const readingSchema = storedReadingSchema
  .extend({ findings: z.array(findingMessageSchema) })
  .meta({ id: 'Reading' })
export type Reading = z.infer<typeof readingSchema>
