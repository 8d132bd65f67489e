import { annexRules } from '../checks/rules/annex-rules.ts'
import { emptySections, type ReportSections } from '../model/sections.ts'
import { quote } from './annex/quote.ts'
import { found, read, type Read } from './source/read.ts'
import type { Parts } from './split-letter.ts'

/** So many of the five sections are a report, whatever else is missing. */
const ENOUGH_SECTIONS = 4

/**
 * What was read as sections, unless the letter is none of these reports: a whole letter (it has a number) that answers no
 * campaign's request and has neither a directive nor a figure is an invitation, a decision or a report of something else,
 * whose words happen to be like a heading. Its sections stay blank, and it is asked about.
 */
export function unlessNoReport(
  sections: Read<ReportSections>,
  { zones }: Parts,
  letter: { readonly number: string | null; readonly isOfCampaign: boolean },
): Read<ReportSections> {
  const isCertain = letter.number === null || letter.isOfCampaign
  const hasRows = sections.value.directives.length > 0 || sections.value.qr.length > 0
  const headed = new Set(zones.map(({ section }) => section))
  if (isCertain || hasRows || headed.size === 0 || headed.size >= ENOUGH_SECTIONS) return sections
  const seen = quote(zones.map(({ title }) => title).join('; '))
  return read(emptySections, found(annexRules.noSections.at('/sections', { seen })))
}
