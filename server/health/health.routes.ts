import { z } from 'zod'
import { orRefuse } from '#server/http/refusal.ts'
import { answers, describeRoute, type Api } from '#server/http/route.ts'
import type { HealthService } from './health.service.ts'

const healthRoute = describeRoute({
  method: 'get',
  path: '/healthz',
  tags: ['server'],
  summary: 'Whether the server is fit for work: its database answers',
  responses: { 200: answers(z.object({ status: z.literal('ok') }), 'It is') },
})

export function mountHealth(api: Api, health: HealthService): void {
  api.openapi(healthRoute, async (c) => c.json(orRefuse(await health.check()), 200))
}
