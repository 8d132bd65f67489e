import { credentialsSchema, sessionSchema } from '#domain/model/session.ts'
import type { SessionCarrier } from '#server/deps.ts'
import { sessionOf } from '#server/http/environment.ts'
import { orRefuse } from '#server/http/refusal.ts'
import { answers, describeRoute, takes, type Api } from '#server/http/route.ts'
import type { SessionService } from './session.service.ts'

const signInRoute = describeRoute(
  {
    method: 'post',
    path: '/session',
    tags: ['session'],
    summary: 'Sign in; the session travels in a cookie',
    request: { body: takes(credentialsSchema) },
    responses: { 200: answers(sessionSchema, 'Signed in') },
  },
  ['wrong-credentials', 'too-many-attempts', 'busy'],
)

const whoRoute = describeRoute({
  method: 'get',
  path: '/session',
  tags: ['session'],
  summary: 'Who is signed in',
  responses: { 200: answers(sessionSchema, 'You are') },
})

const signOutRoute = describeRoute({
  method: 'delete',
  path: '/session',
  tags: ['session'],
  summary: 'Sign out; also fine for those who are not signed in',
  responses: { 204: { description: 'Signed out' } },
})

export function mountSession(api: Api, service: SessionService, carrier: SessionCarrier): void {
  api.openapi(signInRoute, async (c) => {
    const { token, session } = orRefuse(await service.signIn(c.req.valid('json')))
    carrier.write(c, token, new Date(session.expiresAt))
    return c.json(session, 200)
  })
  api.openapi(whoRoute, (c) => c.json(sessionOf(c), 200))
  api.openapi(signOutRoute, async (c) => {
    const token = carrier.read(c)
    if (token !== null) await service.signOut(token)
    carrier.clear(c)
    return c.body(null, 204)
  })
}
