import type { Transaction } from 'kysely'
import { metricIds, type MetricCounts } from '#domain/metrics/metrics.ts'
import type { ReportProfile } from '#domain/checks/others/report-profile.ts'
import type { Count } from '#domain/model/count.ts'
import type { Finding, Severity } from '#domain/model/finding.ts'
import type { CampaignId, ProvinceId, ReportId, UnitId } from '#domain/model/ids.ts'
import type { LetterHead } from '#domain/model/letter.ts'
import type { ReportSections } from '#domain/model/sections.ts'
import { proposalKey } from '#domain/recommendations/proposal-key.ts'
import { statesOfSections } from '#domain/reports/section-states.ts'
import { fold } from '#domain/text/fold.ts'
import { numberKey, numbersIn } from '#domain/text/document-number.ts'
import type { DirectiveCitationRow, RecommendationItemRow } from '#server/database/desk-schema.ts'
import type {
  Database,
  DirectiveDocumentRow,
  QrRowRow,
  ReportProfileRow,
  UnitMetricRow,
} from '#server/database/schema.ts'

/** What a report's newest version unfolds into. */
export type Unfolded = {
  readonly reportId: ReportId
  readonly campaignId: CampaignId
  readonly unitId: UnitId
  readonly letter: LetterHead
  readonly sections: ReportSections
  readonly metrics: MetricCounts
  readonly profile: ReportProfile
  /** As they were when it was submitted. */
  readonly findings: readonly Finding[]
}

/** Rows in one statement: PostgreSQL takes 65,535 parameters, SQLite 32,766. */
const ROWS_AT_ONCE = 1000

/**
 * Replaces the rows of a report and its metrics by those of its newest version. In the transaction that stores the version,
 * after it changed the report's row: that keeps two such transactions apart.
 */
export async function replaceRollups(
  transaction: Transaction<Database>,
  provinceId: ProvinceId,
  report: Unfolded,
): Promise<void> {
  const { reportId, campaignId, unitId } = report
  for (const table of [
    'qr_rows',
    'directive_documents',
    'directive_citations',
    'recommendation_items',
    'report_profiles',
  ] as const) {
    await transaction
      .deleteFrom(table)
      .where('province_id', '=', provinceId)
      .where('report_id', '=', reportId)
      .execute()
  }
  await transaction
    .deleteFrom('unit_metrics')
    .where('province_id', '=', provinceId)
    .where('campaign_id', '=', campaignId)
    .where('unit_id', '=', unitId)
    .execute()
  for (const rows of inParts(qrRowsOf(provinceId, report))) {
    await transaction.insertInto('qr_rows').values(rows).execute()
  }
  for (const rows of inParts(documentRowsOf(provinceId, report))) {
    await transaction.insertInto('directive_documents').values(rows).execute()
  }
  for (const rows of inParts(citationRowsOf(provinceId, report))) {
    await transaction.insertInto('directive_citations').values(rows).execute()
  }
  for (const rows of inParts(proposalRowsOf(provinceId, report))) {
    await transaction.insertInto('recommendation_items').values(rows).execute()
  }
  await transaction.insertInto('report_profiles').values(profileRowOf(provinceId, report)).execute()
  await transaction.insertInto('unit_metrics').values(metricRowsOf(provinceId, report)).execute()
}

function inParts<T>(rows: readonly T[]): T[][] {
  const parts = Math.ceil(rows.length / ROWS_AT_ONCE)
  return Array.from({ length: parts }, (_, part) => rows.slice(part * ROWS_AT_ONCE, (part + 1) * ROWS_AT_ONCE))
}

const ofSeverity = (findings: readonly Finding[], severity: Severity) =>
  findings.filter((finding) => finding.severity === severity).length

const valueOf = (count: Count) => (count.state === 'number' ? count.value : null)
const isApproximate = (count: Count) => (count.state === 'number' && count.approximate === true ? 1 : 0)

