import { linkListings } from '../directives/link-listings.ts'
import { nameInside, senderOf } from '../letters-out/sender.ts'
import { perMetric, type MetricCounts } from '../metrics/metrics.ts'
import { dayInVietnam, type IsoDate } from '../model/dates.ts'
import type { UnitId } from '../model/ids.ts'
import { isCounted, type Basis, type StandingStatus } from '../model/standing.ts'
import { dueDayOf } from '../model/timeliness.ts'
import { unitsOn, type Unit } from '../model/unit.ts'
import { daysLate } from '../progress/days-late.ts'
import type { Recommendation } from '../recommendations/register.ts'
import { sectionNames, type SectionName, type SectionState } from '../reports/section-states.ts'
import { compareVietnamese } from '../text/fold.ts'
import { changeOf } from '../totals/change.ts'
import type { SummaryUnit } from '../totals/summary.ts'
import type {
  Absence,
  Consolidated,
  ConsolidatedDirective,
  ConsolidatedInput,
  ConsolidatedUnit,
  CountedContent,
  ListedDocument,
  ReportContent,
  UnitFacts,
} from './consolidated.ts'

/** Puts a campaign together from what was read of it. */
export function assembleConsolidated(input: ConsolidatedInput): Consolidated {
  const { summary, provinceName, madeAt } = input
  const { campaign, basis } = summary
  const today = dayInVietnam(madeAt)
  const contents = new Map(input.contents.map((content) => [content.unitId, content]))
  const facts = new Map(input.facts.map((fact) => [fact.unitId, fact]))
  const units = summary.units.map((row, at) =>
    unitOf(
      row,
      at + 1,
      { basis, today, provinceName, campaignDueOn: campaign.dueOn },
      facts.get(row.unitId),
      contents.get(row.unitId),
    ),
  )
  return {
    provinceName,
    sender: senderOf(campaign.request.number, provinceName, unitsOn(input.units, today)),
    campaign,
    previousCampaign: summary.previousCampaign,
    basis,
    madeAt,
    today,
    coverage: summary.coverage,
    totals: summary.totals,
    changes: perMetric((metric) =>
      changeOf(
        units.map((unit) => ({ now: unit.content?.figures ?? null, before: unit.previous })),
        metric,
      ),
    ),
    units,
    directives: directivesOf(units, campaign.id, input.units),
    recommendations: proposalsOf(input.recommendations.items, units),
    samples: units.filter(({ sample, source }) => sample && source !== null).length,
  }
}

type Surroundings = {
  readonly basis: Basis
  readonly today: IsoDate
  readonly provinceName: string
  readonly campaignDueOn: IsoDate
}

function unitOf(
  row: SummaryUnit,
  ordinal: number,
  { basis, today, provinceName, campaignDueOn }: Surroundings,
  facts: UnitFacts | undefined,
  report: ReportContent | undefined,
): ConsolidatedUnit {
  const { unitId, kind, status, timeliness, receivedOn, lateInARow, sample, previous } = row
  const dueOn = dueDayOf(campaignDueOn, facts?.dueOn ?? null)
  return {
    ordinal,
    unitId,
    name: nameOf(row, provinceName),
    kind,
    status,
    timeliness,
    dueOn,
    extended: dueOn !== campaignDueOn,
    receivedOn,
    daysLate: daysLate({ status, timeliness, dueOn, receivedOn }, today),
    lateInARow,
    absence: absenceOf(status, basis),
    sample,
    reasons: status === 'returned' ? (facts?.reasons ?? []) : [],
    errors: facts?.errors ?? 0,
    warnings: facts?.warnings ?? 0,
    source:
      report === undefined
        ? null
        : { reportId: report.reportId, version: report.version, letterId: report.letterId, letter: report.letter },
    content: isCounted(status, basis) ? contentOf(row, report) : null,
    previous,
  }
}

/** «Sở Công Thương», «Thanh tra tỉnh», but not «Sở NN&PTNT»: the short name where it is no abbreviation. */
const nameOf = ({ name, shortName }: SummaryUnit, provinceName: string): string =>
  name.startsWith(shortName) ? shortName : nameInside(name, provinceName)

