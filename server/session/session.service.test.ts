import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { provinceIdSchema } from '#domain/model/ids.ts'
import { migrate } from '#server/database/migrator.ts'
import type { Database } from '#server/database/schema.ts'
import type { Deps } from '#server/deps.ts'
import { newToken, timeOrderedIds } from '#server/identifiers.ts'
import { openSqlite } from '#server/node/open-database.ts'
import { createUsersService } from '#server/users/users.service.ts'
import { createSessionService, type SessionService } from './session.service.ts'

const HOUR = 60 * 60 * 1000
const credentials = { username: 'lan', password: 'mật khẩu đúng' }

describe('session service', () => {
  let database: Kysely<Database>
  let deps: Deps
  let now: Date
  let verified: string[]
  let sessions: SessionService

  const later = (milliseconds: number) => {
    now = new Date(now.getTime() + milliseconds)
  }

  beforeEach(async () => {
    database = openSqlite(':memory:')
    await migrate(database)
    now = new Date('2021-11-01T02:00:00.000Z')
    verified = []
    const provinceId = provinceIdSchema.parse('tinh')
    await database.insertInto('provinces').values({ id: provinceId, name: 'Tỉnh thử', code: 'T' }).execute()
    deps = {
      database,
      provinceId,
      files: { put: async () => ({ hash: '', size: 0 }), get: async () => null },
      makeExport: async () => ({ kind: 'busy', seconds: 1 }),
      readLetterFile: async () => ({ busy: false, reading: { format: null, findings: [] } }),
      passwords: {
        hash: async (password) => `băm ${password}`,
        verify: async (password, hash) => {
          verified.push(hash)
          return hash === `băm ${password}`
        },
      },
      sessions: { read: () => null, write: () => {}, clear: () => {} },
      now: () => now,
      newId: timeOrderedIds(() => now),
      newToken,
      logError: () => {},
    }
    sessions = createSessionService(deps)
    const user = { ...credentials, displayName: 'Lan', role: 'analyst' } as const
    await createUsersService(deps).create(null, user)
  })
  afterEach(() => database.destroy())

  const signIn = async () => {
    const outcome = await sessions.signIn(credentials)
    if (!outcome.ok) throw new Error(outcome.problem.type)
    return outcome.value
  }
  const refusal = async (username: string, password: string) => {
    const outcome = await sessions.signIn({ username, password })
    return outcome.ok ? null : outcome.problem
  }

  it('stores no token, only its hash', async () => {
    const { token } = await signIn()
    const [row] = await database.selectFrom('sessions').selectAll().execute()
    expect(row?.token_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(row)).not.toContain(token)
    expect(await sessions.recognise(row?.token_hash ?? '')).toBeNull()
  })

  it('ends a session twelve hours after it was last used', async () => {
    const { token } = await signIn()
    later(11.5 * HOUR)
    expect(await sessions.recognise(token)).toMatchObject({ extended: true, expiresAt: '2021-11-02T01:30:00.000Z' })
    later(11.9 * HOUR)
    expect(await sessions.recognise(token)).toMatchObject({ user: { username: 'lan' } })
    later(12 * HOUR)
    expect(await sessions.recognise(token)).toBeNull()
  })

  it('extends a session at most once an hour', async () => {
    const { token, session } = await signIn()
    later(0.9 * HOUR)
    expect(await sessions.recognise(token)).toEqual({ ...session, extended: false })
    later(0.2 * HOUR)
    expect(await sessions.recognise(token)).toMatchObject({ extended: true })
    expect(await sessions.recognise(token)).toMatchObject({ extended: false })
  })

  it('clears sessions that have ended when somebody signs in', async () => {
    await signIn()
    later(13 * HOUR)
    await signIn()
    expect(await database.selectFrom('sessions').selectAll().execute()).toHaveLength(1)
  })

  it('knows nobody whose account is not active any more', async () => {
    const { token } = await signIn()
    await database.updateTable('users').set({ active: 0 }).execute()
    expect(await sessions.recognise(token)).toBeNull()
    expect(await refusal('lan', credentials.password)).toMatchObject({ type: 'wrong-credentials' })
  })

  it('checks a stranger’s password as it checks a user’s', async () => {
    await refusal('lan', 'sai')
    await refusal('khong-co', 'sai')
    expect(verified).toHaveLength(2)
    expect(verified[1]).toMatch(/^băm [0-9a-f]{64}$/)
  })

  it('lets attempts through again a quarter of an hour after the first failure', async () => {
    for (let failures = 0; failures < 5; failures += 1) {
      expect(await refusal('Lan ', 'sai')).toMatchObject({ type: 'wrong-credentials' })
      later(60_000)
    }
    const seconds = 10 * 60
    expect(await refusal('lan', credentials.password)).toEqual({ type: 'too-many-attempts', about: { seconds } })
    later(seconds * 1000)
    expect(await refusal('lan', credentials.password)).toBeNull()
  })

  it('forgets failures once the right password came', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let failures = 0; failures < 4; failures += 1) await refusal('lan', 'sai')
      expect(await refusal('lan', credentials.password)).toBeNull()
    }
  })

  it('lets no more than five of many attempts at the same moment be checked', async () => {
    const refusals = await Promise.all(Array.from({ length: 20 }, () => refusal('lan', 'sai')))
    expect(refusals.filter((problem) => problem?.type === 'too-many-attempts')).toHaveLength(15)
    expect(verified).toHaveLength(5)
  })

  it('lets everybody in who comes with the right password at the same moment', async () => {
    const refusals = await Promise.all(Array.from({ length: 20 }, () => refusal('lan', credentials.password)))
    expect(refusals.filter((problem) => problem !== null)).toEqual([])
  })

  it('counts no attempt that could not be checked', async () => {
    sessions = createSessionService({
      ...deps,
      passwords: { ...deps.passwords, verify: () => Promise.reject(new Error('away')) },
    })
    for (let attempt = 0; attempt < 6; attempt += 1) await expect(refusal('lan', 'sai')).rejects.toThrow('away')
  })

  it('leaves a trace of who signed in and out', async () => {
    const { token } = await signIn()
    await sessions.signOut(token)
    await sessions.signOut(token)
    const entries = await database.selectFrom('audit_entries').selectAll().where('entity', '=', 'session').execute()
    expect(entries.map(({ action, actor }) => [action, actor])).toEqual([
      ['signedIn', 'Lan'],
      ['signedOut', 'Lan'],
    ])
  })
})
