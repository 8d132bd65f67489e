import { z } from 'zod'
import { isoDateSchema } from '#domain/model/dates.ts'
import { unitIdSchema } from '#domain/model/ids.ts'
import { unitSchema } from '#domain/model/unit.ts'
import { orRefuse } from '#server/http/refusal.ts'
import { answers, describeRoute, type Api } from '#server/http/route.ts'
import type { UnitsService } from './units.service.ts'

const onQuery = z.object({
  on: isoDateSchema.optional().meta({ description: 'The day whose directory is asked for; today unless given.' }),
})

const listRoute = describeRoute({
  method: 'get',
  path: '/units',
  tags: ['units'],
  summary: 'The unit directory as valid on a day, in its order; `parentId` makes it a tree',
  request: { query: onQuery },
  responses: { 200: answers(z.object({ items: z.array(unitSchema) }), 'The units') },
})

const getRoute = describeRoute(
  {
    method: 'get',
    path: '/units/{id}',
    tags: ['units'],
    summary: 'One unit, as valid on a day',
    request: { params: z.object({ id: unitIdSchema }), query: onQuery },
    responses: { 200: answers(unitSchema, 'The unit') },
  },
  ['not-found'],
)

export function mountUnits(api: Api, units: UnitsService): void {
  api.openapi(listRoute, async (c) => c.json({ items: await units.list(c.req.valid('query').on) }, 200))
  api.openapi(getRoute, async (c) =>
    c.json(orRefuse(await units.get(c.req.valid('param').id, c.req.valid('query').on)), 200),
  )
}
