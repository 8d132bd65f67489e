import { z } from 'zod'
import { sql } from 'kysely'
import type { CampaignId, ProvinceId, UnitId } from '#domain/model/ids.ts'
import type { Basis } from '#domain/model/standing.ts'
import type { DirectivePoint } from '#domain/totals/summary.ts'
import type { Connection } from '#server/database/transaction.ts'
import { countedStatuses } from './summary.store.ts'

const audiencesSchema = z.array(z.string())

/** Rows of section 1 of the reports that count, beside the report and the unit's place in the campaign. */
function countedDocuments(database: Connection, provinceId: ProvinceId, basis: Basis) {
  return database
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
    .where('directive_documents.province_id', '=', provinceId)
    .where('reports.status', 'in', countedStatuses(basis))
}

/** The documents that counted reports name, by date; those without a date last. Of one campaign, or of one unit. */
export async function directivePoints(
  database: Connection,
  provinceId: ProvinceId,
  which: { campaignId: CampaignId } | { unitId: UnitId },
  basis: Basis,
): Promise<DirectivePoint[]> {
  const documents = countedDocuments(database, provinceId, basis).select([
    'directive_documents.unit_id as unitId',
    'directive_documents.campaign_id as campaignId',
    'directive_documents.report_id as reportId',
    'directive_documents.position',
    'document',
    'number',
    'date',
    'content',
    'issuer',
    'audiences',
    'reports.sample',
  ])
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

/** The same rows of one campaign without what they say, report by report. */
export async function documentRows(
  database: Connection,
  provinceId: ProvinceId,
  campaignId: CampaignId,
  basis: Basis,
): Promise<DocumentRow[]> {
  const rows = await countedDocuments(database, provinceId, basis)
    .select([
      'directive_documents.unit_id as unitId',
      'directive_documents.report_id as reportId',
      'directive_documents.position',
      'document',
      'number',
      'date',
      'issuer',
      'reports.sample',
    ])
    .where('directive_documents.campaign_id', '=', campaignId)
    .orderBy('campaign_units.position')
    .orderBy('directive_documents.report_id')
    .orderBy('directive_documents.position')
    .orderBy('directive_documents.document')
    .execute()
  return rows.map(({ sample, ...row }) => Object.assign(row, { sample: sample === 1 }))
}

export type DocumentRow = Pick<
  DirectivePoint,
  'unitId' | 'reportId' | 'position' | 'document' | 'number' | 'date' | 'issuer' | 'sample'
>

export async function provinceName(database: Connection, provinceId: ProvinceId): Promise<string> {
  const province = database.selectFrom('provinces').select('name').where('id', '=', provinceId)
  return (await province.executeTakeFirstOrThrow()).name
}
