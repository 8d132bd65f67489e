import type { Transaction } from 'kysely'
import type { Instant, IsoDate } from '#domain/model/dates.ts'
import type { LetterId, ProvinceId, UnitId, UserId } from '#domain/model/ids.ts'
import type { LetterFormat, StoredReading } from '#domain/reports/reading.ts'
import type { Database, LetterRow } from '#server/database/schema.ts'
import type { Connection } from '#server/database/transaction.ts'

/** Whose letters somebody may see: `all`, or those that one unit uploaded, wrote, or reported with. */
export type LetterScope = 'all' | UnitId

export type StoredFile = { readonly hash: string; readonly size: number }

/** Notes that an original is kept. */
export async function noteFile(
  transaction: Transaction<Database>,
  provinceId: ProvinceId,
  { hash, size }: StoredFile,
  at: Instant,
): Promise<void> {
  await transaction
    .insertInto('files')
    .values({ province_id: provinceId, hash, size, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function insertLetter(transaction: Transaction<Database>, letter: LetterRow): Promise<void> {
  await transaction.insertInto('letters').values(letter).execute()
}

/** Letters in reach of somebody. */
export function letterRows(database: Connection, provinceId: ProvinceId, scope: LetterScope) {
  const letters = database.selectFrom('letters').where('letters.province_id', '=', provinceId)
  if (scope === 'all') return letters
  return letters.where((eb) =>
    eb.or([
      eb('letters.unit_id', '=', scope),
      eb.exists(
        eb
          .selectFrom('users')
          .select('users.id')
          .whereRef('users.province_id', '=', 'letters.province_id')
          .whereRef('users.id', '=', 'letters.uploaded_by')
          .where('users.unit_id', '=', scope),
      ),
      eb.exists(
        eb
          .selectFrom('report_versions')
          .innerJoin('reports', (join) =>
            join
              .onRef('reports.province_id', '=', 'report_versions.province_id')
              .onRef('reports.id', '=', 'report_versions.report_id'),
          )
          .select('reports.id')
          .whereRef('report_versions.province_id', '=', 'letters.province_id')
          .whereRef('report_versions.letter_id', '=', 'letters.id')
          .where('reports.unit_id', '=', scope),
      ),
    ]),
  )
}

/** What was read from a letter. It was made by our own reader and is not validated again: a long one takes a second. */
export async function findReading(
  database: Connection,
  provinceId: ProvinceId,
  id: LetterId,
  scope: LetterScope,
): Promise<{ reading: StoredReading; sample: boolean } | null> {
  const row = await letterRows(database, provinceId, scope)
    .select(['reading', 'sample'])
    .where('letters.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  return { reading: JSON.parse(row.reading) as StoredReading, sample: row.sample === 1 }
}

/** JSON of the letter's `Block[]`. */
export async function findBlocks(
  database: Connection,
  provinceId: ProvinceId,
  id: LetterId,
  scope: LetterScope,
): Promise<string | null> {
  const row = await letterRows(database, provinceId, scope)
    .select('blocks')
    .where('letters.id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : row.blocks
}

export async function findFile(
  database: Connection,
  provinceId: ProvinceId,
  id: LetterId,
  scope: LetterScope,
): Promise<{ hash: string; name: string; format: LetterFormat } | null> {
  const row = await letterRows(database, provinceId, scope)
    .select(['file_hash as hash', 'file_name as name', 'format'])
    .where('letters.id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** The newest letter with the same bytes, if there is one that may be seen. */
export async function findSameFile(
  database: Connection,
  provinceId: ProvinceId,
  hash: string,
  scope: LetterScope,
): Promise<{ id: LetterId; name: string; at: Instant } | null> {
  const row = await letterRows(database, provinceId, scope)
    .select(['letters.id', 'file_name as name', 'uploaded_at as at'])
    .where('file_hash', '=', hash)
    .orderBy('letters.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The first letter of this number, day and unit, if there is one that may be seen and was not set aside. */
export async function findSameLetter(
  database: Connection,
  provinceId: ProvinceId,
  wanted: { numberKey: string; date: IsoDate; unitId: UnitId },
  scope: LetterScope,
): Promise<{ id: LetterId; name: string; at: Instant } | null> {
  const row = await letterRows(database, provinceId, scope)
    .select(['letters.id', 'file_name as name', 'uploaded_at as at'])
    .where('number_key', '=', wanted.numberKey)
    .where('letters.date', '=', wanted.date)
    .where((eb) => eb(eb.fn.coalesce('placed_unit_id', 'read_unit_id'), '=', wanted.unitId))
    .where('set_aside_at', 'is', null)
    .orderBy('letters.id')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The letter that an upload became, known by what its sender called it. */
export async function findUpload(
  database: Connection,
  provinceId: ProvinceId,
  sender: UserId,
  key: string,
): Promise<StoredReading | null> {
  const row = await database
    .selectFrom('letters')
    .select('reading')
    .where('province_id', '=', provinceId)
    .where('uploaded_by', '=', sender)
    .where('upload_key', '=', key)
    .executeTakeFirst()
  return row === undefined ? null : (JSON.parse(row.reading) as StoredReading)
}

/** The unit that sees a letter besides the department: that uploaded it, or that it was recognised as coming from. */
export async function findUnitOfLetter(
  database: Connection,
  provinceId: ProvinceId,
  id: LetterId,
): Promise<UnitId | null> {
  const row = await database
    .selectFrom('letters')
    .select('unit_id')
    .where('province_id', '=', provinceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.unit_id ?? null
}

/** What can change of a letter once it was taken in. */
export type LetterChange = Partial<
  Pick<
    LetterRow,
    | 'unit_id'
    | 'set_aside_at'
    | 'set_aside_by'
    | 'set_aside_reason'
    | 'set_aside_note'
    | 'placed_unit_id'
    | 'placed_campaign_id'
  >
>

export async function updateLetter(
  transaction: Transaction<Database>,
  provinceId: ProvinceId,
  id: LetterId,
  change: LetterChange,
): Promise<void> {
  await transaction
    .updateTable('letters')
    .set(change)
    .where('province_id', '=', provinceId)
    .where('id', '=', id)
    .execute()
}
