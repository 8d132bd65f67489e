import type { Finding } from '../model/finding.ts'
import type { CheckInput } from './check.ts'
import { checks } from './checks.ts'

export type { CheckInput } from './check.ts'

/** What a report makes one ask about, by itself and beside the unit's previous report. */
export function checkReport(input: CheckInput): Finding[] {
  return checks.flatMap((check) => check.findingsIn(input))
}
