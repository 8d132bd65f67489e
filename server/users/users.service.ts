import { dayInVietnam, instantOf } from '#domain/model/dates.ts'
import { userIdSchema } from '#domain/model/ids.ts'
import type { NewUser } from '#domain/model/new-user.ts'
import { unitsOn } from '#domain/model/unit.ts'
import type { User } from '#domain/model/user.ts'
import { actorOf, product, record, type Actor } from '#server/audit/audit.store.ts'
import { inTransaction } from '#server/database/transaction.ts'
import type { UserRow } from '#server/database/schema.ts'
import type { Deps } from '#server/deps.ts'
import { fieldErrors } from '#server/field-errors.ts'
import { done, refuse, refuseFields, type Outcome } from '#server/outcome.ts'
import { statesOfUnits } from '#server/units/units.store.ts'
import { activeUsers, findByUsername, insertUser, toUser, usernameKey } from './users.store.ts'

export type UsersService = ReturnType<typeof createUsersService>

export function createUsersService(deps: Deps) {
  const { database, provinceId } = deps
  return {
    /** Everybody who may sign in. */
    list: (): Promise<User[]> => activeUsers(database, provinceId),

    /** Gives somebody an account. `user` is the administrator who does so; null: the product by itself. */
    create: async (user: User | null, wish: NewUser): Promise<Outcome<User>> => {
      const unitId = wish.unitId ?? null
      if (wish.role === 'unit' && unitId === null) return refuseFields([fieldErrors.unitRequired('/unitId')])
      if (wish.role !== 'unit' && unitId !== null) return refuseFields([fieldErrors.unitNotAllowed('/unitId')])
      if (unitId !== null) {
        const today = dayInVietnam(instantOf(deps.now()))
        const states = await statesOfUnits(database, provinceId, [unitId])
        if (unitsOn(states, today).length === 0) return refuseFields([fieldErrors.unknownUnit('/unitId', today)])
      }
      return addUser(deps, user === null ? product : actorOf(user), wish)
    },
  }
}

async function addUser(deps: Deps, actor: Actor, wish: NewUser): Promise<Outcome<User>> {
  const at = instantOf(deps.now())
  const row: UserRow = {
    province_id: deps.provinceId,
    id: userIdSchema.parse(deps.newId()),
    username: usernameKey(wish.username),
    display_name: wish.displayName,
    role: wish.role,
    unit_id: wish.unitId ?? null,
    password_hash: await deps.passwords.hash(wish.password.normalize('NFC')),
    active: 1,
    created_at: at,
  }
  return inTransaction(deps.database, async (transaction) => {
    if ((await findByUsername(transaction, deps.provinceId, row.username)) !== null) {
      return refuse('username-taken', { username: row.username })
    }
    await insertUser(transaction, row)
    await record(transaction, deps, [{ at, actor, action: 'created', entity: 'user', entityId: row.id }])
    return done(toUser(row))
  })
}

/** The user name of the first administrator. */
const FIRST_ADMINISTRATOR = 'admin'

/**
 * Makes the account `admin` while the province has no administrator, with the password given or a random one. The password
 * comes back only then: it is kept nowhere.
 */
export async function ensureAdministrator(
  deps: Deps,
  password: string | null,
): Promise<{ created: boolean; password: string | null }> {
  if (await hasAdministrator(deps)) return { created: false, password: null }
  const chosen = password ?? deps.newToken()
  const outcome = await addUser(deps, product, {
    username: FIRST_ADMINISTRATOR,
    displayName: 'Quản trị',
    role: 'administrator',
    password: chosen,
  })
  if (outcome.ok) return { created: true, password: chosen }
  if (await hasAdministrator(deps)) return { created: false, password: null }
  throw new Error(`there is no administrator, and the account ${FIRST_ADMINISTRATOR} is not one`)
}

async function hasAdministrator({ database, provinceId }: Deps): Promise<boolean> {
  return (await activeUsers(database, provinceId)).some((user) => user.role === 'administrator')
}
