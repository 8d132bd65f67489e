import { z } from 'zod'

export const severitySchema = z.enum(['error', 'warning', 'info'])
export type Severity = z.infer<typeof severitySchema>

/** What the message needs: names, numbers and quotations, never sentences. */
export type Evidence = Readonly<Record<string, string | number>>

/**
 * What a check found (cảnh báo), before it is put into words. `path` is a JSON pointer into the reading or report that it
 * is about, e.g. `/sections/qr/0/scans`; `''` is the whole.
 */
export const findingSchema = z.object({
  rule: z.string().min(1),
  severity: severitySchema,
  path: z.string(),
  evidence: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Finding = z.infer<typeof findingSchema>

/** A finding as the API gives it: with the message in the reader's language. */
export const findingMessageSchema = findingSchema.extend({ message: z.string().min(1) }).meta({ id: 'Finding' })
export type FindingMessage = z.infer<typeof findingMessageSchema>
