import type { IsoDate } from '#domain/model/dates.ts'
import type { CampaignId, ReportId } from '#domain/model/ids.ts'
import { fold } from '#domain/text/fold.ts'
import type { UnitHistory } from '#domain/totals/summary.ts'
import { dayNumber } from '#src/ui/charts/days.ts'

/** Where a directive was reported: `position` is its index in that report's list. */
export type DirectiveSource = {
  readonly campaignId: CampaignId
  readonly campaignTitle: string
  readonly reportId: ReportId
  readonly position: number
  readonly sample: boolean
}

/** A document of direction, once, however many campaigns report it; the newest report's words. */
export type DirectiveEntry = {
  readonly key: string
  readonly number: string | null
  readonly date: IsoDate | null
  readonly issuer: string | null
  readonly content: string
  readonly audiences: readonly string[]
  /** Oldest campaign first. */
  readonly sources: readonly DirectiveSource[]
}

type Point = UnitHistory['directives'][number]

/** What makes two points the same document: number and date. One without a number is like no other. */
function keyOf(point: Point): string {
  return point.number === null
    ? `${point.reportId}/${point.position}`
    : `${fold(point.number).replaceAll(' ', '')} ${point.date ?? ''}`
}

/** All directives of a unit, the newest first, those without a date last. */
export function directiveEntries(history: Pick<UnitHistory, 'campaigns' | 'directives'>): DirectiveEntry[] {
  const order = new Map(history.campaigns.map(({ campaign }, index) => [campaign.id, { index, title: campaign.title }]))
  const inOrder = history.directives.toSorted(
    (a, b) => (order.get(a.campaignId)?.index ?? 0) - (order.get(b.campaignId)?.index ?? 0),
  )
  const entries = new Map<string, DirectiveEntry>()
  for (const point of inOrder) {
    const key = keyOf(point)
    const { number, date, issuer, content, audiences, campaignId, reportId, position, sample } = point
    const source = { campaignId, campaignTitle: order.get(campaignId)?.title ?? '', reportId, position, sample }
    const sources = [...(entries.get(key)?.sources ?? []), source]
    entries.set(key, { key, number, date, issuer, content, audiences, sources })
  }
  return [...entries.values()].toSorted(byNewest)
}

function byNewest(a: DirectiveEntry, b: DirectiveEntry): number {
  if (a.date === b.date) return 0
  if (a.date === null) return 1
  if (b.date === null) return -1
  return a.date < b.date ? 1 : -1
}

/** Where the list of directives has those of a day. */
export const directiveAnchor = (date: IsoDate | null) => `directives-${date ?? 'undated'}`

/** A day on the time axis on which directives were issued. */
export type DirectiveMark = {
  readonly date: IsoDate
  /** On the time axis (see `dayNumber`). */
  readonly at: number
  readonly entries: readonly DirectiveEntry[]
}

/** One mark a day, oldest first: several directives of one day stay together and are counted. */
export function directiveMarks(entries: readonly DirectiveEntry[]): DirectiveMark[] {
  const days = new Map<IsoDate, DirectiveEntry[]>()
  for (const entry of entries) {
    if (entry.date !== null) days.set(entry.date, [...(days.get(entry.date) ?? []), entry])
  }
  return [...days]
    .map(([date, onDay]) => ({ date, at: dayNumber(date), entries: onDay }))
    .toSorted((a, b) => a.at - b.at)
}
