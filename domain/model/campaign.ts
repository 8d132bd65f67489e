import { z } from 'zod'
import { instantSchema, isoDateSchema } from './dates.ts'
import { campaignIdSchema, letterIdSchema, unitIdSchema } from './ids.ts'

/** The letter that asks for the reports, e.g. 1406/STTTT-BCVT&CNTT of 26/10/2021. */
export const requestSchema = z.object({
  number: z.string().trim().min(1).max(100),
  date: isoDateSchema,
})
export type CampaignRequest = z.infer<typeof requestSchema>

/** One request to report (đợt báo cáo). The units expected are frozen when it opens. */
export const campaignSchema = z
  .object({
    id: campaignIdSchema,
    title: z.string().min(1).max(300),
    request: requestSchema,
    dataCutoff: isoDateSchema.nullable().meta({ description: 'Figures are as of the end of this day.' }),
    dueOn: isoDateSchema.meta({ description: 'The last day on which a report is on time.' }),
    status: z.enum(['open', 'closed']),
    expected: z.int().nonnegative().meta({ description: 'How many units are expected to report.' }),
    sample: z.boolean().meta({ description: 'Made-up data for a demonstration.' }),
    openedAt: instantSchema,
    requestLetterId: letterIdSchema
      .nullable()
      .meta({ description: 'The request itself, where the campaign was opened from it.' }),
    revision: z.int().positive(),
  })
  .meta({ id: 'Campaign' })
export type Campaign = z.infer<typeof campaignSchema>

export const newCampaignSchema = z
  .object({
    title: z.string().trim().min(1).max(300),
    request: requestSchema,
    dataCutoff: isoDateSchema.nullable().optional(),
    dueOn: isoDateSchema,
    unitIds: z.array(unitIdSchema).min(1).max(2000).optional(),
    requestLetterId: letterIdSchema.nullable().optional(),
  })
  .meta({ id: 'NewCampaign' })
export type NewCampaign = z.infer<typeof newCampaignSchema>

/** The body of `PUT /api/campaigns/{id}`: what may still change once the units have been asked. */
export const campaignChangeSchema = z
  .object({
    title: z.string().trim().min(1).max(300),
    dataCutoff: isoDateSchema.nullable(),
    dueOn: isoDateSchema,
  })
  .meta({ id: 'CampaignChange' })
export type CampaignChange = z.infer<typeof campaignChangeSchema>
