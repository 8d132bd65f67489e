import type { ReportStatus } from '../model/standing.ts'
import type { AuditEntry, Decision } from './report.ts'

/** Where a report stood after something happened to it. */
export type ReportStanding = {
  readonly status: ReportStatus
  readonly version: number
  readonly decision: Decision | null
}

type Recorded = Pick<AuditEntry, 'action' | 'version' | 'at' | 'actor' | 'reasons'>

/** What can be taken back as long as nothing else happened to the report. */
const decisions = ['accepted', 'returned', 'reopened'] as const
export type DecisionKind = (typeof decisions)[number]

const isDecision = (action: string): action is DecisionKind => decisions.some((decision) => decision === action)

/**
 * Where a report stood after each entry of its history (oldest first): the record alone tells it. Taking a decision back leads to
 * where it stood before that decision, with what had been decided then.
 */
export function standingsOf(history: readonly Recorded[]): ReportStanding[] {
  const standings: ReportStanding[] = []
  for (const entry of history) {
    const before = standings.at(-1)
    const next = entry.action === 'undone' ? standings.at(-2) : after(entry, before)
    if (next === undefined) throw new Error(`a history has «${entry.action}» where nothing was to be changed`)
    standings.push(next)
  }
  return standings
}

function after({ action, version, at, actor, reasons }: Recorded, before: ReportStanding | undefined) {
  if (action === 'submitted') {
    return { status: 'submitted', version: version ?? (before?.version ?? 0) + 1, decision: null } as const
  }
  if (before === undefined || !isDecision(action)) return before
  if (action === 'reopened') return { ...before, status: 'submitted', decision: null } as const
  const decision: Decision = { kind: action, reasons: [...reasons], at, by: actor }
  return { ...before, status: action, decision }
}

/** The decision that is the newest thing that happened to a report, so that it may be taken back; null when there is none. */
export function newestDecision(history: readonly Recorded[]): DecisionKind | null {
  const action = history.at(-1)?.action
  return action !== undefined && isDecision(action) ? action : null
}

/** The last decision on each version that was not taken back, by version. */
export function decisionsByVersion(history: readonly Recorded[]): ReadonlyMap<number, Decision | null> {
  return new Map(standingsOf(history).map(({ version, decision }) => [version, decision]))
}
