import { z } from 'zod'
import type { Instant, IsoDate } from '#domain/model/dates.ts'
import type { CampaignId, LetterId, ProvinceId, ReportId, UnitId } from '#domain/model/ids.ts'
import type { ReportStatus } from '#domain/model/standing.ts'
import { stateOn } from '#domain/model/unit.ts'
import { sectionStates } from '#domain/reports/section-states.ts'
import type { Decision, ReportSummary } from '#domain/reports/report.ts'
import type { ReportProfileRow, ReportRow, UnitMetricRow } from '#server/database/schema.ts'
import type { Connection } from '#server/database/transaction.ts'
import { metricsOfRows } from '#server/rollups/metric-rows.ts'
import { statesOfUnits } from '#server/units/units.store.ts'

export type ReportFilter = {
  readonly id?: ReportId
  readonly campaignId?: CampaignId | undefined
  readonly unitId?: UnitId | undefined
  readonly status?: ReportStatus | undefined
  /** Only those created before this one. */
  readonly before?: string | undefined
}

/** Up to `limit` reports at their newest version, the last created first. */
export async function findSummaries(
  database: Connection,
  provinceId: ProvinceId,
  filter: ReportFilter,
  limit: number,
): Promise<ReportSummary[]> {
  const rows = await summaryRows(database, provinceId, filter).limit(limit).execute()
  if (rows.length === 0) return []
  const metrics = Map.groupBy(
    await metricRowsOf(
      database,
      provinceId,
      rows.map((row) => row.id),
    ),
    (row) => row.report_id,
  )
  const states = Map.groupBy(
    await statesOfUnits(database, provinceId, [...new Set(rows.map((row) => row.unit_id))]),
    (state) => state.id,
  )
  return rows.map((row) => {
    const unitName = stateOn(states.get(row.unit_id) ?? [], row.request_date)?.name ?? row.unit_id
    return toSummary(row, unitName, metrics.get(row.id) ?? [])
  })
}

function summaryRows(database: Connection, provinceId: ProvinceId, filter: ReportFilter) {
  const { id, campaignId, unitId, status, before } = filter
  return database
    .selectFrom('reports')
    .innerJoin('report_versions', (join) =>
      join
        .onRef('report_versions.province_id', '=', 'reports.province_id')
        .onRef('report_versions.report_id', '=', 'reports.id')
        .onRef('report_versions.version', '=', 'reports.version'),
    )
    .innerJoin('campaigns', (join) =>
      join.onRef('campaigns.province_id', '=', 'reports.province_id').onRef('campaigns.id', '=', 'reports.campaign_id'),
    )
    .innerJoin('report_profiles', (join) =>
      join
        .onRef('report_profiles.province_id', '=', 'reports.province_id')
        .onRef('report_profiles.report_id', '=', 'reports.id'),
    )
    .selectAll('reports')
    .select(['request_date', 'letter_id', 'submitted_at', 'submitted_by', 'errors', 'warnings', 'section_states'])
    .where('reports.province_id', '=', provinceId)
    .$if(id !== undefined, (query) => query.where('reports.id', '=', id as ReportId))
    .$if(campaignId !== undefined, (query) => query.where('reports.campaign_id', '=', campaignId as CampaignId))
    .$if(unitId !== undefined, (query) => query.where('reports.unit_id', '=', unitId as UnitId))
    .$if(status !== undefined, (query) => query.where('reports.status', '=', status as ReportStatus))
    .$if(before !== undefined, (query) => query.where('reports.id', '<', before as ReportId))
    .orderBy('reports.id', 'desc')
}

type MetricOfReport = UnitMetricRow & { report_id: ReportId }

async function metricRowsOf(
  database: Connection,
  provinceId: ProvinceId,
  ids: readonly ReportId[],
): Promise<MetricOfReport[]> {
  return database
    .selectFrom('reports')
    .innerJoin('unit_metrics', (join) =>
      join
        .onRef('unit_metrics.province_id', '=', 'reports.province_id')
        .onRef('unit_metrics.campaign_id', '=', 'reports.campaign_id')
        .onRef('unit_metrics.unit_id', '=', 'reports.unit_id'),
    )
    .selectAll('unit_metrics')
    .select('reports.id as report_id')
    .where('reports.province_id', '=', provinceId)
    .where('reports.id', 'in', ids)
    .execute()
}

type SummaryRow = ReportRow &
  Pick<ReportProfileRow, 'errors' | 'warnings' | 'section_states'> & {
    request_date: IsoDate
    letter_id: LetterId | null
    submitted_at: Instant
    submitted_by: string
  }

const sectionStatesSchema = z.array(z.enum(sectionStates))

function toSummary(row: SummaryRow, unitName: string, metrics: readonly UnitMetricRow[]): ReportSummary {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    unitId: row.unit_id,
    unitName,
    status: row.status,
    version: row.version,
    receivedOn: row.received_on,
    timeliness: row.timeliness,
    submittedAt: row.submitted_at,
    submittedBy: row.submitted_by,
    letterId: row.letter_id,
    metrics: metricsOfRows(metrics),
    decision: decisionOf(row),
    errors: row.errors,
    warnings: row.warnings,
    sectionStates: sectionStatesSchema.parse(JSON.parse(row.section_states)),
    sample: row.sample === 1,
    revision: row.revision,
  }
}

const reasonsSchema = z.array(z.string())

/** The decision on the newest version; null while there is none. */
function decisionOf(row: ReportRow): Decision | null {
  if (row.status === 'submitted' || row.decided_at === null || row.decided_by === null) return null
  const reasons = reasonsSchema.parse(JSON.parse(row.decision_reasons))
  return { kind: row.status, reasons, at: row.decided_at, by: row.decided_by }
}
