import { z } from 'zod'
import { isoDateSchema } from '../model/dates.ts'
import { findingMessageSchema, findingSchema } from '../model/finding.ts'
import { letterIdSchema, unitIdSchema } from '../model/ids.ts'
import { letterFormatSchema, provenanceSchema } from './reading.ts'

/**
 * What a request letter says of the campaign that it opens. What was not read for sure is null (no unit: an empty list), with a
 * finding at its path; a finding's `suggestion` is a value that the letter may mean.
 */
export const requestReadingSchema = z.object({
  title: z.string().nullable(),
  request: z.object({ number: z.string().nullable(), date: isoDateSchema.nullable() }),
  dataCutoff: isoDateSchema.nullable(),
  dueOn: isoDateSchema.nullable(),
  unitIds: z.array(unitIdSchema),
  findings: z.array(findingSchema),
  provenance: provenanceSchema,
})
export type RequestReading = z.infer<typeof requestReadingSchema>

/** `GET /api/letters/{id}/request`, with findings in words. */
export const campaignProposalSchema = requestReadingSchema
  .extend({ letterId: letterIdSchema, format: letterFormatSchema, findings: z.array(findingMessageSchema) })
  .meta({ id: 'CampaignProposal' })
export type CampaignProposal = z.infer<typeof campaignProposalSchema>
