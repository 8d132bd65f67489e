import { z } from 'zod'
import { metricCountsSchema, perMetricSchema } from '../metrics/metrics.schema.ts'
import { campaignSchema } from '../model/campaign.ts'
import { isoDateSchema } from '../model/dates.ts'
import { reportIdSchema, unitIdSchema } from '../model/ids.ts'
import { basisSchema, standingStatusSchema, timelinessSchema } from '../model/standing.ts'
import { unitKindSchema } from '../model/unit.ts'
import { coverageSchema } from '../totals/coverage.schema.ts'
import { metricTotalSchema } from '../totals/total.schema.ts'

/** Where a unit stands in one of the campaigns compared, and what its report there says. */
export const comparedStandingSchema = z
  .object({
    status: standingStatusSchema,
    timeliness: timelinessSchema.nullable(),
    receivedOn: isoDateSchema.nullable(),
    reportId: reportIdSchema.nullable(),
    counted: z.boolean().meta({ description: 'Whether its figures are in the totals on the chosen basis.' }),
    sample: z.boolean(),
    metrics: metricCountsSchema.nullable().meta({ description: 'Null: there is no report.' }),
  })
  .meta({ id: 'ComparedStanding' })
export type ComparedStanding = z.infer<typeof comparedStandingSchema>

/** One campaign as a whole, to be held against another. */
export const comparedCampaignSchema = z
  .object({ campaign: campaignSchema, coverage: coverageSchema, totals: perMetricSchema(metricTotalSchema) })
  .meta({ id: 'ComparedCampaign' })
export type ComparedCampaign = z.infer<typeof comparedCampaignSchema>

/** A unit that either campaign expects; null: that campaign does not. */
export const comparedUnitSchema = z
  .object({
    unitId: unitIdSchema,
    name: z.string(),
    shortName: z.string(),
    kind: unitKindSchema,
    now: comparedStandingSchema.nullable(),
    before: comparedStandingSchema.nullable(),
  })
  .meta({ id: 'ComparedUnit' })
export type ComparedUnit = z.infer<typeof comparedUnitSchema>

/**
 * `GET /api/campaigns/{id}/comparison`: a campaign beside another one, which is the one before it unless told otherwise; `before`
 * is that one, null where the campaign is the first.
 */
export const comparisonSchema = z
  .object({
    basis: basisSchema,
    now: comparedCampaignSchema,
    before: comparedCampaignSchema.nullable(),
    units: z.array(comparedUnitSchema),
  })
  .meta({ id: 'Comparison' })
export type Comparison = z.infer<typeof comparisonSchema>
