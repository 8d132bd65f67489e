import { z } from 'zod'

/** State of a report's newest version. */
export const reportStatusSchema = z.enum(['submitted', 'accepted', 'returned'])
export type ReportStatus = z.infer<typeof reportStatusSchema>

/** Where a unit stands in a campaign: its report's status, or `missing` while nothing was submitted. */
export const standingStatusSchema = z.enum(['missing', ...reportStatusSchema.options])
export type StandingStatus = z.infer<typeof standingStatusSchema>

/** Judged once, by the first version: a correction asked for later does not make a report late. */
export const timelinessSchema = z.enum(['onTime', 'late'])
export type Timeliness = z.infer<typeof timelinessSchema>

/** Which reports a figure counts: only those accepted, or also those that still await a decision. Returned ones never. */
export const basisSchema = z.enum(['accepted', 'submitted'])
export type Basis = z.infer<typeof basisSchema>

/** Whether a report of this status goes into figures on this basis. */
export function isCounted(status: StandingStatus, basis: Basis): boolean {
  return status === 'accepted' || (basis === 'submitted' && status === 'submitted')
}
