import { z } from 'zod'
import { newUserSchema } from '#domain/model/new-user.ts'
import { userSchema } from '#domain/model/user.schema.ts'
import { signedIn } from '#server/http/environment.ts'
import { orRefuse } from '#server/http/refusal.ts'
import { answers, describeRoute, takes, type Api } from '#server/http/route.ts'
import type { UsersService } from './users.service.ts'

const listRoute = describeRoute({
  method: 'get',
  path: '/users',
  tags: ['users'],
  summary: 'Everybody who may sign in',
  responses: { 200: answers(z.object({ items: z.array(userSchema) }), 'The users') },
})

const createRoute = describeRoute(
  {
    method: 'post',
    path: '/users',
    tags: ['users'],
    summary: 'Give somebody an account; `unitId` belongs to the role `unit`, and to no other',
    request: { body: takes(newUserSchema) },
    responses: { 201: answers(userSchema, 'Created') },
  },
  ['username-taken', 'busy'],
)

export function mountUsers(api: Api, users: UsersService): void {
  api.openapi(listRoute, async (c) => c.json({ items: await users.list() }, 200))
  api.openapi(createRoute, async (c) => c.json(orRefuse(await users.create(signedIn(c), c.req.valid('json'))), 201))
}
