import { z } from 'zod'

/** What the opener asks of its worker. */
export const letterJobSchema = z.object({
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  fileName: z.string(),
})
export type LetterJob = z.infer<typeof letterJobSchema>
