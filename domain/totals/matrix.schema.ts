import { z } from 'zod'
import { metricIds } from '../metrics/metrics.ts'
import { campaignSchema } from '../model/campaign.ts'
import { unitIdSchema } from '../model/ids.ts'
import { basisSchema } from '../model/standing.ts'
import { unitKindSchema } from '../model/unit.ts'

export const matrixMeasureSchema = z.enum([...metricIds, 'days'])

/** A text with a letter for each campaign. */
const letters = (allowed: RegExp, description: string) => z.string().regex(allowed).meta({ description })

export const matrixUnitSchema = z
  .object({
    unitId: unitIdSchema,
    name: z.string().meta({ description: 'As it is called when the newest campaign that expects it asks.' }),
    shortName: z.string(),
    kind: unitKindSchema,
    values: z.array(z.int().nullable()).meta({
      description:
        'A value for each campaign; null exactly where the letter of `figures` says no number. Days may be negative.',
    }),
    figures: letters(
      /^[-napqbo]*$/,
      'A letter for each campaign: n a number (0 included), a an approximate number, p a number beside rows left blank, ' +
        'q an approximate number beside rows left blank, b left blank, o an explicit none, - no report.',
    ),
    standings: letters(
      /^[-msarSAR]*$/,
      'A letter for each campaign: a accepted, s submitted and not decided, r returned, each in capitals if the report was late, ' +
        'm expected and nothing submitted, - not expected. With the basis `accepted` only a counts, with `submitted` also s.',
    ),
    samples: letters(/^[-sr]*$/, 'A letter for each campaign: s made-up data, r a real report, - no report.'),
  })
  .meta({ id: 'MatrixUnit' })

/** `GET /api/summary/matrix`: one measure of every unit in every campaign. */
export const matrixSchema = z
  .object({
    basis: basisSchema,
    measure: matrixMeasureSchema,
    campaigns: z
      .array(
        campaignSchema.pick({
          id: true,
          title: true,
          request: true,
          dataCutoff: true,
          dueOn: true,
          status: true,
          sample: true,
        }),
      )
      .meta({ description: 'Oldest first: the n-th value and letter of every unit is of the n-th campaign.' }),
    units: z
      .array(matrixUnitSchema)
      .meta({ description: 'Every unit that any campaign expects, in the order of the directory.' }),
  })
  .meta({ id: 'Matrix' })
