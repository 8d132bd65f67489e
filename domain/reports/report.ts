import { z } from 'zod'
import { changeSchema } from '../model/change.ts'
import { instantSchema, isoDateSchema } from '../model/dates.ts'
import { findingMessageSchema } from '../model/finding.ts'
import { campaignIdSchema, letterIdSchema, reportIdSchema, unitIdSchema } from '../model/ids.ts'
import { letterHeadSchema } from '../model/letter.ts'
import { metricCountsSchema } from '../metrics/metrics.schema.ts'
import { reportSectionsSchema } from '../model/sections.ts'
import { reportStatusSchema, timelinessSchema } from '../model/standing.ts'
import { refuseBlankTexts } from './blank-text.ts'
import { correctionReasonSchema, correctionSchema } from './correction.ts'
import { sectionStates } from './section-states.ts'

/** The body of `POST /api/reports`. */
export const newReportSchema = z
  .object({
    campaignId: campaignIdSchema,
    unitId: unitIdSchema,
    letter: letterHeadSchema,
    sections: reportSectionsSchema,
    letterId: letterIdSchema.nullable().optional(),
    corrections: z.array(correctionReasonSchema).max(2000).optional().meta({
      description:
        'Why fields say something else than the letter, or the version before: what differs is found without it.',
    }),
  })
  .superRefine(refuseBlankTexts)
  .meta({ id: 'NewReport' })
export type NewReport = z.infer<typeof newReportSchema>

export const decisionSchema = z.object({
  kind: z.enum(['accepted', 'returned']),
  reasons: z.array(z.string()),
  at: instantSchema,
  by: z.string(),
})
export type Decision = z.infer<typeof decisionSchema>

/** One unit's answer in one campaign (báo cáo), at its newest version. */
export const reportSummarySchema = z
  .object({
    id: reportIdSchema,
    campaignId: campaignIdSchema,
    unitId: unitIdSchema,
    unitName: z.string(),
    status: reportStatusSchema,
    version: z.int().positive(),
    receivedOn: isoDateSchema.meta({
      description: "The day that timeliness is judged by: the first version's letter date, or its day of submission.",
    }),
    timeliness: timelinessSchema,
    submittedAt: instantSchema,
    submittedBy: z.string(),
    letterId: letterIdSchema.nullable(),
    metrics: metricCountsSchema,
    decision: decisionSchema.nullable(),
    errors: z.int().nonnegative().meta({ description: 'Findings of this severity when it was submitted.' }),
    warnings: z.int().nonnegative().meta({ description: 'Findings of this severity when it was submitted.' }),
    sectionStates: z
      .array(z.enum(sectionStates))
      .meta({ description: 'What stands in each of the five sections, in the order of the annex.' }),
    sample: z.boolean(),
    revision: z.int().positive(),
  })
  .meta({ id: 'ReportSummary' })
export type ReportSummary = z.infer<typeof reportSummarySchema>

/** One entry of the record of who did what, when, and why. */
export const auditEntrySchema = z
  .object({
    at: instantSchema,
    actor: z.string(),
    action: z.string(),
    version: z.int().positive().nullable(),
    reasons: z.array(z.string()),
    changes: z.array(changeSchema),
  })
  .meta({ id: 'AuditEntry' })
export type AuditEntry = z.infer<typeof auditEntrySchema>

export const reportSchema = reportSummarySchema
  .extend({
    letter: letterHeadSchema,
    sections: reportSectionsSchema,
    findings: z.array(findingMessageSchema),
    corrections: z.array(correctionSchema).meta({
      description:
        'Where this version says something else than its letter, or where it has none, than the version before.',
    }),
    history: z.array(auditEntrySchema),
  })
  .meta({ id: 'Report' })
export type Report = z.infer<typeof reportSchema>
