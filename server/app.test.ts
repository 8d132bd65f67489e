import { describe, expect, it } from 'vitest'
import { problemSchema } from '#domain/model/problem.ts'
import { createApp } from './app.ts'
import type { Deps } from './deps.ts'

/** An application whose database fails with an error, and the log that it writes. */
function failing(error: unknown) {
  const logged: unknown[] = []
  const fail = () => {
    throw error
  }
  const deps = {
    database: new Proxy({}, { get: fail }),
    provinceId: 'tinh',
    sessions: { read: () => 'token', write: () => {}, clear: () => {} },
    now: () => new Date('2021-11-01T02:00:00.000Z'),
    newId: () => 'yeu-cau-1',
    logError: (trouble: unknown) => logged.push(trouble),
  } as unknown as Deps
  return { app: createApp(deps), logged }
}

describe('an error that nobody foresaw', () => {
  it('is logged whole, under the name that the client is shown, and tells the client nothing else', async () => {
    const error = new Error('bí mật: mật khẩu cơ sở dữ liệu')
    const { app, logged } = failing(error)
    const response = await app.request('/api/campaigns')
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(text).not.toContain('bí mật')
    expect(problemSchema.parse(JSON.parse(text))).toMatchObject({
      type: '/problems/internal',
      instance: 'urn:request:yeu-cau-1',
    })
    expect(logged).toEqual([
      expect.objectContaining({ message: 'request yeu-cau-1 failed: GET /api/campaigns', cause: error }),
    ])
  })

  it.each([
    ['refused the connection', Object.assign(new Error(''), { code: 'ECONNREFUSED' })],
    ['was shut down', Object.assign(new Error('terminating connection'), { code: '57P01' })],
    ['broke off', new Error('Connection terminated unexpectedly')],
    [
      'has a full disk',
      Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 }),
    ],
  ])('is no bug when the database %s: the client is asked to come again', async (_, error) => {
    const { app, logged } = failing(error)
    const response = await app.request('/api/campaigns')
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '1'])
    expect(problemSchema.parse(await response.json()).type).toBe('/problems/storage-unavailable')
    expect(logged).toHaveLength(1)
  })

  it('makes the server unfit for work', async () => {
    const { app } = failing(new Error('hỏng'))
    const response = await app.request('/api/healthz')
    expect(response.status).toBe(503)
    expect(problemSchema.parse(await response.json()).type).toBe('/problems/storage-unavailable')
  })
})