function absenceOf(status: StandingStatus, basis: Basis): Absence | null {
  if (isCounted(status, basis)) return null
  return status === 'submitted' ? 'awaiting' : status === 'accepted' ? null : status
}

/** A report that counts has content and figures: they are stored in one transaction. */
function contentOf(row: SummaryUnit, report: ReportContent | undefined): CountedContent {
  if (report === undefined) throw new Error(`the report of ${row.unitId} counts and has no content`)
  return { figures: figuresOf(row), sections: report.sections, states: statesOf(report.states) }
}

function figuresOf(row: SummaryUnit): MetricCounts {
  return perMetric((metric) => {
    const count = row[metric]
    if (count === null) throw new Error(`the report of ${row.unitId} counts and has no ${metric}`)
    return count
  })
}

function statesOf(states: readonly SectionState[]): Record<SectionName, SectionState> {
  return Object.fromEntries(sectionNames.map((name, at) => [name, states[at] ?? 'blank'])) as Record<
    SectionName,
    SectionState
  >
}

/** Every document that counted reports list: the same one of several units once, by date, those without one last. */
function directivesOf(
  units: readonly ConsolidatedUnit[],
  campaignId: Consolidated['campaign']['id'],
  directory: readonly Unit[],
): ConsolidatedDirective[] {
  const listed = units.flatMap((unit) => listedBy(unit, campaignId))
  const order = new Map(listed.map((listing, at) => [listing, at]))
  const numbered = linkListings(
    listed.filter(({ number }) => number !== ''),
    directory,
  ).map(({ key, listings }) =>
    directiveOf(
      key,
      listings.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    ),
  )
  const others = listed
    .filter(({ number }) => number === '')
    .map((listing) => directiveOf(`~${listing.reportId}~${listing.position}`, [listing]))
  return [...numbered, ...others].toSorted(byDate)
}

function listedBy(unit: ConsolidatedUnit, campaignId: Consolidated['campaign']['id']): ListedDocument[] {
  const { content, source } = unit
  if (content === null || source === null) return []
  return content.sections.directives.flatMap(({ documents, issuer, content: words, audiences }, position) => {
    const named = documents.length === 0 ? [{ number: '', date: null }] : documents
    return named.map(({ number, date }, document) => ({
      unit,
      unitId: unit.unitId,
      unitName: unit.name,
      campaignId,
      reportId: source.reportId,
      position,
      document,
      sample: unit.sample,
      number,
      date,
      issuer,
      content: words,
      audiences,
    }))
  })
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

function directiveOf(key: string, listings: readonly ListedDocument[]): ConsolidatedDirective {
  const [first] = listings
  if (first === undefined) throw new Error(`nobody lists ${key}`)
  return {
    key,
    number: first.number === '' ? null : first.number,
    dates: distinct(listings.flatMap(({ date }) => (date === null ? [] : [date]))).toSorted(),
    issuers: distinct(listings.flatMap(({ issuer }) => (issuer === null || issuer === '' ? [] : [issuer]))),
    content: listings.find(({ content }) => content !== '')?.content ?? '',
    listings,
  }
}

function byDate(a: ConsolidatedDirective, b: ConsolidatedDirective): number {
  const [ofA = '9999', ofB = '9999'] = [a.dates[0], b.dates[0]]
  if (ofA !== ofB) return ofA < ofB ? -1 : 1
  if (a.number === null || b.number === null) return Number(a.number === null) - Number(b.number === null)
  return compareVietnamese(a.number, b.number)
}

/** Own proposals only of reports that count, also those that their newest version does not say any more; and all carried over. */
function proposalsOf(items: readonly Recommendation[], units: readonly ConsolidatedUnit[]): Recommendation[] {
  const counted = new Map<UnitId, ConsolidatedUnit>(
    units.filter(({ content }) => content !== null).map((unit) => [unit.unitId, unit]),
  )
  const names = new Map(units.map(({ unitId, name }) => [unitId, name]))
  return items
    .filter(({ carried, unitId }) => carried || counted.has(unitId))
    .map((item) => Object.assign({}, item, { unitName: names.get(item.unitId) ?? item.unitName }))
}
