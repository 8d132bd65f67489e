import { z } from 'zod'
import { isoDateSchema } from './dates.ts'

/** A reference to another document by number, with its date when the letter gives one. */
export const documentRefSchema = z.object({
  number: z.string().min(1).max(200),
  date: isoDateSchema.nullable().default(null),
})
export type DocumentRef = z.infer<typeof documentRefSchema>

const text = z.string().max(2000).nullable().default(null)

/**
 * What the head and foot of an official letter (công văn) say. A part that could not be read for sure is null; a client that
 * submits a report may leave such a part out.
 */
export const letterHeadSchema = z
  .object({
    number: text,
    date: isoDateSchema.nullable().default(null),
    issuer: text,
    subject: text,
    signer: text,
    recipients: z.array(z.string().max(2000)).max(500).default([]),
    answers: documentRefSchema.nullable().default(null).meta({ description: 'The request that this letter answers.' }),
  })
  .meta({ id: 'LetterHead' })
export type LetterHead = z.infer<typeof letterHeadSchema>

export const emptyLetterHead: LetterHead = {
  number: null,
  date: null,
  issuer: null,
  subject: null,
  signer: null,
  recipients: [],
  answers: null,
}
