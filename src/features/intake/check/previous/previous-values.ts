import type { Campaign } from '#domain/model/campaign.ts'
import { blank, sumOfRows, type Count, type MetricCount } from '#domain/model/count.ts'
import type { Notes, NoteSection, QrRow } from '#domain/model/sections.ts'
import type { Report, ReportSummary } from '#domain/reports/report.ts'
import { fold } from '#domain/text/fold.ts'
import { wholeNumberOf } from '../../draft/count-text.ts'
import type { CountDraft, QrDraft, ReportDraft, RowKey } from '../../draft/report-draft.ts'

/** What the unit reported last before the campaign that is chosen now. */
export type Previous = { readonly campaign: Campaign; readonly report: Report }

const isBefore = (one: Campaign, other: Campaign) =>
  one.request.date < other.request.date || (one.request.date === other.request.date && one.id < other.id)

/**
 * Of a unit's reports the one in the newest campaign before `campaignId`. A returned report says nothing: its figures wait to
 * be mended.
 */
export function lastBefore(
  campaigns: readonly Campaign[],
  campaignId: string,
  reports: readonly ReportSummary[],
): { campaign: Campaign; report: ReportSummary } | null {
  const chosen = campaigns.find(({ id }) => id === campaignId)
  if (chosen === undefined) return null
  const found = reports.flatMap((report) => {
    const campaign = campaigns.find(({ id }) => id === report.campaignId)
    const counts = campaign !== undefined && isBefore(campaign, chosen) && report.status !== 'returned'
    return counts ? [{ campaign, report }] : []
  })
  return found.reduce<(typeof found)[number] | null>(
    (last, each) => (last === null || isBefore(last.campaign, each.campaign) ? each : last),
    null,
  )
}

/** How a cumulative figure went on; a fall is worth a look. Null: one of the two is no number, so that nothing can be said. */
export type CountChange = { readonly kind: 'rise' | 'fall'; readonly by: number } | { readonly kind: 'same' } | null
export type CountThen = { readonly was: Count; readonly change: CountChange }

/** What a count says so far; what is not understood yet is blank. */
function countOf({ state, text, approximate }: CountDraft): Count {
  if (state !== 'number') return { state }
  const value = wholeNumberOf(text)
  return value === null ? blank : { state: 'number', value, approximate }
}

function changeBetween(was: number | null, now: number | null): CountChange {
  if (was === null || now === null) return null
  if (was === now) return { kind: 'same' }
  return { kind: now > was ? 'rise' : 'fall', by: Math.abs(now - was) }
}

const valueOf = (count: Count): number | null => (count.state === 'number' ? count.value : null)

const nameOf = (group: string | null, subject: string) => `${fold(group ?? '')}|${fold(subject)}`

/**
 * For each row of the form the row of the report before that is about the same: by group and subject, by subject alone, or
 * because each has but one.
 */
function rowsBefore(then: readonly QrRow[], now: readonly QrDraft[]): ReadonlyMap<RowKey, QrRow> {
  const byName = new Map(then.map((row) => [nameOf(row.group, row.subject), row]))
  const bySubject = Map.groupBy(then, ({ subject }) => fold(subject))
  const [only] = then
  return new Map(
    now.flatMap(({ key, group, subject }): [RowKey, QrRow][] => {
      const named = bySubject.get(fold(subject)) ?? []
      const alike = named.length === 1 ? named[0] : undefined
      const alone = named.length === 0 && then.length === 1 && now.length === 1 ? only : undefined
      const found = byName.get(nameOf(group, subject)) ?? alike ?? alone
      return found === undefined ? [] : [[key, found]]
    }),
  )
}

export type FiguresThen = { readonly qrCodes: CountThen; readonly scans: CountThen }

/** What the figures of each row were last time; rows that the report before does not have are left out. */
export function figuresThen({ report }: Previous, { qr }: Pick<ReportDraft, 'qr'>): ReadonlyMap<RowKey, FiguresThen> {
  const before = rowsBefore(report.sections.qr, qr)
  return new Map(
    qr.flatMap((row): [RowKey, FiguresThen][] => {
      const was = before.get(row.key)
      if (was === undefined) return []
      const then = (column: 'qrCodes' | 'scans'): CountThen => ({
        was: was[column],
        change: changeBetween(valueOf(was[column]), valueOf(countOf(row[column]))),
      })
      return [[row.key, { qrCodes: then('qrCodes'), scans: then('scans') }]]
    }),
  )
}

export type TotalThen = { readonly was: MetricCount; readonly now: MetricCount; readonly change: CountChange }

/** A total with blanks in it is only known to be at least that much: two such are not compared. */
const wholeValue = (total: MetricCount) => (total.state === 'number' && !total.partial ? total.value : null)

function totalThen(was: MetricCount, now: MetricCount): TotalThen {
  return { was, now, change: changeBetween(wholeValue(was), wholeValue(now)) }
}

/** The two totals of the QR table then and as the form has them now. */
export function totalsThen({ report }: Previous, { qr }: ReportDraft): Record<'qrCodes' | 'scans', TotalThen> {
  const now = (column: 'qrCodes' | 'scans') => sumOfRows(qr.map((row) => countOf(row[column])))
  return {
    qrCodes: totalThen(report.metrics.qrCodes, now('qrCodes')),
    scans: totalThen(report.metrics.scans, now('scans')),
  }
}

export const notesThen = ({ report }: Previous, section: NoteSection): Notes => report.sections[section]

/** Whether a section says word for word what it said last time: it may have been copied without a look. */
export function isUnchanged(then: Notes, now: ReportDraft[NoteSection]): boolean {
  if (then.state !== 'items' || now.state !== 'items') return false
  const words = (texts: readonly string[]) => texts.map(fold).join('\n')
  return words(then.items) === words(now.items.map(({ text }) => text))
}
