import { z } from 'zod'
import { paperSchema } from '../letters-out/paper.schema.ts'
import { perMetricSchema } from '../metrics/metrics.schema.ts'
import { campaignSchema } from '../model/campaign.ts'
import { instantSchema } from '../model/dates.ts'
import { unitIdSchema } from '../model/ids.ts'
import { basisSchema } from '../model/standing.ts'
import { coverageSchema } from '../totals/coverage.schema.ts'
import { metricTotalSchema } from '../totals/total.schema.ts'

const namedUnitsSchema = z.array(z.object({ unitId: unitIdSchema, name: z.string() }))

/** What to look at before a consolidated report goes upwards. */
export const outlineNoticeSchema = z.object({
  kind: z.enum([
    'missing',
    'returned',
    'awaiting',
    'awaitingCounted',
    'late',
    'errors',
    'warnings',
    'blankFigures',
    'fell',
    'codesWithoutScans',
    'scansWithoutCodes',
    'farRatio',
    'approximate',
    'partial',
    'datesDisagree',
    'withoutNumber',
    'notDealtWith',
    'notDueYet',
    'issuerUnknown',
    'samples',
  ]),
  count: z.int().nonnegative().meta({ description: 'Of units, findings, documents or proposals, by kind.' }),
  units: namedUnitsSchema.meta({ description: 'The units concerned, all of them; none where it is about no unit.' }),
})

/** `GET /api/exports/consolidated`: what the files would hold if they were made now. */
export const consolidatedOutlineSchema = z
  .object({
    campaign: campaignSchema,
    previousCampaign: campaignSchema.nullable(),
    basis: basisSchema,
    madeAt: instantSchema,
    coverage: coverageSchema,
    counted: z.int().nonnegative().meta({ description: 'Units whose report counts on this basis.' }),
    totals: perMetricSchema(metricTotalSchema),
    changes: perMetricSchema(z.object({ before: z.int(), after: z.int(), units: z.int().positive() }).nullable()),
    notices: z.array(outlineNoticeSchema),
    rows: z
      .object({
        units: z.int(),
        directives: z.int(),
        listings: z.int(),
        qr: z.int(),
        inspection: z.int(),
        results: z.int(),
        recommendations: z.int(),
        data: z.int(),
      })
      .meta({ description: 'Rows of each table of the workbook, and of the data file.' }),
    sample: z.boolean(),
    paper: paperSchema.meta({ description: 'The report as it would look; long tables are cut, and say so.' }),
  })
  .meta({ id: 'ConsolidatedOutline' })
