import { z } from 'zod'
import { countSchema } from './count.schema.ts'
import { documentRefSchema } from './letter.ts'

const words = z.string().max(20_000)
/** Null where the unit wrote nothing; a client may then leave it out. What carries figures is never left out. */
const remark = words.nullable().default(null)

/** A document issued by or for the unit (văn bản chỉ đạo), one row of section 1. */
export const directiveSchema = z
  .object({
    ordinal: z.int().nonnegative().nullable().default(null),
    content: words,
    documents: z.array(documentRefSchema).max(200),
    issuer: remark,
    audiences: z.array(words).max(500).default([]),
  })
  .meta({ id: 'Directive' })
export type Directive = z.infer<typeof directiveSchema>

/** One row of section 2: location QR codes managed and their scans, both cumulative. */
export const qrRowSchema = z
  .object({
    subject: words,
    group: remark,
    qrCodes: countSchema,
    scans: countSchema,
    note: remark,
  })
  .meta({ id: 'QrRow' })
export type QrRow = z.infer<typeof qrRowSchema>

/** A list of notes; «Không có» is `none`, a section left empty is `blank`. */
export const notesSchema = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('items'), items: z.array(words).min(1).max(2000) }),
    z.object({ state: z.literal('none') }),
    z.object({ state: z.literal('blank') }),
  ])
  .meta({ id: 'Notes' })
export type Notes = z.infer<typeof notesSchema>

/** The five sections of a report's annex. */
export const reportSectionsSchema = z
  .object({
    directives: z.array(directiveSchema).max(5000),
    qr: z.array(qrRowSchema).max(20_000),
    inspection: notesSchema,
    results: notesSchema,
    recommendations: notesSchema,
  })
  .meta({ id: 'ReportSections' })
export type ReportSections = z.infer<typeof reportSectionsSchema>

export const noteSections = ['inspection', 'results', 'recommendations'] as const
export type NoteSection = (typeof noteSections)[number]

export const emptySections: ReportSections = {
  directives: [],
  qr: [],
  inspection: { state: 'blank' },
  results: { state: 'blank' },
  recommendations: { state: 'blank' },
}
