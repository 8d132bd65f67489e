import { sql, type ExpressionBuilder } from 'kysely'
import { z } from 'zod'
import type { LetterInList, LetterState } from '#domain/letters/letter-in-list.ts'
import { dayInVietnam, type Instant, type IsoDate } from '#domain/model/dates.ts'
import {
  campaignIdSchema,
  unitIdSchema,
  type LetterId,
  type ProvinceId,
  type ReportId,
  type UnitId,
} from '#domain/model/ids.ts'
import type { ReportStatus } from '#domain/model/standing.ts'
import { stateOn } from '#domain/model/unit.ts'
import type { Database } from '#server/database/schema.ts'
import type { Connection } from '#server/database/transaction.ts'
import { statesOfUnits } from '#server/units/units.store.ts'
import { letterRows, type LetterScope } from './letters.store.ts'

export type LetterFilter = {
  readonly state?: LetterState | undefined
  readonly id?: LetterId
  /** Only those taken in before this one. */
  readonly before?: string | undefined
}

type Letters = ExpressionBuilder<Database, 'letters'>

/** A report was submitted with it. */
const isReported = (eb: Letters) =>
  eb.exists(
    eb
      .selectFrom('report_versions')
      .select('report_versions.report_id')
      .whereRef('report_versions.province_id', '=', 'letters.province_id')
      .whereRef('report_versions.letter_id', '=', 'letters.id'),
  )

/** A campaign was opened with it: it is a request, and no answer. */
const isRequest = (eb: Letters) =>
  eb.exists(
    eb
      .selectFrom('campaigns')
      .select('campaigns.id')
      .whereRef('campaigns.province_id', '=', 'letters.province_id')
      .whereRef('campaigns.request_letter_id', '=', 'letters.id'),
  )

function inState(eb: Letters, state: LetterState) {
  switch (state) {
    case 'waiting':
      return eb.and([eb('letters.set_aside_at', 'is', null), eb.not(isReported(eb)), eb.not(isRequest(eb))])
    case 'aside':
      return eb.and([eb('letters.set_aside_at', 'is not', null), eb.not(isReported(eb))])
    case 'reported':
      return isReported(eb)
    default:
      return state satisfies never
  }
}

/** What lists show of a letter; its reading and its text stay where they are. */
const shown = [
  'letters.id',
  'letters.file_hash',
  'letters.file_name',
  'letters.format',
  'letters.number',
  'letters.number_key',
  'letters.date',
  'letters.issuer',
  'letters.read_unit_id',
  'letters.read_campaign_id',
  'letters.placed_unit_id',
  'letters.placed_campaign_id',
  'letters.suggested',
  'letters.errors',
  'letters.warnings',
  'letters.infos',
  'letters.uploaded_at',
  'letters.uploaded_by',
  'letters.set_aside_at',
  'letters.set_aside_by',
  'letters.set_aside_reason',
  'letters.set_aside_note',
  'letters.upload_key',
  'letters.sample',
] as const

/** Up to `limit` letters, the newest first. However many they are, a fixed few statements gather all about them. */
export async function findLetters(
  database: Connection,
  provinceId: ProvinceId,
  scope: LetterScope,
  { state, id, before }: LetterFilter,
  limit: number,
): Promise<LetterInList[]> {
  const rows = await letterRows(database, provinceId, scope)
    .leftJoin('users', (join) =>
      join.onRef('users.province_id', '=', 'letters.province_id').onRef('users.id', '=', 'letters.uploaded_by'),
    )
    .select(shown)
    .select('users.display_name as uploader')
    .$if(state !== undefined, (query) => query.where((eb) => inState(eb as unknown as Letters, state as LetterState)))
    .$if(id !== undefined, (query) => query.where('letters.id', '=', id as LetterId))
    .$if(before !== undefined, (query) => query.where('letters.id', '<', before as LetterId))
    .orderBy('letters.id', 'desc')
    .limit(limit)
    .execute()
  if (rows.length === 0) return []

  const twins = await twinsOf(database, provinceId, scope, rows)
  const ids = rows.map((row) => row.id)
  const reports = await reportsOf(database, provinceId, [...ids, ...[...twins.values()].map((twin) => twin.id)])
  const unitIds = rows.map((row) => row.placed_unit_id ?? row.read_unit_id).filter((unitId) => unitId !== null)
  const units = Map.groupBy(await statesOfUnits(database, provinceId, [...new Set(unitIds)]), (unit) => unit.id)
  return rows.map((row): LetterInList => {
    const twin = twins.get(row.id)
    const report = reports.get(row.id) ?? null
    const unitId = row.placed_unit_id ?? row.read_unit_id
    const states = unitId === null ? [] : (units.get(unitId) ?? [])
    const setAside =
      row.set_aside_at === null
        ? null
        : {
            at: row.set_aside_at,
            by: row.set_aside_by ?? '',
            reason: row.set_aside_reason ?? 'other',
            note: row.set_aside_note,
          }
    return {
      id: row.id,
      state: report !== null ? 'reported' : setAside === null ? 'waiting' : 'aside',
      fileName: row.file_name,
      format: row.format,
      number: row.number,
      date: row.date,
      issuer: row.issuer,
      unitId,
      unitName: stateOn(states, row.date ?? dayInVietnam(row.uploaded_at))?.name ?? unitId,
      campaignId: row.placed_campaign_id ?? row.read_campaign_id,
      placed: { unitId: row.placed_unit_id, campaignId: row.placed_campaign_id },
      suggested: suggestedSchema.parse(JSON.parse(row.suggested)),
      findings: { errors: row.errors, warnings: row.warnings, infos: row.infos },
      uploadedAt: row.uploaded_at,
      uploadedBy: row.uploader ?? row.uploaded_by,
      uploadedById: row.uploaded_by,
      twin: twin === undefined ? null : { ...twin, reportId: reports.get(twin.id)?.id ?? null },
      setAside,
      report,
      uploadKey: row.upload_key,
      sample: row.sample === 1,
    }
  })
}

