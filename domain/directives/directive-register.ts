import { z } from 'zod'
import { isoDateSchema } from '../model/dates.ts'
import { campaignIdSchema, reportIdSchema, unitIdSchema } from '../model/ids.ts'

/** Where a unit's report lists a document, or cites it in the words of one of its own. */
const mentionSchema = z.object({
  unitId: unitIdSchema,
  unitName: z.string(),
  campaignId: campaignIdSchema,
  reportId: reportIdSchema,
  position: z.int().nonnegative().meta({ description: 'Index in the report’s list of directives.' }),
  sample: z.boolean(),
})

/** A unit that lists the document in section 1, with what it says of it. */
export const listingSchema = mentionSchema.extend({
  number: z.string(),
  date: isoDateSchema.nullable(),
  issuer: z.string().nullable(),
  content: z.string(),
})
export type Listing = z.infer<typeof listingSchema>

/** A unit one of whose directives cites the document: it has acted upon it. */
export const citationSchema = mentionSchema.extend({
  number: z.string().meta({ description: 'The document cited, as it is written there.' }),
  by: z.array(z.string()).meta({ description: 'Numbers of the directive that cites it.' }),
  content: z.string(),
})
export type DirectiveCitation = z.infer<typeof citationSchema>

/** One document as all reports know it: the same number of the same issuer in the same year. */
export const linkedDirectiveSchema = z
  .object({
    key: z.string().meta({ description: 'Names it in addresses; stays the same when more units list it.' }),
    number: z.string(),
    dates: z.array(isoDateSchema).meta({ description: 'More than one: the reports disagree.' }),
    issuers: z.array(z.string()).meta({ description: 'As the reports write it.' }),
    content: z.string().nullable().meta({ description: 'Null: no report lists it, some only cite it.' }),
    listedBy: z.int().nonnegative().meta({ description: 'Units that list it.' }),
    citedBy: z.int().nonnegative().meta({ description: 'Units one of whose directives cites it.' }),
  })
  .meta({ id: 'LinkedDirective' })
export type LinkedDirective = z.infer<typeof linkedDirectiveSchema>

/** What the register is asked for. */
export const directiveFilterSchema = z.object({
  q: z.string().max(200).optional().meta({ description: 'Words of number, content or issuer, in any order.' }),
  campaign: campaignIdSchema.optional(),
  unit: unitIdSchema.optional(),
  from: isoDateSchema.optional(),
  to: isoDateSchema.optional(),
  view: z
    .enum(['listed', 'cited'])
    .default('listed')
    .meta({ description: 'What units list in section 1, or what their directives cite: what they act upon.' }),
})
export type DirectiveFilter = z.infer<typeof directiveFilterSchema>

/** One document with everybody who lists it, who acts upon it, and who does neither. */
export const directiveDetailSchema = z
  .object({
    directive: linkedDirectiveSchema,
    listings: z.array(listingSchema),
    citations: z.array(citationSchema),
    shared: z.boolean().meta({
      description: 'Several documents have this number, and citations do not tell which of them is meant.',
    }),
    campaign: z.object({ id: campaignIdSchema, title: z.string() }).nullable(),
    silent: z
      .array(z.object({ unitId: unitIdSchema, unitName: z.string(), reported: z.boolean() }))
      .meta({ description: 'Units that the campaign expects and that neither list nor cite it there.' }),
  })
  .meta({ id: 'DirectiveDetail' })
export type DirectiveDetail = z.infer<typeof directiveDetailSchema>
