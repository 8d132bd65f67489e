import type { NewReport, Report } from '#domain/reports/report.ts'

/** What a report says, in one order of names; what is left out says the same as null or false. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const said = Object.entries(value).filter(([, part]) => part !== null && part !== undefined && part !== false)
  return Object.fromEntries(
    said.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, canonical(part)]),
  )
}

const contentOf = ({ letter, sections, letterId }: Pick<NewReport, 'letter' | 'sections' | 'letterId'>) =>
  JSON.stringify(canonical({ letter, sections, letterId: letterId ?? null }))

/** Whether a stored report is what was sent: after an answer was lost, that tells one's own work from somebody else's. */
export function saysSame(sent: NewReport, stored: Report): boolean {
  return sent.unitId === stored.unitId && sent.campaignId === stored.campaignId && contentOf(sent) === contentOf(stored)
}
