import { OpenAPIHono } from '@hono/zod-openapi'
import { mountHistory } from './audit/history.routes.ts'
import { mountCampaigns } from './campaigns/campaigns.routes.ts'
import { mountContacts } from './contacts/contacts.routes.ts'
import type { Deps } from './deps.ts'
import { mountDirectives } from './directives/directives.routes.ts'
import { mountExports } from './exports/exports.routes.ts'
import { mountHealth } from './health/health.routes.ts'
import { refuseCrossSite } from './http/cross-site.ts'
import { mountDocs } from './http/docs.ts'
import type { ApiEnvironment } from './http/environment.ts'
import { nameRequests, recognisesUsers, refuseNul } from './http/lifecycle.ts'
import type { Api } from './http/route.ts'
import { answerTrouble, answerUnknown } from './http/trouble.ts'
import { explainRefused } from './http/validation.ts'
import { mountLetters } from './letters/letters.routes.ts'
import { mountReminders } from './letters-out/reminder.routes.ts'
import { mountProgress } from './progress/progress.routes.ts'
import { mountQueue } from './queue/queue.routes.ts'
import { mountRecommendations } from './recommendations/recommendations.routes.ts'
import { mountReports } from './reports/reports.routes.ts'
import { createServices } from './services.ts'
import { mountSession } from './session/session.routes.ts'
import { mountSummary } from './summary/summary.routes.ts'
import { mountUnits } from './units/units.routes.ts'
import { mountUsers } from './users/users.routes.ts'

/** The REST API under `/api`. It knows no runtime: all that it needs of the world is in `deps`. */
export function createApp(deps: Deps): Api {
  const services = createServices(deps)
  const api: Api = new OpenAPIHono<ApiEnvironment>({ defaultHook: explainRefused }).basePath('/api')

  api.onError(answerTrouble(deps))
  api.notFound(answerUnknown)
  api.use(nameRequests(deps), refuseNul, refuseCrossSite, recognisesUsers(services.sessions, deps.sessions))

  mountHealth(api, services.health)
  mountSession(api, services.sessions, deps.sessions)
  mountUnits(api, services.units)
  mountCampaigns(api, services.campaigns)
  mountLetters(api, services.letters)
  mountReports(api, services.reports)
  mountProgress(api, services.progress)
  mountContacts(api, services.contacts)
  mountReminders(api, services.reminders)
  mountQueue(api, services.queue)
  mountSummary(api, services.summary)
  mountRecommendations(api, services.recommendations)
  mountDirectives(api, services.directives)
  mountExports(api, services.exports)
  mountUsers(api, services.users)
  mountHistory(api, services.history)
  mountDocs(api, deps.docsAssets)
  return api
}
