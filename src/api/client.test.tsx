import { afterEach, expect, test, vi } from 'vitest'
import { request, requestAll } from './client.ts'
import { forgetEarly, startEarly } from './early.ts'
import { NETWORK_PROBLEM, Problem } from './problem.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  forgetEarly()
})

/** A network that answers with one response after another, and remembers what it was asked. */
function network(...answers: (() => Response | Promise<Response>)[]) {
  const asked: { url: string; init: RequestInit }[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const answer = answers[asked.length]
    asked.push({ url, init })
    if (answer === undefined) throw new TypeError('Failed to fetch')
    return answer()
  })
  return asked
}

const json =
  (body: unknown, status = 200, type = 'application/json') =>
  () =>
    new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } })

const troubleOf = async (url: string) => {
  try {
    await request(url)
  } catch (error) {
    if (error instanceof Problem) return error
  }
  throw new Error('no problem')
}

test('a refusal carries what the server said, and where in the request', async () => {
  network(
    json(
      {
        type: '/problems/invalid',
        title: 'Dữ liệu chưa đúng',
        status: 422,
        detail: 'Có 1 chỗ chưa đúng.',
        errors: [{ path: '/dueOn', message: 'Hạn báo cáo quá sớm.' }, { nothing: true }],
      },
      422,
      'application/problem+json',
    ),
  )
  expect(await troubleOf('/api/campaigns')).toMatchObject({
    status: 422,
    type: '/problems/invalid',
    detail: 'Có 1 chỗ chưa đúng.',
    errors: [{ path: '/dueOn', message: 'Hạn báo cáo quá sớm.' }],
  })
})

test("a proxy's own page is still a problem with its status", async () => {
  network(() => new Response('<h1>Bad gateway</h1>', { status: 502 }))
  expect(await troubleOf('/api/summary')).toMatchObject({ status: 502, type: 'about:blank', detail: null })
})

test('no answer is a problem of the network', async () => {
  network()
  expect(await troubleOf('/api/summary')).toMatchObject({ status: 0, type: NETWORK_PROBLEM })
})

test('a change says which revision it was decided on, and asks for words in the language of the page', async () => {
  document.documentElement.lang = 'en'
  const asked = network(json({ id: 'r1' }))
  await request('/api/reports/r1/accept', { method: 'POST', revision: 7 })
  expect(asked[0]?.init).toMatchObject({
    method: 'POST',
    headers: { 'If-Match': '"7"', 'Accept-Language': 'en' },
  })
})

test('an answer without a body is null', async () => {
  network(() => new Response(null, { status: 204 }))
  expect(await request('/api/session', { method: 'DELETE' })).toBeNull()
})

test('what was asked early answers once, and the next call asks anew', async () => {
  const asked = network(json({ basis: 'old' }), json({ basis: 'new' }))
  startEarly('/api/summary', {})
  expect(await request('/api/summary')).toEqual({ basis: 'old' })
  expect(await request('/api/summary')).toEqual({ basis: 'new' })
  expect(asked).toHaveLength(2)
})

test('what was asked early for an earlier user is not used for the next', async () => {
  network(json({ user: 'first' }), json({ user: 'second' }))
  startEarly('/api/summary', {})
  forgetEarly()
  expect(await request('/api/summary')).toEqual({ user: 'second' })
})

test('a list that comes in parts is asked for until it is whole, each part once', async () => {
  const asked = network(json({ items: [1, 2], nextCursor: 'b' }), json({ items: [3], nextCursor: null }))
  expect(await requestAll<number>((cursor) => `/api/list?cursor=${cursor ?? 'none'}`)).toEqual([1, 2, 3])
  expect(asked.map(({ url }) => url)).toEqual(['/api/list?cursor=none', '/api/list?cursor=b'])
})
