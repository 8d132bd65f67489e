import type { z } from 'zod'
import type { progressRowSchema, progressSchema } from './progress.schema.ts'

/** Where one expected unit stands in a campaign (a row of the progress board). */
export type ProgressRow = z.infer<typeof progressRowSchema>

export type Progress = z.infer<typeof progressSchema>
