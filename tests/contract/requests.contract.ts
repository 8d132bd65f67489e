import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiUnderTest } from './api-under-test.ts'
import { pathsOf, problemOf, reportBody, startGround, textOf, unit, type Ground } from './people.ts'

const MEGABYTE = 1024 * 1024

export function describeRequests(target: ApiUnderTest): void {
  describe('requests', () => {
    let ground: Ground
    beforeAll(async () => {
      ground = await startGround(target)
    })
    afterAll(() => ground.stop())

    const sendText = (text: string, contentType = 'application/json') =>
      ground.analyst.send('/api/campaigns', { method: 'POST', body: { text, contentType } })

    it('find the server in health', async () => {
      const answer = await ground.nobody().get('/api/healthz')
      expect([answer.status, textOf(answer)]).toEqual([200, '{"status":"ok"}'])
    })

    it.each(['/api', '/api/', '/api/nothing', '/api/campaigns/', '/api/reports/a/b/c', '/api/units/a%00b'])(
      'to %s find no such address',
      async (path) => {
        const problem = problemOf(await ground.analyst.get(path), 404, 'unknown-route')
        expect(problem.detail).toBe('API không có địa chỉ này.')
      },
    )

    it.each([
      ['DELETE', '/api/campaigns', 'GET, POST'],
      ['PUT', '/api/reports/a', 'GET'],
      ['PATCH', '/api/session', 'POST, GET, DELETE'],
    ])('by %s to %s learn what it takes', async (method, path, allowed) => {
      const answer = await ground.analyst.send(path, { method })
      expect(problemOf(answer, 405, 'method-not-allowed').detail).toContain(allowed)
      expect(answer.headers['allow']).toBe(allowed)
    })

    it.each(['', '{', '{"title": "a",}', 'null x'])('with %j for JSON are malformed', async (text) => {
      const problem = problemOf(await sendText(text), 400, 'malformed-json')
      expect(problem.title).toBe('JSON không hợp lệ')
    })

    it('with JSON of another shape are not valid', async () => {
      for (const text of ['null', '[]', '"a"', '1']) {
        expect(pathsOf(problemOf(await sendText(text), 422, 'validation-failed'))).toEqual([''])
      }
    })

    it('with another type of content are not taken', async () => {
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'application/jsonx',
        'multipart/form-data',
      ]) {
        const problem = problemOf(await sendText('{}', type), 415, 'unsupported-media-type')
        expect(problem.detail).toContain('application/json')
      }
    })

    it('with a parameter of the content type are taken', async () => {
      problemOf(await sendText('{}', 'Application/JSON; charset=utf-8'), 422, 'validation-failed')
      expect((await sendText('{}', 'application/json;charset=utf-8')).status).toBe(422)
    })

    it('beyond 5 MB of JSON are too large', async () => {
      const problem = problemOf(await sendText(JSON.stringify({ title: 'a'.repeat(5 * MEGABYTE) })), 413, 'too-large')
      expect(problem.detail).toContain('5 MB')
    })

    it('below 5 MB are read to their end', async () => {
      const directive = { ordinal: null, content: 'đ'.repeat(20_000), documents: [], issuer: null, audiences: [] }
      const body = reportBody({ id: 'khong-co' as never }, unit.yTe, {
        sections: { directives: Array.from({ length: 100 }, () => directive) },
      })
      const problem = problemOf(await ground.analyst.post('/api/reports', body), 422, 'validation-failed')
      expect(pathsOf(problem)).toEqual(['/campaignId'])
    })

    it('store no text that a database cannot hold', async () => {
      const body = {
        title: 'Đợt\u0000 thử',
        request: { number: 'nul\u0000/STTTT', date: '2021-10-26' },
        dueOn: '2021-10-29',
      }
      const text = JSON.stringify(body).replace('thử', 'th\\ud83d')
      const answer = await sendText(text)
      expect([answer.status, JSON.parse(textOf(answer))]).toMatchObject([
        201,
        { title: 'Đợt th\uFFFD', request: { number: 'nul/STTTT' } },
      ])
    })

    it('turn no number that is too large into a blank', async () => {
      const directive = { ordinal: 0, content: 'a', documents: [], issuer: null, audiences: [] }
      const body = reportBody({ id: 'khong-co' as never }, unit.yTe, { sections: { directives: [directive] } })
      const text = JSON.stringify(body).replace('"ordinal":0', '"ordinal":1e400')
      const answer = await ground.analyst.send('/api/reports', {
        method: 'POST',
        body: { text, contentType: 'application/json' },
      })
      expect(pathsOf(problemOf(answer, 422, 'validation-failed'))).toEqual(['/sections/directives/0/ordinal'])
    })

    it.each([
      [undefined, 'vi'],
      ['vi', 'vi'],
      ['en', 'en'],
      ['en-GB,en;q=0.9,vi;q=0.8', 'en'],
      ['de, vi;q=0.5, en;q=0.4', 'vi'],
      ['en;q=0, *', 'vi'],
      ['fr', 'vi'],
    ])('that accept %s are answered in %s', async (accepted, language) => {
      const headers: Record<string, string> = accepted === undefined ? {} : { 'Accept-Language': accepted }
      const { title } = problemOf(await ground.nobody().get('/api/campaigns', headers), 401, 'unauthenticated')
      expect(title).toBe(language === 'vi' ? 'Cần đăng nhập' : 'Sign-in needed')
    })

    it('are named, so that the log and the client speak of the same one', async () => {
      const answer = await ground.nobody().get('/api/campaigns')
      const { instance } = problemOf(answer, 401, 'unauthenticated')
      expect(instance).toBe(`urn:request:${answer.headers['x-request-id']}`)
    })

    it('get answers that no cache keeps', async () => {
      for (const path of ['/api/campaigns', '/api/healthz', '/api/nothing', '/api/openapi.json']) {
        const { headers } = await ground.analyst.get(path)
        expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
        expect(headers['vary']).toContain('Accept-Language')
      }
    })
  })
}
