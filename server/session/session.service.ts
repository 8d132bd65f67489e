import { instantOf, type Instant } from '#domain/model/dates.ts'
import type { Credentials, Session } from '#domain/model/session.ts'
import { actorOf, record } from '#server/audit/audit.store.ts'
import { inTransaction } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'
import { done, refuse, type Outcome } from '#server/outcome.ts'
import { findByUsername, toUser, usernameKey } from '#server/users/users.store.ts'
import { createAttempts } from './attempts.ts'
import { deleteSession, extendSession, findSession, insertSession } from './session.store.ts'

/** A session ends when nothing was asked for this long. */
const LIFETIME_MS = 12 * 60 * 60 * 1000

/** A session is extended at most once in this time, so that reading does not always write. */
const EXTENDED_EVERY_MS = 60 * 60 * 1000

export type SessionService = ReturnType<typeof createSessionService>

export function createSessionService(deps: Deps) {
  const { database, provinceId, passwords } = deps
  const attempts = createAttempts()
  let strangersHash: Promise<string> | null = null

  /** A hash that no password has: checking against it takes a stranger as long as a wrong password takes a user. */
  const hashForStrangers = () => (strangersHash ??= passwords.hash(deps.newToken()))
  const endOf = (now: Date) => instantOf(new Date(now.getTime() + LIFETIME_MS))

  return {
    /** Opens a session. A wrong password and an unknown user give the same answer, in the same time. */
    signIn: async ({ username, password }: Credentials): Promise<Outcome<{ token: string; session: Session }>> => {
      const now = deps.now()
      const attempted = await attempts.attempt(usernameKey(username), now, async () => {
        const stranger = await hashForStrangers()
        const row = await findByUsername(database, provinceId, username)
        const known = row !== null && row.active === 1
        const right = await passwords.verify(password.normalize('NFC'), known ? row.password_hash : stranger)
        return known && right ? toUser(row) : null
      })
      if (attempted.kind === 'refused') return refuse('too-many-attempts', { seconds: attempted.seconds })
      if (attempted.kind === 'wrong') return refuse('wrong-credentials', {})

      const user = attempted.value
      const token = deps.newToken()
      const at = instantOf(now)
      const session: Session = { user, expiresAt: endOf(now) }
      const tokenHash = await sha256(token)
      return inTransaction(database, async (transaction) => {
        await insertSession(transaction, {
          province_id: provinceId,
          token_hash: tokenHash,
          user_id: user.id,
          created_at: at,
          expires_at: session.expiresAt,
        })
        const entry = { at, actor: actorOf(user), action: 'signedIn', entity: 'session', entityId: user.id } as const
        await record(transaction, deps, [entry])
        return done({ token, session })
      })
    },

    /** Whose token it is, and whether its session was extended by this. Null: nobody's, or ended. */
    recognise: async (token: string): Promise<(Session & { extended: boolean }) | null> => {
      const now = deps.now()
      const tokenHash = await sha256(token)
      const session = await findSession(database, provinceId, tokenHash, instantOf(now))
      if (session === null) return null
      if (Date.parse(session.expiresAt) - now.getTime() > LIFETIME_MS - EXTENDED_EVERY_MS) {
        return { ...session, extended: false }
      }
      const expiresAt: Instant = endOf(now)
      await extendSession(database, provinceId, tokenHash, expiresAt)
      return { user: session.user, expiresAt, extended: true }
    },

    /** Ends a session. Ending one that has ended already is no mistake. */
    signOut: async (token: string): Promise<void> => {
      const tokenHash = await sha256(token)
      const at = instantOf(deps.now())
      await inTransaction(database, async (transaction) => {
        const session = await findSession(transaction, provinceId, tokenHash, at)
        if (session === null) return done(null)
        const { user } = session
        const entry = { at, actor: actorOf(user), action: 'signedOut', entity: 'session', entityId: user.id } as const
        await deleteSession(transaction, provinceId, tokenHash)
        await record(transaction, deps, [entry])
        return done(null)
      })
    },
  }
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
