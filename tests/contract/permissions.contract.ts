import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Campaign } from '#domain/model/campaign.ts'
import type { Role } from '#domain/model/user.ts'
import { access, type RouteKey } from '#server/http/access.ts'
import type { ApiRequest, ApiUnderTest } from './api-under-test.ts'
import {
  openCampaign,
  PASSWORD,
  reportBody,
  startGround,
  submit,
  textOf,
  unit,
  type Ground,
  type Person,
} from './people.ts'

type Caller = Role | 'nobody' | 'another unit'
const callers = ['nobody', 'unit', 'another unit', 'analyst', 'leader', 'administrator'] as const satisfies Caller[]

/** Statuses by caller, in the order of `callers`. `unit` is the one that the campaign, letter and report are of. */
const expected: Record<RouteKey, readonly [number, number, number, number, number, number]> = {
  'GET /healthz': [200, 200, 200, 200, 200, 200],
  'GET /openapi.json': [200, 200, 200, 200, 200, 200],
  'GET /docs': [200, 200, 200, 200, 200, 200],
  'GET /docs/assets/{name}': [200, 200, 200, 200, 200, 200],
  'POST /session': [200, 200, 200, 200, 200, 200],
  'GET /session': [401, 200, 200, 200, 200, 200],
  'DELETE /session': [204, 204, 204, 204, 204, 204],
  'GET /campaigns': [401, 200, 200, 200, 200, 200],
  'POST /campaigns': [401, 403, 403, 201, 403, 201],
  'GET /campaigns/{id}': [401, 200, 200, 200, 200, 200],
  'PUT /campaigns/{id}': [401, 403, 403, 200, 403, 200],
  'POST /campaigns/{id}/close': [401, 403, 403, 200, 403, 200],
  'POST /campaigns/{id}/reopen': [401, 403, 403, 200, 403, 200],
  'GET /campaigns/{id}/units': [401, 403, 403, 200, 200, 200],
  'PUT /campaigns/{id}/units/{unitId}/extension': [401, 403, 403, 200, 403, 200],
  'DELETE /campaigns/{id}/units/{unitId}/extension': [401, 403, 403, 200, 403, 200],
  'POST /campaigns/{id}/extensions': [401, 403, 403, 200, 403, 200],
  'GET /campaigns/{id}/comparison': [401, 403, 403, 200, 200, 200],
  'GET /letters/{id}/request': [401, 403, 403, 200, 403, 200],
  'GET /campaigns/{id}/progress': [401, 403, 403, 200, 200, 200],
  'GET /campaigns/{id}/progress.csv': [401, 403, 403, 200, 200, 200],
  'GET /campaigns/{id}/contacts': [401, 403, 403, 200, 200, 200],
  'POST /campaigns/{id}/contacts': [401, 403, 403, 201, 403, 201],
  'POST /campaigns/{id}/reminder': [401, 403, 403, 200, 403, 200],
  'POST /campaigns/{id}/reminder/preview': [401, 403, 403, 200, 403, 200],
  // Whoever may take contacts back has recorded none yet.
  'DELETE /campaigns/{id}/contacts': [401, 403, 403, 404, 403, 404],
  'DELETE /campaigns/{id}/contacts/{contactId}': [401, 403, 403, 404, 403, 404],
  'GET /units': [401, 200, 200, 200, 200, 200],
  'GET /units/{id}': [401, 200, 200, 200, 200, 200],
  'POST /letters': [401, 201, 201, 201, 403, 201],
  'GET /letters': [401, 200, 200, 200, 200, 200],
  'GET /letters/{id}/standing': [401, 200, 404, 200, 200, 200],
  'PUT /letters/{id}/place': [401, 200, 404, 200, 403, 200],
  'POST /letters/{id}/set-aside': [401, 403, 403, 200, 403, 200],
  'POST /letters/{id}/restore': [401, 403, 403, 200, 403, 200],
  'GET /letters/{id}': [401, 200, 404, 200, 200, 200],
  'GET /letters/{id}/blocks': [401, 200, 404, 200, 200, 200],
  'GET /letters/{id}/file': [401, 200, 404, 200, 200, 200],
  'GET /reports': [401, 200, 200, 200, 200, 200],
  'POST /reports': [401, 201, 403, 201, 403, 201],
  'GET /reports/{id}': [401, 200, 404, 200, 200, 200],
  'GET /reports/{id}/versions': [401, 200, 404, 200, 200, 200],
  'GET /reports/{id}/versions/{version}': [401, 200, 404, 200, 200, 200],
  'POST /reports/bulk-accept': [401, 403, 403, 200, 403, 200],
  'POST /reports/bulk-undo': [401, 403, 403, 200, 403, 200],
  'POST /reports/{id}/accept': [401, 403, 403, 200, 403, 200],
  'POST /reports/{id}/return': [401, 403, 403, 200, 403, 200],
  'POST /reports/{id}/reopen': [401, 403, 403, 200, 403, 200],
  'POST /reports/{id}/undo': [401, 403, 403, 200, 403, 200],
  'GET /summary': [401, 403, 403, 200, 200, 200],
  'GET /summary/trend': [401, 403, 403, 200, 200, 200],
  'GET /summary/increments': [401, 403, 403, 200, 200, 200],
  'GET /summary/matrix': [401, 403, 403, 200, 200, 200],
  'GET /summary/directives': [401, 403, 403, 200, 200, 200],
  'GET /summary/directives/marks': [401, 403, 403, 200, 200, 200],
  'GET /summary/units/{unitId}': [401, 200, 404, 200, 200, 200],
  'GET /queue': [401, 200, 200, 200, 403, 200],
  'GET /recommendations': [401, 403, 403, 200, 200, 200],
  'GET /recommendations.csv': [401, 403, 403, 200, 200, 200],
  'GET /recommendations.docx': [401, 403, 403, 200, 200, 200],
  'POST /recommendations/changes': [401, 403, 403, 404, 403, 404],
  'GET /exports/consolidated': [401, 403, 403, 200, 200, 200],
  'GET /exports/consolidated.docx': [401, 403, 403, 200, 200, 200],
  'GET /exports/annex.xlsx': [401, 403, 403, 200, 200, 200],
  'GET /exports/data.csv': [401, 403, 403, 200, 200, 200],
  'GET /directives': [401, 403, 403, 200, 200, 200],
  'GET /directives/{key}': [401, 403, 403, 200, 200, 200],
  'GET /history': [401, 403, 403, 200, 200, 200],
  'GET /history.csv': [401, 403, 403, 200, 200, 200],
  'GET /users': [401, 403, 403, 403, 403, 200],
  'POST /users': [401, 403, 403, 403, 403, 201],
}

