import type { Transaction } from 'kysely'
import { namesOf } from '#domain/checks/others/note-words.ts'
import { profileOf } from '#domain/checks/others/report-profile.ts'
import { metricIds, metricsOfReport } from '#domain/metrics/metrics.ts'
import type { ReportId } from '#domain/model/ids.ts'
import type { Database, ReportRow } from '#server/database/schema.ts'
import { inSnapshot, inTransaction, type Connection } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'
import { done } from '#server/outcome.ts'
import { findContent, findExpected, updateStanding } from '#server/reports/reports.store.ts'
import { statesOfUnits } from '#server/units/units.store.ts'
import {
  citationRowsOf,
  documentRowsOf,
  metricRowsOf,
  profileRowOf,
  proposalRowsOf,
  qrRowsOf,
  replaceRollups,
  type Unfolded,
} from './rollups.store.ts'

type Place = Pick<Deps, 'database' | 'provinceId'>

/** Reports in one transaction: each commit waits for the medium, and other writers wait for each transaction. */
const REPORTS_AT_ONCE = 200

/**
 * Rebuilds everything that repeats the reports when it was kept for another list of metrics than today's, or before there were
 * profiles of reports; to be run at start.
 * Safe when several processes do so at once.
 */
export async function keepRollupsInStep(place: Place): Promise<{ rebuilt: number }> {
  return (await areInStep(place)) ? { rebuilt: 0 } : { rebuilt: await rebuildRollups(place) }
}

/** Whether every report has exactly the metrics of today's list, and its profile. */
async function areInStep({ database, provinceId }: Place): Promise<boolean> {
  return inSnapshot(database, async (snapshot) => {
    const { reports } = await snapshot
      .selectFrom('reports')
      .select(({ fn }) => fn.countAll<number>().as('reports'))
      .where('province_id', '=', provinceId)
      .executeTakeFirstOrThrow()
    const rows = await snapshot
      .selectFrom('unit_metrics')
      .select(({ fn }) => ['metric', fn.countAll<number>().as('reports')])
      .where('province_id', '=', provinceId)
      .groupBy('metric')
      .execute()
    const { profiles } = await snapshot
      .selectFrom('report_profiles')
      .select(({ fn }) => fn.countAll<number>().as('profiles'))
      .where('province_id', '=', provinceId)
      .executeTakeFirstOrThrow()
    const kept = new Map(rows.map((row) => [row.metric, row.reports]))
    const none = reports === 0 && kept.size === 0
    const hasMetrics = kept.size === metricIds.length && metricIds.every((id) => kept.get(id) === reports)
    return none || (hasMetrics && profiles === reports)
  })
}

/** Writes anew, from what was submitted, everything that repeats it; returns of how many reports. */
export async function rebuildRollups(place: Place): Promise<number> {
  let rebuilt = 0
  for await (const ids of idsInParts(place)) {
    const outcome = await inTransaction(place.database, async (transaction) => {
      for (const id of ids) await rebuildReport(transaction, place, id)
      return done(ids.length)
    })
    if (!outcome.ok) throw new Error(`rollups were not rebuilt: ${outcome.problem.type}`)
    rebuilt += outcome.value
  }
  return rebuilt
}

async function rebuildReport(transaction: Transaction<Database>, place: Place, id: ReportId): Promise<void> {
  const { provinceId } = place
  // Changes nothing, but keeps others from changing the report until this transaction ends.
  await transaction
    .updateTable('reports')
    .set((eb) => ({ revision: eb.ref('revision') }))
    .where('province_id', '=', provinceId)
    .where('id', '=', id)
    .execute()
  const { row, unfolded } = await unfold(transaction, place, id)
  await replaceRollups(transaction, provinceId, unfolded)
  await updateStanding(transaction, row)
}

