import type { MiddlewareHandler } from 'hono'
import { may, type Permission } from '#domain/model/user.ts'
import type { ApiEnvironment } from './environment.ts'
import { refuseRequest } from './refusal.ts'

/** Who may call a route: everybody, whoever is signed in, or whoever has a permission. */
export type Access = 'public' | 'signed-in' | Permission

/**
 * Every route of the API, with who may call it. A route that is not here does not compile. Where a permission is only for
 * what is one's own, the services look closer.
 */
export const access = {
  'GET /healthz': 'public',
  'GET /openapi.json': 'public',
  'GET /docs': 'public',
  'GET /docs/assets/{name}': 'public',
  'POST /session': 'public',
  'GET /session': 'signed-in',
  'DELETE /session': 'public',
  'GET /campaigns': 'campaigns.read',
  'POST /campaigns': 'campaigns.open',
  'GET /campaigns/{id}': 'campaigns.read',
  'PUT /campaigns/{id}': 'campaigns.manage',
  'POST /campaigns/{id}/close': 'campaigns.manage',
  'POST /campaigns/{id}/reopen': 'campaigns.manage',
  'GET /campaigns/{id}/units': 'progress.read',
  'PUT /campaigns/{id}/units/{unitId}/extension': 'campaigns.manage',
  'DELETE /campaigns/{id}/units/{unitId}/extension': 'campaigns.manage',
  'POST /campaigns/{id}/extensions': 'campaigns.manage',
  'GET /campaigns/{id}/comparison': 'progress.read',
  'GET /letters/{id}/request': 'campaigns.open',
  'GET /campaigns/{id}/progress': 'progress.read',
  'GET /campaigns/{id}/progress.csv': 'progress.read',
  'GET /campaigns/{id}/contacts': 'progress.read',
  'POST /campaigns/{id}/contacts': 'contacts.record',
  'POST /campaigns/{id}/reminder': 'contacts.record',
  'POST /campaigns/{id}/reminder/preview': 'contacts.record',
  'DELETE /campaigns/{id}/contacts': 'contacts.record',
  'DELETE /campaigns/{id}/contacts/{contactId}': 'contacts.record',
  'GET /units': 'units.read',
  'GET /units/{id}': 'units.read',
  'POST /letters': 'letters.upload',
  'GET /letters': 'letters.read',
  'GET /letters/{id}': 'letters.read',
  'GET /letters/{id}/standing': 'letters.read',
  'PUT /letters/{id}/place': 'letters.upload',
  'POST /letters/{id}/set-aside': 'letters.setAside',
  'POST /letters/{id}/restore': 'letters.setAside',
  'GET /letters/{id}/blocks': 'letters.read',
  'GET /letters/{id}/file': 'letters.read',
  'GET /reports': 'reports.read',
  'POST /reports': 'reports.submit',
  'GET /reports/{id}': 'reports.read',
  'GET /reports/{id}/versions': 'reports.read',
  'GET /reports/{id}/versions/{version}': 'reports.read',
  'POST /reports/bulk-accept': 'reports.decide',
  'POST /reports/bulk-undo': 'reports.decide',
  'POST /reports/{id}/accept': 'reports.decide',
  'POST /reports/{id}/return': 'reports.decide',
  'POST /reports/{id}/reopen': 'reports.decide',
  'POST /reports/{id}/undo': 'reports.decide',
  'GET /summary': 'summary.read',
  'GET /summary/trend': 'summary.read',
  'GET /summary/increments': 'summary.read',
  'GET /summary/matrix': 'summary.read',
  'GET /summary/directives': 'summary.read',
  'GET /summary/directives/marks': 'summary.read',
  'GET /summary/units/{unitId}': 'summary.unit',
  'GET /queue': 'queue.read',
  'GET /recommendations': 'recommendations.read',
  'GET /recommendations.csv': 'recommendations.read',
  'GET /recommendations.docx': 'recommendations.read',
  'POST /recommendations/changes': 'recommendations.manage',
  'GET /exports/consolidated': 'exports.read',
  'GET /exports/consolidated.docx': 'exports.read',
  'GET /exports/annex.xlsx': 'exports.read',
  'GET /exports/data.csv': 'exports.read',
  'GET /directives': 'directives.read',
  'GET /directives/{key}': 'directives.read',
  'GET /history': 'history.read',
  'GET /history.csv': 'history.read',
  'GET /users': 'users.manage',
  'POST /users': 'users.manage',
} as const satisfies Record<`${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`, Access>

/** A route of the API: its method and its path below `/api`. */
export type RouteKey = keyof typeof access

/** Lets a request through when whoever sent it may call the route. */
export function requireAccess(needed: Access): MiddlewareHandler<ApiEnvironment> {
  return async (context, next) => {
    if (needed !== 'public') {
      const session = await context.get('recognise')()
      if (session === null) return refuseRequest('unauthenticated', {})
      if (needed !== 'signed-in' && !may(session.user, needed)) return refuseRequest('forbidden', {})
      context.set('session', session)
    }
    return next()
  }
}
