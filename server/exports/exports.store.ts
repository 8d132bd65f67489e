import type { CampaignId, ProvinceId } from '#domain/model/ids.ts'
import type { Connection } from '#server/database/transaction.ts'
import type { StoredContent } from './make-export.ts'

/** The newest version of every report of a campaign, as it is stored. */
export async function contentsOf(
  database: Connection,
  provinceId: ProvinceId,
  campaignId: CampaignId,
): Promise<StoredContent[]> {
  const rows = await database
    .selectFrom('reports')
    .innerJoin('report_versions', (join) =>
      join
        .onRef('report_versions.province_id', '=', 'reports.province_id')
        .onRef('report_versions.report_id', '=', 'reports.id')
        .onRef('report_versions.version', '=', 'reports.version'),
    )
    .innerJoin('report_profiles', (join) =>
      join
        .onRef('report_profiles.province_id', '=', 'reports.province_id')
        .onRef('report_profiles.report_id', '=', 'reports.id'),
    )
    .select([
      'reports.unit_id as unitId',
      'reports.id as reportId',
      'reports.version',
      'report_versions.letter_id as letterId',
      'report_versions.letter',
      'report_versions.sections',
      'report_profiles.section_states as states',
    ])
    .where('reports.province_id', '=', provinceId)
    .where('reports.campaign_id', '=', campaignId)
    .orderBy('reports.unit_id')
    .execute()
  return rows
}

export async function provinceName(database: Connection, id: ProvinceId): Promise<string> {
  const { name } = await database.selectFrom('provinces').select('name').where('id', '=', id).executeTakeFirstOrThrow()
  return name
}
