import { z } from 'zod'
import { findingSchema } from '../model/finding.ts'
import { letterFormatSchema } from '../reports/reading.ts'
import { blockSchema } from './blocks.ts'

/** A file as blocks. `format` is null when the bytes are of no format that can carry a letter: `findings` says why. */
export const openedLetterSchema = z.object({
  format: letterFormatSchema.nullable(),
  blocks: z.array(blockSchema),
  findings: z.array(findingSchema),
})
export type OpenedLetter = z.infer<typeof openedLetterSchema>
