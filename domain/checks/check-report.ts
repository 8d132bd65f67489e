import type { Finding } from '../model/finding.ts'
import type { Check, CheckInput } from './check.ts'
import { checks } from './checks.ts'

export type { CheckInput } from './check.ts'

/** What a report makes one ask about, by itself, beside the unit's previous report and beside other units. */
export function checkReport(input: CheckInput): Finding[] {
  return checks.flatMap((check) => check.findingsIn(input))
}

const checkByRule = new Map<string, Check>(checks.map((check) => [check.rule.id, check]))

/**
 * Findings of an earlier check with those that compare with other units found anew: others may have submitted, corrected or been
 * returned since.
 */
export function comparedAnew(before: readonly Finding[], input: CheckInput): Finding[] {
  const kept = before.filter(({ rule }) => checkByRule.get(rule)?.comparing !== true)
  const comparing = checks.filter((check) => check.comparing)
  return [...kept, ...comparing.flatMap((check) => check.findingsIn({ ...input, findings: kept }))]
}

/** Findings as the unit itself may see them: nothing in them tells of another unit. */
export function forUnitItself(findings: readonly Finding[]): Finding[] {
  return findings.flatMap(
    (finding) => checkByRule.get(finding.rule)?.forUnit(finding) ?? (checkByRule.has(finding.rule) ? [] : finding),
  )
}