/** The reports whose rollups say something else than what was submitted. */
export async function verifyRollups(place: Place): Promise<ReportId[]> {
  const wrong: ReportId[] = []
  for await (const ids of idsInParts(place)) {
    await inSnapshot(place.database, async (snapshot) => {
      for (const id of ids) {
        const { row, unfolded } = await unfold(snapshot, place, id)
        const kept = await keptRows(snapshot, place, row)
        if (JSON.stringify(kept) !== JSON.stringify(wantedRows(place, row, unfolded))) wrong.push(id)
      }
    })
  }
  return wrong
}

async function* idsInParts({ database, provinceId }: Place): AsyncGenerator<ReportId[]> {
  let last: ReportId | null = null
  for (;;) {
    const after: ReportId | null = last
    const rows: { id: ReportId }[] = await database
      .selectFrom('reports')
      .select('id')
      .where('province_id', '=', provinceId)
      .$if(after !== null, (query) => query.where('id', '>', after as ReportId))
      .orderBy('id')
      .limit(REPORTS_AT_ONCE)
      .execute()
    last = rows.at(-1)?.id ?? null
    if (last === null) return
    yield rows.map((row) => row.id)
  }
}

async function unfold(
  connection: Connection,
  { provinceId }: Place,
  id: ReportId,
): Promise<{ row: ReportRow; unfolded: Unfolded }> {
  const row = await connection
    .selectFrom('reports')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const content = await findContent(connection, provinceId, id, row.version)
  if (content === null) throw new Error(`report ${id} has no version ${row.version}`)
  const { letter, sections, findings } = content
  const metrics = metricsOfReport(sections, findings)
  const names = namesOf(await statesOfUnits(connection, provinceId, [row.unit_id]))
  const profile = profileOf(sections, findings, names)
  const { campaign_id: campaignId, unit_id: unitId } = row
  return { row, unfolded: { reportId: id, campaignId, unitId, letter, sections, metrics, profile, findings } }
}

function wantedRows({ provinceId }: Place, row: ReportRow, unfolded: Unfolded): readonly unknown[] {
  return [
    qrRowsOf(provinceId, unfolded).map(valuesOf),
    documentRowsOf(provinceId, unfolded).map(valuesOf),
    citationRowsOf(provinceId, unfolded).map(valuesOf),
    proposalRowsOf(provinceId, unfolded).map(valuesOf),
    [valuesOf(profileRowOf(provinceId, unfolded))],
    metricRowsOf(provinceId, unfolded).map(valuesOf).map(String).toSorted(),
    [row.id, row.status, row.timeliness, row.received_on],
  ]
}

async function keptRows(connection: Connection, { provinceId }: Place, row: ReportRow): Promise<readonly unknown[]> {
  const ofReport = (
    table: 'qr_rows' | 'directive_documents' | 'directive_citations' | 'recommendation_items' | 'report_profiles',
  ) => connection.selectFrom(table).selectAll().where('province_id', '=', provinceId).where('report_id', '=', row.id)
  const metrics = await connection
    .selectFrom('unit_metrics')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('campaign_id', '=', row.campaign_id)
    .where('unit_id', '=', row.unit_id)
    .execute()
  const standing = await findExpected(connection, provinceId, row.campaign_id, row.unit_id)
  return [
    (await ofReport('qr_rows').orderBy('position').execute()).map(valuesOf),
    (await ofReport('directive_documents').orderBy('position').orderBy('document').execute()).map(valuesOf),
    (await ofReport('directive_citations').orderBy('position').orderBy('citation').execute()).map(valuesOf),
    (await ofReport('recommendation_items').orderBy('position').execute()).map(valuesOf),
    (await ofReport('report_profiles').execute()).map(valuesOf),
    metrics.map(valuesOf).map(String).toSorted(),
    [standing?.report_id, standing?.status, standing?.timeliness, standing?.received_on],
  ]
}

/** A row's values in the order of its columns' names, so that two rows compare whatever order they came in. */
function valuesOf(row: object): unknown[] {
  return Object.entries(row)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value)
}
