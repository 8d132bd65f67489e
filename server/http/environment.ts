import type { Context } from 'hono'
import type { Session } from '#domain/model/session.ts'
import type { User } from '#domain/model/user.ts'
import type { RequestSchemas } from './validation.ts'

/** What a request carries on its way to its handler. */
export type ApiEnvironment = {
  Variables: {
    requestId: string
    /** Asks the database who sent the request; null: nobody who is signed in. */
    recognise: () => Promise<Session | null>
    /** Who sent it, on routes that are not public. */
    session: Session | undefined
    schemas: RequestSchemas
  }
}

export type ApiContext = Context<ApiEnvironment>

/** The session of whoever asks; only for routes that are not public: there, access was checked before the handler. */
export function sessionOf(context: ApiContext): Session {
  const session = context.get('session')
  if (session === undefined) throw new Error(`${context.req.path} asks who is signed in, but is open to everybody`)
  return session
}

export const signedIn = (context: ApiContext): User => sessionOf(context).user
