import { z } from 'zod'
import { isoDateSchema } from '#domain/model/dates.ts'
import { campaignIdSchema, unitIdSchema } from '#domain/model/ids.ts'
import { reasonCodes } from './correction-reasons.ts'
import type { KeptSitting } from './draft-state.ts'
import type { ReportDraft, RowKey } from './report-draft.ts'

const rowKeySchema = z.custom<RowKey>((value) => typeof value === 'string' && /^[rn]\d+$/.test(value))

const countDraftSchema = z.object({
  state: z.enum(['number', 'blank', 'none']),
  text: z.string(),
  approximate: z.boolean(),
})

const notesDraftSchema = z.object({
  state: z.enum(['items', 'none', 'blank']),
  items: z.array(z.object({ key: rowKeySchema, text: z.string() })),
})

const reportDraftSchema = z.object({
  unitId: unitIdSchema.nullable(),
  campaignId: campaignIdSchema.nullable(),
  letter: z.object({
    number: z.string(),
    date: isoDateSchema.nullable(),
    issuer: z.string(),
    subject: z.string(),
    signer: z.string(),
    recipients: z.array(z.string()),
    answersNumber: z.string(),
    answersDate: isoDateSchema.nullable(),
  }),
  directives: z.array(
    z.object({
      key: rowKeySchema,
      ordinal: z.int().nonnegative().nullable(),
      content: z.string(),
      documents: z.array(z.object({ number: z.string(), date: isoDateSchema.nullable() })),
      issuer: z.string(),
      audiences: z.array(z.string()),
    }),
  ),
  qr: z.array(
    z.object({
      key: rowKeySchema,
      subject: z.string(),
      group: z.string(),
      qrCodes: countDraftSchema,
      scans: countDraftSchema,
      note: z.string(),
    }),
  ),
  inspection: notesDraftSchema,
  results: notesDraftSchema,
  recommendations: notesDraftSchema,
  added: z.int().nonnegative(),
}) satisfies z.ZodType<ReportDraft>

/** What the browser keeps between two sittings; an older shape does not pass and is not used. */
export const keptSittingSchema = z.object({
  draft: reportDraftSchema,
  reasons: z.record(z.string(), z.object({ code: z.enum(reasonCodes), text: z.string() })),
  checked: z.array(z.string()),
  /** When it was kept, in milliseconds. */
  at: z.number(),
}) satisfies z.ZodType<KeptSitting & { at: number }>
