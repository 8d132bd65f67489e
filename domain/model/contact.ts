import { z } from 'zod'
import { instantSchema } from './dates.ts'
import { campaignIdSchema, unitIdSchema } from './ids.ts'

/** How the department got in touch with a unit: by reminder letter (công văn đôn đốc), by telephone, by e-mail, otherwise. */
export const contactKindSchema = z.enum(['reminder', 'phone', 'email', 'other'])
export type ContactKind = z.infer<typeof contactKindSchema>

/** One such contact about a unit's report in a campaign. */
export const contactSchema = z
  .object({
    id: z.string(),
    campaignId: campaignIdSchema,
    unitId: unitIdSchema,
    at: instantSchema,
    kind: contactKindSchema,
    note: z.string().nullable(),
    by: z.string(),
  })
  .meta({ id: 'Contact' })
export type Contact = z.infer<typeof contactSchema>

/** What an analyst records about some units; their notes are the same. */
export const newContactsSchema = z
  .object({
    unitIds: z.array(unitIdSchema).min(1).max(2000),
    kind: contactKindSchema,
    note: z.string().trim().max(2000).nullable().default(null),
  })
  .meta({ id: 'NewContacts' })
export type NewContacts = z.infer<typeof newContactsSchema>
