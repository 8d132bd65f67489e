import { z } from 'zod'
import { instantSchema } from '../model/dates.ts'
import { findingMessageSchema } from '../model/finding.ts'
import { letterIdSchema } from '../model/ids.ts'
import { letterHeadSchema } from '../model/letter.ts'
import { reportSectionsSchema } from '../model/sections.ts'
import { correctionSchema, differenceSchema } from './correction.ts'
import { decisionSchema } from './report.ts'

/** One version of a report, by what the list of them says; see `reportVersionSchema` for all of it. */
export const versionSummarySchema = z
  .object({
    version: z.int().positive(),
    submittedAt: instantSchema,
    submittedBy: z.string(),
    letterId: letterIdSchema.nullable(),
    decision: decisionSchema.nullable().meta({
      description: 'The last decision on this version; null when it was replaced, or is, before there was one.',
    }),
  })
  .meta({ id: 'VersionSummary' })
export type VersionSummary = z.infer<typeof versionSummarySchema>

/** All versions of a report, the first one first. */
export const versionListSchema = z.object({ items: z.array(versionSummarySchema) }).meta({ id: 'VersionList' })
export type VersionList = z.infer<typeof versionListSchema>

/** What a version said, and where it differs from the one before. */
export const reportVersionSchema = versionSummarySchema
  .extend({
    letter: letterHeadSchema,
    sections: reportSectionsSchema,
    findings: z.array(findingMessageSchema),
    corrections: z.array(correctionSchema),
    differences: z
      .array(differenceSchema)
      .nullable()
      .meta({ description: 'From the version before; null for the first version.' }),
  })
  .meta({ id: 'ReportVersion' })
export type ReportVersion = z.infer<typeof reportVersionSchema>
