import { annexRules } from '../checks/rules/annex-rules.ts'
import { emptySections, type ReportSections } from '../model/sections.ts'
import { readDirectives } from './annex/directive-section.ts'
import { withFallenTable } from './annex/fallen-table.ts'
import { gridOf } from './annex/grid.ts'
import { headerOf } from './annex/header.ts'
import type { SectionName } from './annex/section-titles.ts'
import { readNotes } from './annex/notes-section.ts'
import { readQr } from './annex/qr-section.ts'
import { quote } from './annex/quote.ts'
import { swallowedRows } from './annex/swallowed-rows.ts'
import { turnedTable } from './annex/turned-table.ts'
import type { Item } from './source/lines.ts'
import { found, read, type Read, type Trace } from './source/read.ts'
import type { Parts, Zone } from './split-letter.ts'

const names = Object.keys(emptySections) as SectionName[]

/** The section that a table belongs to by its columns, wherever it stands; null for a table of another kind. */
function sectionOfTable(item: Item, around: SectionName | null): 'directives' | 'qr' | null {
  const header = item.kind === 'table' ? headerOf(gridOf(item)) : null
  if (item.kind !== 'table' || header === null) return null
  // What its rows say may be what its columns are known by: it stays where it stands.
  const isUnsure = (around === 'directives' || around === 'qr') && swallowedRows(header, gridOf(item)) === 'all'
  return isUnsure ? null : header.kind
}

/** A table whose rows and columns are exchanged as the form has them. */
const readable = (item: Item): Item => (item.kind === 'table' ? (turnedTable(item) ?? item) : item)

/** What each section has: its lines, and the tables whose columns are its own. */
function itemsBySection({ head, zones, tail }: Parts): Map<SectionName, Item[]> {
  const bySection = new Map<SectionName, Item[]>()
  const put = (section: SectionName, item: Item) => {
    const items = bySection.get(section)
    if (items === undefined) bySection.set(section, [item])
    else items.push(item)
  }
  for (const { section, items } of zones) {
    if (!bySection.has(section)) bySection.set(section, [])
    for (const item of items.map(readable)) put(sectionOfTable(item, section) ?? section, item)
  }
  for (const item of [...head, ...tail].map(readable)) {
    const section = sectionOfTable(item, null)
    if (section !== null) put(section, item)
  }
  return bySection
}

function askedAbout(zones: readonly Zone[], present: ReadonlyMap<SectionName, unknown>): Trace {
  if (present.size === 0) return found(annexRules.noSections.at('/sections', { seen: '' }))
  const missing = names.filter((section) => !present.has(section))
  const again = names.flatMap((section) => zones.filter((zone) => zone.section === section).slice(1, 2))
  const others = zones.flatMap(({ otherPart }) => otherPart ?? [])
  return found(
    others.map((title) => annexRules.partLeftOut.at('/sections', { seen: quote(title) })),
    missing.map((section) => annexRules.sectionMissing.at(`/sections/${section}`, { section })),
    again.map(({ section, title }) =>
      annexRules.sectionTwice.at(`/sections/${section}`, { section, seen: quote(title) }),
    ),
  )
}

/** The five sections of a letter that was taken apart. `reporter`: who sent it, in readable words. */
export function readSections(parts: Parts, reporter: string | null): Read<ReportSections> {
  const bySection = itemsBySection(parts)
  const itemsOf = (section: SectionName) => bySection.get(section) ?? []
  const ofDirectives = withFallenTable('directives', itemsOf('directives'))
  const ofQr = withFallenTable('qr', itemsOf('qr'))
  const directives = readDirectives(ofDirectives.value)
  const qr = readQr(ofQr.value, reporter)
  const inspection = readNotes('inspection', itemsOf('inspection'))
  const results = readNotes('results', itemsOf('results'))
  const recommendations = readNotes('recommendations', itemsOf('recommendations'))
  const value: ReportSections = {
    directives: directives.value,
    qr: qr.value,
    inspection: inspection.value,
    results: results.value,
    recommendations: recommendations.value,
  }
  const traces = [ofDirectives, directives, ofQr, qr, inspection, results, recommendations]
  return read(value, traces, askedAbout(parts.zones, bySection))
}
