import { z } from 'zod'
import type { ReadingContext } from '#domain/reading/read-letter.ts'
import type { Finding } from '#domain/model/finding.ts'
import { campaignIdSchema, unitIdSchema } from '#domain/model/ids.ts'
import { letterHeadSchema } from '#domain/model/letter.ts'
import { letterFormatSchema } from '#domain/reports/reading.ts'
import type { FileReading } from '#server/letters/read-letter-file.ts'

/** What a process that reads letters is asked. */
export const letterJobSchema = z.object({
  file: z.object({ name: z.string(), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
  context: z.custom<ReadingContext>((value) => typeof value === 'object' && value !== null),
})
export type LetterJob = z.infer<typeof letterJobSchema>

/** One finding for each row of a long annex: not looked at one by one by the process that serves everybody. */
const findings = z.custom<Finding[]>((value) => Array.isArray(value))

const fileReadingSchema = z.discriminatedUnion('format', [
  z.object({ format: z.null(), findings }),
  z.object({
    format: letterFormatSchema,
    findings,
    letter: letterHeadSchema,
    unitId: unitIdSchema.nullable(),
    campaignId: campaignIdSchema.nullable(),
    sections: z.string(),
    provenance: z.string(),
    blocks: z.string(),
  }),
])

/** What it answers, and how much memory it holds thereafter, in MB. */
export const letterAnswerSchema = z.object({ reading: fileReadingSchema, heldMb: z.number() })
export type LetterAnswer = { readonly reading: FileReading; readonly heldMb: number }
