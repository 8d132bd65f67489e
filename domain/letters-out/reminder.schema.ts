import { z } from 'zod'
import { isoDateSchema } from '../model/dates.ts'
import { unitIdSchema } from '../model/ids.ts'
import { paperSchema } from './paper.schema.ts'

/** What a reminder is to say. `layout`: one letter to all, or one letter each in one file. */
export const reminderWishSchema = z
  .object({
    unitIds: z.array(unitIdSchema).min(1).max(2000),
    layout: z.enum(['together', 'each']).default('together'),
    dated: isoDateSchema.optional().meta({ description: 'The day that the letter bears; today unless given.' }),
    wantedBy: isoDateSchema.meta({ description: 'The new day by which the reports are asked for.' }),
  })
  .meta({ id: 'ReminderWish' })

/** The letter as it would be made now. Units that a report has come from meanwhile are not reminded. */
export const reminderPreviewSchema = z
  .object({
    paper: paperSchema,
    unitIds: z.array(unitIdSchema).meta({ description: 'The units that it is addressed to.' }),
    leftOut: z.array(unitIdSchema).meta({ description: 'Units whose report awaits a decision or was accepted.' }),
  })
  .meta({ id: 'ReminderPreview' })
