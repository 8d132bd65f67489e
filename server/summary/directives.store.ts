import { z } from 'zod'
import { sql } from 'kysely'
import type { CampaignId, ProvinceId, UnitId } from '#domain/model/ids.ts'
import type { Basis } from '#domain/model/standing.ts'
import type { DirectivePoint } from '#domain/totals/summary.ts'
import type { Connection } from '#server/database/transaction.ts'
import { countedStatuses } from './summary.store.ts'

const audiencesSchema = z.array(z.string())

/** The documents that counted reports name, by date; those without a date last. Of one campaign, or of one unit. */
export async function directivePoints(
  database: Connection,
  provinceId: ProvinceId,
  which: { campaignId: CampaignId } | { unitId: UnitId },
  basis: Basis,
): Promise<DirectivePoint[]> {
  const documents = database
    .selectFrom('directive_documents')
    .innerJoin('reports', (join) =>
      join
        .onRef('reports.province_id', '=', 'directive_documents.province_id')
        .onRef('reports.id', '=', 'directive_documents.report_id'),
    )
    .innerJoin('campaign_units', (join) =>
      join
        .onRef('campaign_units.province_id', '=', 'directive_documents.province_id')
        .onRef('campaign_units.campaign_id', '=', 'directive_documents.campaign_id')
        .onRef('campaign_units.unit_id', '=', 'directive_documents.unit_id'),
    )
    .select([
      'directive_documents.unit_id as unitId',
      'directive_documents.campaign_id as campaignId',
      'directive_documents.report_id as reportId',
      'directive_documents.position',
      'number',
      'date',
      'content',
      'issuer',
      'audiences',
      'reports.sample',
    ])
    .where('directive_documents.province_id', '=', provinceId)
    .where('reports.status', 'in', countedStatuses(basis))
  const rows = await (
    'campaignId' in which
      ? documents.where('directive_documents.campaign_id', '=', which.campaignId)
      : documents.where('directive_documents.unit_id', '=', which.unitId)
  )
    .orderBy(sql`case when date is null then 1 else 0 end`)
    .orderBy('date')
    .orderBy('campaign_units.position')
    .orderBy('directive_documents.campaign_id')
    .orderBy('directive_documents.position')
    .orderBy('directive_documents.document')
    .execute()
  return rows.map(({ audiences, sample, ...row }) =>
    Object.assign(row, { audiences: audiencesSchema.parse(JSON.parse(audiences)), sample: sample === 1 }),
  )
}