export function qrRowsOf(provinceId: ProvinceId, { reportId, sections }: Unfolded): QrRowRow[] {
  return sections.qr.map((row, position) => ({
    province_id: provinceId,
    report_id: reportId,
    position,
    subject: row.subject,
    group_name: row.group,
    qr_codes_state: row.qrCodes.state,
    qr_codes_value: valueOf(row.qrCodes),
    qr_codes_approximate: isApproximate(row.qrCodes),
    scans_state: row.scans.state,
    scans_value: valueOf(row.scans),
    scans_approximate: isApproximate(row.scans),
  }))
}

export function documentRowsOf(
  provinceId: ProvinceId,
  { reportId, campaignId, unitId, sections }: Unfolded,
): DirectiveDocumentRow[] {
  return sections.directives.flatMap((directive, position) => {
    const documents = directive.documents.length > 0 ? directive.documents : [{ number: null, date: null }]
    return documents.map(({ number, date }, document) => ({
      province_id: provinceId,
      report_id: reportId,
      position,
      document,
      campaign_id: campaignId,
      unit_id: unitId,
      number,
      number_key: number === null ? null : numberKey(number),
      date,
      content: directive.content,
      issuer: directive.issuer,
      audiences: JSON.stringify(directive.audiences),
      search_text: fold([number, directive.content, directive.issuer].join(' ')),
    }))
  })
}

/** A directive's words cite this many documents at most. */
const MOST_CITATIONS = 50

/** Documents that the words of directives cite, each once for a directive, without those that are its own. */
export function citationRowsOf(
  provinceId: ProvinceId,
  { reportId, campaignId, unitId, sections }: Unfolded,
): DirectiveCitationRow[] {
  return sections.directives.flatMap(({ content, documents }, position) => {
    const own = new Set(documents.map(({ number }) => numberKey(number)))
    const cited = new Map(numbersIn(content, MOST_CITATIONS).map(({ number }) => [numberKey(number), number]))
    return [...cited]
      .filter(([key]) => !own.has(key))
      .map(([key, number], citation) => ({
        province_id: provinceId,
        report_id: reportId,
        position,
        citation,
        campaign_id: campaignId,
        unit_id: unitId,
        number,
        number_key: key,
      }))
  })
}

/** The proposals of section 5. */
export function proposalRowsOf(
  provinceId: ProvinceId,
  { reportId, campaignId, unitId, sections: { recommendations } }: Unfolded,
): RecommendationItemRow[] {
  const items = recommendations.state === 'items' ? recommendations.items : []
  return items.map((text, position) => ({
    province_id: provinceId,
    report_id: reportId,
    position,
    campaign_id: campaignId,
    unit_id: unitId,
    item_key: proposalKey(text),
    text,
  }))
}

export function profileRowOf(
  provinceId: ProvinceId,
  { reportId, campaignId, unitId, letter, sections, profile, findings }: Unfolded,
): ReportProfileRow {
  return {
    province_id: provinceId,
    report_id: reportId,
    campaign_id: campaignId,
    unit_id: unitId,
    letter_number_key: letter.number === null ? null : numberKey(letter.number),
    letter_number: letter.number,
    letter_date: letter.date,
    letter_issuer: letter.issuer,
    profile: JSON.stringify(profile),
    section_states: JSON.stringify(statesOfSections(sections, findings)),
    errors: ofSeverity(findings, 'error'),
    warnings: ofSeverity(findings, 'warning'),
  }
}

export function metricRowsOf(
  provinceId: ProvinceId,
  { campaignId, unitId, metrics }: Pick<Unfolded, 'campaignId' | 'unitId' | 'metrics'>,
): UnitMetricRow[] {
  return metricIds.map((metric) => {
    const { state, value, approximate, partial } = metrics[metric]
    return {
      province_id: provinceId,
      campaign_id: campaignId,
      unit_id: unitId,
      metric,
      state,
      value,
      approximate: approximate ? 1 : 0,
      partial: partial ? 1 : 0,
    }
  })
}
