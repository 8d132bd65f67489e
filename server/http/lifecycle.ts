import type { MiddlewareHandler } from 'hono'
import type { Deps } from '#server/deps.ts'
import type { SessionService } from '#server/session/session.service.ts'
import type { ApiEnvironment } from './environment.ts'
import { refuseRequest } from './refusal.ts'

/** Names the request, and sets the headers that every answer has: nothing of the API may be kept by a cache. */
export function nameRequests({ newId }: Pick<Deps, 'newId'>): MiddlewareHandler<ApiEnvironment> {
  return async (context, next) => {
    context.set('requestId', newId())
    await next()
    context.header('X-Request-Id', context.get('requestId'))
    context.header('Cache-Control', 'no-store')
    context.header('X-Content-Type-Options', 'nosniff')
    context.header('Vary', 'Accept-Language, Cookie')
  }
}

/** An address with a NUL names nothing, and no database takes it. */
export const refuseNul: MiddlewareHandler<ApiEnvironment> = async (context, next) => {
  if (context.req.url.includes('%00')) return refuseRequest('unknown-route', {})
  return next()
}

/** Lets a route find out who sent its request. An extended session is written anew where the client keeps it. */
export function recognisesUsers(
  sessions: SessionService,
  carrier: Deps['sessions'],
): MiddlewareHandler<ApiEnvironment> {
  return async (context, next) => {
    context.set('recognise', async () => {
      const token = carrier.read(context)
      const recognised = token === null ? null : await sessions.recognise(token)
      if (recognised === null || token === null) return null
      const { extended, ...session } = recognised
      if (extended) carrier.write(context, token, new Date(session.expiresAt))
      return session
    })
    return next()
  }
}
