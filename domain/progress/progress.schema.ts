import { z } from 'zod'
import { campaignSchema } from '../model/campaign.ts'
import { contactSchema } from '../model/contact.ts'
import { isoDateSchema } from '../model/dates.ts'
import { reportIdSchema, unitIdSchema } from '../model/ids.ts'
import { standingStatusSchema, timelinessSchema } from '../model/standing.ts'
import { unitKindSchema } from '../model/unit.ts'
import { sectionNames, sectionStates } from '../reports/section-states.ts'

/** Where one expected unit stands; what only a report has is null while nothing was submitted. */
export const progressRowSchema = z
  .object({
    unitId: unitIdSchema,
    name: z.string(),
    shortName: z.string(),
    kind: unitKindSchema,
    status: standingStatusSchema,
    timeliness: timelinessSchema.nullable(),
    dueOn: isoDateSchema.meta({ description: 'The day granted to this unit, else that of the campaign.' }),
    extended: z.boolean(),
    daysLate: z.int().nonnegative().meta({
      description: 'Submitted late: from the due day to the day received; missing: until today. 0: not late.',
    }),
    receivedOn: isoDateSchema.nullable(),
    version: z.int().positive().nullable(),
    revision: z.int().positive().nullable(),
    reportId: reportIdSchema.nullable(),
    sections: z
      .array(z.enum(sectionStates))
      .length(sectionNames.length)
      .nullable()
      .meta({ description: `What the newest version says in each section: ${sectionNames.join(', ')}.` }),
    errors: z.int().nonnegative().nullable().meta({ description: 'Findings when it was submitted.' }),
    warnings: z.int().nonnegative().nullable(),
    contacts: z.int().nonnegative().meta({ description: 'How often the department got in touch with it.' }),
    lastContact: contactSchema.nullable(),
    sample: z.boolean(),
  })
  .meta({ id: 'ProgressRow' })

const unitCountSchema = z.object({ count: z.int().nonnegative(), unitIds: z.array(unitIdSchema) })
const rateSchema = z.object({
  numerator: z.int().nonnegative(),
  denominator: z.int().nonnegative(),
  percent: z.number().min(0).max(100).nullable().meta({ description: 'Null where no unit is expected.' }),
})

export const measuresSchema = z
  .object({
    expected: unitCountSchema,
    actual: unitCountSchema,
    onTime: unitCountSchema,
    late: unitCountSchema,
    missing: unitCountSchema,
    overdue: unitCountSchema,
    pending: unitCountSchema,
    accepted: unitCountSchema,
    returned: unitCountSchema,
    rate: rateSchema,
    rateOnTime: rateSchema,
  })
  .meta({ id: 'ProgressMeasures' })

/** `GET /api/campaigns/{id}/progress`: every expected unit, in the order of the directory, and what they add up to. */
export const progressSchema = z
  .object({
    campaign: campaignSchema,
    today: isoDateSchema.meta({ description: 'The day in Viet Nam that delays are counted to.' }),
    measures: measuresSchema,
    rows: z.array(progressRowSchema),
  })
  .meta({ id: 'Progress' })