/** What a route must be told besides its path. */
const queries: Partial<Record<RouteKey, string>> = {
  'DELETE /campaigns/{id}/contacts': '?at=2021-11-01T00:00:00.000Z',
  'GET /summary/matrix': '?measure=scans',
}

export function describePermissions(target: ApiUnderTest): void {
  describe('permissions', () => {
    let ground: Ground
    let campaign: Campaign
    let reportId: string
    let letterId: string
    let unused = 0
    beforeAll(async () => {
      ground = await startGround(target)
      campaign = await openCampaign(ground.analyst)
      const own = await ground.of(unit.yTe)
      const cites = { ordinal: 1, content: 'Thực hiện Công văn 9/UBND-VX', documents: [], issuer: null, audiences: [] }
      reportId = (await submit(own, campaign, unit.yTe)).id
      // Another report than the one that is returned below.
      const other = await openCampaign(ground.analyst)
      await submit(own, other, unit.yTe, { sections: { directives: [cites] } })
      const upload = await own.upload('/api/letters', 'a.txt', new TextEncoder().encode('Công văn của Sở Y tế'))
      letterId = z.object({ letterId: z.string() }).parse(JSON.parse(textOf(upload))).letterId
    })
    afterAll(() => ground.stop())

    async function personOf(caller: Caller): Promise<Person> {
      switch (caller) {
        case 'nobody':
          return ground.nobody()
        case 'unit':
          return (await ground.join('unit', unit.yTe)).person
        case 'another unit':
          return (await ground.join('unit', unit.baTo)).person
        case 'analyst':
        case 'leader':
        case 'administrator':
          return (await ground.join(caller)).person
        default:
          return caller satisfies never
      }
    }

    /** A request to each route that succeeds for whoever may send it. */
    function requestTo(key: RouteKey): { path: string; request: ApiRequest } {
      const [method = '', template = ''] = key.split(' ')
      unused += 1
      const id = template.startsWith('/letters') ? letterId : template.startsWith('/reports') ? reportId : campaign.id
      const path = template
        .replace('/units/{id}', `/units/${unit.yTe}`)
        .replace('{id}', id)
        .replace('{unitId}', unit.yTe)
        .replace('{version}', '1')
        .replace('{name}', 'start.js')
        .replace('{key}', '9_ubnd-vx')
        .replace('{contactId}', 'chua-co')
      const body = bodies[key]?.()
      const query = queries[key] ?? ''
      return { path: `/api${path}${query}`, request: { method, ...(body === undefined ? {} : { body }) } }
    }

    const bodies: Partial<Record<RouteKey, () => NonNullable<ApiRequest['body']>>> = {
      'POST /session': () => ({ json: administrator }),
      'POST /campaigns': () => ({
        json: { title: 'a', request: { number: `${unused}/QT`, date: '2021-10-26' }, dueOn: '2021-10-29' },
      }),
      'PUT /campaigns/{id}': () => ({ json: { title: 'b', dataCutoff: null, dueOn: '2021-11-05' } }),
      'POST /campaigns/{id}/reopen': () => ({ json: { reason: 'a' } }),
      'PUT /campaigns/{id}/units/{unitId}/extension': () => ({ json: { dueOn: '2021-11-10', reason: 'a' } }),
      'POST /campaigns/{id}/extensions': () => ({
        json: { unitIds: [unit.yTe], dueOn: '2021-11-10', reason: 'a' },
      }),
      'POST /campaigns/{id}/contacts': () => ({ json: { unitIds: [unit.yTe], kind: 'phone', note: 'a' } }),
      'POST /campaigns/{id}/reminder': () => ({ json: { unitIds: [unit.congThuong], wantedBy: '2099-12-31' } }),
      'POST /campaigns/{id}/reminder/preview': () => ({ json: { unitIds: [unit.congThuong], wantedBy: '2099-12-31' } }),
      'POST /letters': () => ({
        file: { fileName: 'b.txt', bytes: new TextEncoder().encode(`Công văn ${unused}`) },
      }),
      'PUT /letters/{id}/place': () => ({ json: { unitId: unit.yTe, campaignId: null } }),
      'POST /letters/{id}/set-aside': () => ({ json: { reason: 'notReport' } }),
      'POST /reports': () => ({ json: reportBody(campaign, unit.yTe) }),
      'POST /reports/{id}/return': () => ({ json: { reasons: ['a'] } }),
      'POST /reports/{id}/reopen': () => ({ json: {} }),
      'POST /reports/bulk-accept': () => ({ json: { reports: [{ id: reportId, revision: 1 }] } }),
      'POST /reports/bulk-undo': () => ({ json: { reports: [{ id: reportId, revision: 1 }] } }),
      'POST /recommendations/changes': () => ({
        json: {
          items: [{ campaignId: campaign.id, unitId: unit.yTe, key: 'none', revision: 0 }],
          change: { group: 'a' },
        },
      }),
      'POST /users': () => ({
        json: { username: `moi${unused}`, displayName: 'a', role: 'leader', password: PASSWORD },
      }),
    }
    const administrator = { username: 'nguoi.vao', password: PASSWORD }

    it.each(callers)('are what they should be for %s', async (caller) => {
      const account = { ...administrator, displayName: 'Người vào', role: 'leader' }
      await ground.administrator.post('/api/users', account)
      const at = callers.indexOf(caller)
      const statuses: Partial<Record<RouteKey, number>> = {}
      for (const key of Object.keys(access) as RouteKey[]) {
        const person = await personOf(caller)
        const { path, request } = requestTo(key)
        statuses[key] = (await person.send(path, request)).status
      }
      const due = Object.fromEntries(Object.entries(expected).map(([key, row]) => [key, row[at]]))
      expect(statuses).toEqual(due)
    })

    it('are stated for every route that the API describes, and no other', async () => {
      const document = JSON.parse(textOf(await ground.nobody().get('/api/openapi.json'))) as {
        paths: Record<string, Record<string, { 'x-access': string }>>
      }
      const described = Object.entries(document.paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => [
          `${method.toUpperCase()} ${path.replace(/^\/api/, '')}`,
          operation['x-access'],
        ]),
      )
      expect(Object.fromEntries(described)).toEqual(access)
      expect(Object.keys(expected).toSorted()).toEqual(Object.keys(access).toSorted())
    })
  })
}
