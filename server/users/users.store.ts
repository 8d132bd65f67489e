import type { Transaction } from 'kysely'
import type { ProvinceId } from '#domain/model/ids.ts'
import type { User } from '#domain/model/user.ts'
import type { Database, UserRow } from '#server/database/schema.ts'
import type { Connection } from '#server/database/transaction.ts'

export function toUser(row: Pick<UserRow, 'id' | 'username' | 'display_name' | 'role' | 'unit_id'>): User {
  return { id: row.id, username: row.username, displayName: row.display_name, role: row.role, unitId: row.unit_id }
}

/** A user name as it is kept and compared: `Admin` and `admin` are one. */
export const usernameKey = (username: string) => username.normalize('NFC').trim().toLowerCase()

export async function findByUsername(
  database: Connection,
  provinceId: ProvinceId,
  username: string,
): Promise<UserRow | null> {
  const row = await database
    .selectFrom('users')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('username', '=', usernameKey(username))
    .executeTakeFirst()
  return row ?? null
}

export async function activeUsers(database: Connection, provinceId: ProvinceId): Promise<User[]> {
  const rows = await database
    .selectFrom('users')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('active', '=', 1)
    .orderBy('username')
    .execute()
  return rows.map(toUser)
}

export async function insertUser(transaction: Transaction<Database>, user: UserRow): Promise<void> {
  await transaction.insertInto('users').values(user).execute()
}
