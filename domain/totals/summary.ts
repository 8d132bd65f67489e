import { z } from 'zod'
import { metricCountsSchema, perMetricSchema } from '../metrics/metrics.schema.ts'
import { perMetric } from '../metrics/metrics.ts'
import { extensionSchema } from '../model/extension.ts'
import { coverageSchema } from './coverage.schema.ts'
import { metricTotalSchema, totalCoversSchema } from './total.schema.ts'
import { campaignSchema } from '../model/campaign.ts'
import { metricCountSchema } from '../model/count.schema.ts'
import { isoDateSchema } from '../model/dates.ts'
import { campaignIdSchema, letterIdSchema, reportIdSchema, unitIdSchema } from '../model/ids.ts'
import { basisSchema, standingStatusSchema, timelinessSchema } from '../model/standing.ts'
import { notesSchema } from '../model/sections.ts'
import { unitSchema, unitKindSchema } from '../model/unit.ts'

const standing = {
  status: standingStatusSchema,
  timeliness: timelinessSchema.nullable(),
  receivedOn: isoDateSchema.nullable(),
  reportId: reportIdSchema.nullable(),
  counted: z.boolean().meta({ description: 'Whether its figures are in the totals on the chosen basis.' }),
  sample: z.boolean(),
}

/** A unit's row of a summary. A metric is null when there is no report; figures of a report that is not counted are shown, not summed. */
export const summaryUnitSchema = z
  .object({
    unitId: unitIdSchema,
    name: z.string(),
    shortName: z.string(),
    kind: unitKindSchema,
    population: z.int().positive().nullable(),
    ...standing,
    dueOn: isoDateSchema.meta({ description: "The unit's own due day, with its extension." }),
    lateInARow: z.int().nonnegative().meta({
      description: 'Campaigns in a row, this one the last, to which it answered late, or not at all by its due day.',
    }),
    ...perMetric(() => metricCountSchema.nullable()),
    previous: metricCountsSchema.nullable().meta({ description: 'Its counted figures in the campaign before.' }),
  })
  .meta({ id: 'SummaryUnit' })
export type SummaryUnit = z.infer<typeof summaryUnitSchema>

/** `GET /api/summary`: how the province stands in one campaign. */
export const summarySchema = z
  .object({
    campaign: campaignSchema,
    previousCampaign: campaignSchema.nullable(),
    today: isoDateSchema.meta({ description: 'The day in Viet Nam that what is missing is counted to.' }),
    basis: basisSchema,
    coverage: coverageSchema,
    totals: perMetricSchema(metricTotalSchema),
    previousTotals: perMetricSchema(metricTotalSchema).nullable(),
    units: z.array(summaryUnitSchema),
  })
  .meta({ id: 'Summary' })
export type Summary = z.infer<typeof summarySchema>

/** A total without the list of units that it misses, which would be long over many campaigns. */
export const trendTotalSchema = metricTotalSchema.omit({ without: true }).extend({ covers: totalCoversSchema })
export type TrendTotal = z.infer<typeof trendTotalSchema>

/** `GET /api/summary/trend`: a point per campaign, oldest first. */
export const trendSchema = z
  .object({
    basis: basisSchema,
    points: z.array(
      z.object({ campaign: campaignSchema, coverage: coverageSchema, totals: perMetricSchema(trendTotalSchema) }),
    ),
  })
  .meta({ id: 'Trend' })
export type Trend = z.infer<typeof trendSchema>

/** A directive's document on the timeline: one point for each document that a directive names. */
export const directivePointSchema = z
  .object({
    unitId: unitIdSchema,
    campaignId: campaignIdSchema,
    reportId: reportIdSchema,
    position: z.int().nonnegative().meta({ description: 'Index in the report’s list of directives.' }),
    document: z.int().nonnegative().meta({ description: 'Index among the documents of that directive.' }),
    number: z.string().nullable(),
    date: isoDateSchema.nullable().meta({ description: 'Null: listed, but not to be placed on a time axis.' }),
    content: z.string(),
    issuer: z.string().nullable(),
    audiences: z.array(z.string()),
    sample: z.boolean(),
  })
  .meta({ id: 'DirectivePoint' })
export type DirectivePoint = z.infer<typeof directivePointSchema>

/** `GET /api/summary/directives`: the timeline's points, by date; those without a date last. */
export const directiveTimelineSchema = z
  .object({
    campaign: campaignSchema,
    basis: basisSchema,
    coverage: coverageSchema,
    points: z.array(directivePointSchema),
  })
  .meta({ id: 'DirectiveTimeline' })
export type DirectiveTimeline = z.infer<typeof directiveTimelineSchema>

/** `GET /api/summary/units/{unitId}`: one unit through all campaigns that expect it, oldest first. */
export const unitHistorySchema = z
  .object({
    unit: unitSchema,
    campaigns: z.array(
      z.object({
        campaign: campaignSchema,
        ...standing,
        dueOn: isoDateSchema.meta({ description: "The unit's own due day, with its extension." }),
        extension: extensionSchema.nullable(),
        letterId: letterIdSchema.nullable(),
        metrics: metricCountsSchema.nullable(),
      }),
    ),
    directives: z.array(directivePointSchema),
    latest: z
      .object({
        campaignId: campaignIdSchema,
        reportId: reportIdSchema,
        inspection: notesSchema,
        results: notesSchema,
        recommendations: notesSchema,
      })
      .nullable()
      .meta({ description: 'Notes of its newest report that was not returned.' }),
  })
  .meta({ id: 'UnitHistory' })
export type UnitHistory = z.infer<typeof unitHistorySchema>
