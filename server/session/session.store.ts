import type { Transaction } from 'kysely'
import type { Instant } from '#domain/model/dates.ts'
import type { ProvinceId } from '#domain/model/ids.ts'
import type { User } from '#domain/model/user.ts'
import type { Database, SessionRow } from '#server/database/schema.ts'
import type { Connection } from '#server/database/transaction.ts'
import { toUser } from '#server/users/users.store.ts'

/** Opens a session, and clears away those that have ended. */
export async function insertSession(transaction: Transaction<Database>, session: SessionRow): Promise<void> {
  await transaction
    .deleteFrom('sessions')
    .where('province_id', '=', session.province_id)
    .where('expires_at', '<=', session.created_at)
    .execute()
  await transaction.insertInto('sessions').values(session).execute()
}

/** Whose session it is, if it has not ended and the account is active. */
export async function findSession(
  database: Connection,
  provinceId: ProvinceId,
  tokenHash: string,
  now: Instant,
): Promise<{ user: User; expiresAt: Instant } | null> {
  const row = await database
    .selectFrom('sessions')
    .innerJoin('users', (join) =>
      join.onRef('users.province_id', '=', 'sessions.province_id').onRef('users.id', '=', 'sessions.user_id'),
    )
    .select(['users.id', 'username', 'display_name', 'role', 'unit_id', 'expires_at'])
    .where('sessions.province_id', '=', provinceId)
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .where('active', '=', 1)
    .executeTakeFirst()
  return row === undefined ? null : { user: toUser(row), expiresAt: row.expires_at }
}

export async function extendSession(
  database: Connection,
  provinceId: ProvinceId,
  tokenHash: string,
  expiresAt: Instant,
): Promise<void> {
  await database
    .updateTable('sessions')
    .set({ expires_at: expiresAt })
    .where('province_id', '=', provinceId)
    .where('token_hash', '=', tokenHash)
    .execute()
}

export async function deleteSession(
  transaction: Transaction<Database>,
  provinceId: ProvinceId,
  tokenHash: string,
): Promise<void> {
  await transaction
    .deleteFrom('sessions')
    .where('province_id', '=', provinceId)
    .where('token_hash', '=', tokenHash)
    .execute()
}
