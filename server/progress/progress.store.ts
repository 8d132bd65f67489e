import { z } from 'zod'
import type { IsoDate } from '#domain/model/dates.ts'
import type { CampaignId, ProvinceId, ReportId, UnitId } from '#domain/model/ids.ts'
import type { ReportStatus, Timeliness } from '#domain/model/standing.ts'
import { sectionStates, type SectionState } from '#domain/reports/section-states.ts'
import type { Connection } from '#server/database/transaction.ts'

/** What is stored of one expected unit's way through a campaign. */
export type UnitStanding = {
  readonly unitId: UnitId
  readonly reportId: ReportId | null
  readonly status: ReportStatus | null
  readonly timeliness: Timeliness | null
  readonly receivedOn: IsoDate | null
  /** The day granted to this unit; null: the campaign's holds. */
  readonly dueOn: IsoDate | null
  readonly version: number | null
  readonly revision: number | null
  readonly reasons: readonly string[]
  readonly sections: SectionState[] | null
  readonly errors: number | null
  readonly warnings: number | null
  readonly sample: boolean
}

const statesSchema = z.array(z.enum(sectionStates))
const reasonsSchema = z.array(z.string())

/** Every expected unit of a campaign, in the order of the directory when it opened. */
export async function unitStandings(
  database: Connection,
  provinceId: ProvinceId,
  campaignId: CampaignId,
): Promise<UnitStanding[]> {
  const rows = await database
    .selectFrom('campaign_units')
    .leftJoin('reports', (join) =>
      join
        .onRef('reports.province_id', '=', 'campaign_units.province_id')
        .onRef('reports.id', '=', 'campaign_units.report_id'),
    )
    .leftJoin('report_profiles', (join) =>
      join
        .onRef('report_profiles.province_id', '=', 'campaign_units.province_id')
        .onRef('report_profiles.report_id', '=', 'campaign_units.report_id'),
    )
    .select([
      'campaign_units.unit_id as unitId',
      'campaign_units.report_id as reportId',
      'campaign_units.status',
      'campaign_units.timeliness',
      'campaign_units.received_on as receivedOn',
      'campaign_units.due_on as dueOn',
      'reports.version',
      'reports.revision',
      'reports.decision_reasons as reasons',
      'reports.sample',
      'report_profiles.section_states as sections',
      'report_profiles.errors',
      'report_profiles.warnings',
    ])
    .where('campaign_units.province_id', '=', provinceId)
    .where('campaign_units.campaign_id', '=', campaignId)
    .orderBy('campaign_units.position')
    .execute()
  return rows.map(({ sample, sections, reasons, ...row }) =>
    Object.assign(row, {
      sample: sample === 1,
      sections: sections === null ? null : statesSchema.parse(JSON.parse(sections)),
      reasons: reasons === null ? [] : reasonsSchema.parse(JSON.parse(reasons)),
    }),
  )
}
