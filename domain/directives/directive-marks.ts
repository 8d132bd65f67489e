import { z } from 'zod'
import { campaignSchema } from '../model/campaign.ts'
import { isoDateSchema } from '../model/dates.ts'
import { reportIdSchema, unitIdSchema } from '../model/ids.ts'
import { basisSchema } from '../model/standing.ts'
import { issuerSchema } from './issuer-group.ts'

/** A document that a report lists, with no more than a mark on a time axis needs. */
const documentMarkSchema = z.object({
  position: z.int().nonnegative().meta({ description: 'Index in the report’s list of directives.' }),
  document: z.int().nonnegative().meta({ description: 'Index among the documents of that directive.' }),
  number: z.string().nullable(),
  date: isoDateSchema.nullable().meta({ description: 'Null: listed, but not to be placed on a time axis.' }),
  issuer: z.int().nonnegative().meta({ description: 'Index in `issuers`.' }),
  link: z.string().optional().meta({
    description: 'The same on every listing of one and the same document; absent where nobody else lists it.',
  }),
})
export type DocumentMark = z.infer<typeof documentMarkSchema>

/** `GET /api/summary/directives/marks`: where the documents of counted reports stand in time, without what they say. */
export const directiveMarksSchema = z
  .object({
    campaign: campaignSchema,
    basis: basisSchema,
    issuers: z.array(issuerSchema),
    reports: z
      .array(
        z.object({
          unitId: unitIdSchema,
          reportId: reportIdSchema,
          sample: z.boolean(),
          marks: z.array(documentMarkSchema),
        }),
      )
      .meta({ description: 'In the order in which the campaign lists its units.' }),
  })
  .meta({ id: 'DirectiveMarks' })
export type DirectiveMarks = z.infer<typeof directiveMarksSchema>
