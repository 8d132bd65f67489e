import type { z } from 'zod'
import type { ReportStatus, Timeliness } from '../model/standing.ts'
import type { coverageSchema } from './coverage.schema.ts'

/**
 * How far a campaign has come (tiến độ), in units. expected = submitted + missing; submitted = accepted + pending +
 * returned = onTime + late.
 */
export type Coverage = z.infer<typeof coverageSchema>

/** Where one expected unit stands. */
export type Standing =
  | { readonly status: 'missing'; readonly timeliness: null }
  | { readonly status: ReportStatus; readonly timeliness: Timeliness }

export function coverageOf(standings: readonly Standing[]): Coverage {
  const count = (holds: (standing: Standing) => boolean) => standings.filter(holds).length
  const missing = count(({ status }) => status === 'missing')
  return {
    expected: standings.length,
    submitted: standings.length - missing,
    accepted: count(({ status }) => status === 'accepted'),
    pending: count(({ status }) => status === 'submitted'),
    returned: count(({ status }) => status === 'returned'),
    onTime: count(({ timeliness }) => timeliness === 'onTime'),
    late: count(({ timeliness }) => timeliness === 'late'),
    missing,
  }
}
