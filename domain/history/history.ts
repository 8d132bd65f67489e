import { z } from 'zod'
import { changeSchema } from '../model/change.ts'
import { instantSchema, isoDateSchema } from '../model/dates.ts'
import { campaignIdSchema, reportIdSchema, unitIdSchema } from '../model/ids.ts'
import { auditActionNames } from './actions.ts'

export const auditEntitySchema = z.enum(['unit', 'campaign', 'letter', 'report', 'recommendation', 'user', 'session'])
export type AuditEntity = z.infer<typeof auditEntitySchema>

/** What the record can be asked for. Days are of Viet Nam, both included. */
export const historyFilterSchema = z.object({
  campaign: campaignIdSchema.optional(),
  unit: unitIdSchema.optional(),
  report: reportIdSchema.optional(),
  actor: z.string().min(1).max(200).optional().meta({ description: 'The name of who did it, as shown.' }),
  action: z.enum(auditActionNames).optional(),
  from: isoDateSchema.optional(),
  to: isoDateSchema.optional(),
})
export type HistoryFilter = z.infer<typeof historyFilterSchema>

/** One entry of the record: who did what, when, to what, from what to what, and why. */
export const historyEntrySchema = z
  .object({
    id: z.string(),
    at: instantSchema,
    actor: z.string(),
    action: z.string(),
    entity: auditEntitySchema,
    entityId: z.string(),
    version: z.int().positive().nullable(),
    campaign: z.object({ id: campaignIdSchema, title: z.string() }).nullable(),
    unit: z.object({ id: unitIdSchema, name: z.string() }).nullable(),
    changes: z.array(changeSchema),
    reasons: z.array(z.string()),
  })
  .meta({ id: 'HistoryEntry' })
export type HistoryEntry = z.infer<typeof historyEntrySchema>

/** A part of the record, the newest first, with everybody who is in all of it. */
export const historyPageSchema = z
  .object({
    items: z.array(historyEntrySchema),
    nextCursor: z.string().nullable(),
    actors: z.array(z.string()).meta({ description: 'Everybody in the record, to choose from.' }),
  })
  .meta({ id: 'HistoryPage' })
export type HistoryPage = z.infer<typeof historyPageSchema>
