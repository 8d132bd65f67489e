import { z } from 'zod'
import { isoDateSchema } from '../model/dates.ts'
import { extensionSchema } from '../model/extension.ts'
import { reportIdSchema, unitIdSchema } from '../model/ids.ts'
import { standingStatusSchema, timelinessSchema } from '../model/standing.ts'
import { unitKindSchema } from '../model/unit.ts'

/** The body of `PUT /api/campaigns/{id}/units/{unitId}/extension`: until when, and why. */
export const newExtensionSchema = z
  .object({ dueOn: isoDateSchema, reason: z.string().trim().min(1).max(1000) })
  .meta({ id: 'NewExtension' })
export type NewExtension = z.infer<typeof newExtensionSchema>

/** The body of `POST /api/campaigns/{id}/extensions`: the same for several units at once, all of them or none. */
export const newExtensionsSchema = newExtensionSchema
  .extend({ unitIds: z.array(unitIdSchema).min(1).max(2000) })
  .meta({ id: 'NewExtensions' })
export type NewExtensions = z.infer<typeof newExtensionsSchema>

/** A unit that a campaign expects, frozen at opening, with its own due day and where it stands. */
export const expectedUnitSchema = z
  .object({
    unitId: unitIdSchema,
    name: z.string(),
    shortName: z.string(),
    kind: unitKindSchema,
    dueOn: isoDateSchema.meta({ description: 'The last day on which its report is on time.' }),
    extension: extensionSchema.nullable(),
    status: standingStatusSchema,
    timeliness: timelinessSchema.nullable(),
    receivedOn: isoDateSchema.nullable(),
    reportId: reportIdSchema.nullable(),
    sample: z.boolean(),
  })
  .meta({ id: 'ExpectedUnit' })
export type ExpectedUnit = z.infer<typeof expectedUnitSchema>

/** The body of `POST /api/campaigns/{id}/reopen`: why, for the record. */
export const campaignReopeningSchema = z
  .object({ reason: z.string().trim().min(1).max(1000) })
  .meta({ id: 'CampaignReopening' })
