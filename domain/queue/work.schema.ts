import { z } from 'zod'
import { instantSchema, isoDateSchema } from '../model/dates.ts'
import { campaignIdSchema, unitIdSchema } from '../model/ids.ts'

/** One thing that awaits whoever asks, whatever its kind. */
export const workSchema = z.object({
  id: z.string().meta({ description: 'Of the letter, the report or the campaign that it is about, by its kind.' }),
  campaign: z.object({ id: campaignIdSchema, title: z.string() }).nullable(),
  unit: z.object({ id: unitIdSchema, name: z.string() }).nullable(),
  dueOn: isoDateSchema.meta({
    description: 'The due day of the campaign (for a unit, its own); a letter of no campaign is due when it comes in.',
  }),
  since: instantSchema.meta({ description: 'The moment from which on it waits.' }),
  count: z.int().nonnegative().nullable().meta({ description: 'How many units or proposals it is about.' }),
  version: z.int().positive().nullable().meta({ description: 'Of the report.' }),
  afterReturn: z.boolean().meta({ description: 'The report was returned and came again.' }),
  fileName: z.string().nullable().meta({ description: 'Of the letter.' }),
  reasons: z.array(z.string()).meta({ description: 'Why the report was returned.' }),
  sample: z.boolean(),
})