const suggestedSchema = z.object({ unitIds: z.array(unitIdSchema), campaignIds: z.array(campaignIdSchema) })

type Alike = {
  readonly id: LetterId
  readonly file_hash: string
  readonly number_key: string | null
  readonly date: IsoDate | null
  readonly read_unit_id: UnitId | null
  readonly placed_unit_id: UnitId | null
}

type Twin = { readonly id: LetterId; readonly fileName: string; readonly at: Instant; readonly same: 'file' | 'letter' }

const unitOf = (row: Alike) => row.placed_unit_id ?? row.read_unit_id

/** Same number, day and unit, all of them known. */
const isSameLetter = (one: Alike, other: Alike) =>
  one.number_key !== null &&
  one.date !== null &&
  unitOf(one) !== null &&
  one.number_key === other.number_key &&
  one.date === other.date &&
  unitOf(one) === unitOf(other)

/** For each of these letters, the first one that it repeats, if there is one. What was set aside is repeated by nobody. */
async function twinsOf(
  database: Connection,
  provinceId: ProvinceId,
  scope: LetterScope,
  rows: readonly Alike[],
): Promise<ReadonlyMap<LetterId, Twin>> {
  const hashes = [...new Set(rows.map((row) => row.file_hash))]
  const numbers = [...new Set(rows.flatMap((row) => row.number_key ?? []))]
  const found = await letterRows(database, provinceId, scope)
    .select(['letters.id', 'file_hash', 'file_name', 'number_key', 'letters.date', 'read_unit_id', 'placed_unit_id'])
    .select('letters.uploaded_at as at')
    .where('letters.set_aside_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('file_hash', 'in', hashes),
        numbers.length === 0 ? sql<boolean>`1 = 0` : eb('number_key', 'in', numbers),
      ]),
    )
    .orderBy('letters.id')
    .execute()
  const byHash = Map.groupBy(found, (row) => row.file_hash)
  const byNumber = Map.groupBy(found, (row) => row.number_key)
  const twins = new Map<LetterId, Twin>()
  for (const row of rows) {
    const file = byHash.get(row.file_hash)?.find((other) => other.id < row.id)
    const letter = byNumber.get(row.number_key)?.find((other) => other.id < row.id && isSameLetter(row, other))
    const first = file ?? letter
    if (first !== undefined) {
      const { id, file_name: fileName, at } = first
      twins.set(row.id, { id, fileName, at, same: file === undefined ? 'letter' : 'file' })
    }
  }
  return twins
}

/** The report that each of these letters became: the newest, where one was submitted for several units. */
async function reportsOf(
  database: Connection,
  provinceId: ProvinceId,
  ids: readonly LetterId[],
): Promise<ReadonlyMap<LetterId, { id: ReportId; status: ReportStatus }>> {
  const rows = await database
    .selectFrom('report_versions')
    .innerJoin('reports', (join) =>
      join
        .onRef('reports.province_id', '=', 'report_versions.province_id')
        .onRef('reports.id', '=', 'report_versions.report_id'),
    )
    .select(['report_versions.letter_id', 'reports.id', 'reports.status'])
    .where('report_versions.province_id', '=', provinceId)
    .where('report_versions.letter_id', 'in', ids)
    .orderBy('reports.id')
    .execute()
  return new Map(
    rows.flatMap((row) => (row.letter_id === null ? [] : [[row.letter_id, { id: row.id, status: row.status }]])),
  )
}
