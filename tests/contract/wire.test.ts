import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemSchema } from '#domain/model/problem.ts'
import { nodeTarget, type NodeApi } from './node-target.ts'

const MEGABYTE = 1024 * 1024

const chunkedWith = (header: string) =>
  `POST /api/session HTTP/1.1\r\nHost: a\r\n${header}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`

/** What only a client that writes its own bytes can try. */
describe('HTTP of the server', () => {
  let api: NodeApi
  let cookie: string
  beforeAll(async () => {
    api = await nodeTarget('server on SQLite', async () => null).start()
    const signedIn = await post('/api/session', api.administrator)
    cookie = signedIn.headers.getSetCookie()[0] ?? ''
  })
  afterAll(() => api.stop())

  const post = (path: string, json: unknown, headers: Record<string, string> = {}) =>
    fetch(`${api.url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(json),
    })
  const session = () => ({ Cookie: cookie.split(';')[0] ?? '' })
  const problemIn = async (response: Response) => problemSchema.parse(await response.json())

  it('carries the session in a cookie that no script and no other site can use', () => {
    const parts = cookie.split(/; */).map((part) => part.toLowerCase())
    expect(parts).toEqual(expect.arrayContaining(['httponly', 'samesite=lax', 'path=/api']))
    expect(parts.some((part) => part.startsWith('expires='))).toBe(true)
  })

  it.each([
    ['says so itself', { 'Sec-Fetch-Site': 'cross-site' }],
    ['comes from a sibling site', { 'Sec-Fetch-Site': 'same-site' }],
    ['names another origin', { Origin: 'https://ke-xau.example' }],
    ['hides its origin', { Origin: 'null' }],
    ['names our origin, but says it is from elsewhere', { Origin: 'OURS', 'Sec-Fetch-Site': 'cross-site' }],
  ])('refuses a change by another site that %s', async (_, headers) => {
    const own = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('OURS', api.url)]),
    )
    for (const [path, method] of [
      ['/api/session', 'POST'],
      ['/api/session', 'DELETE'],
      ['/api/campaigns', 'POST'],
    ] as const) {
      const refused = await fetch(`${api.url}${path}`, { method, headers: { ...session(), ...own } })
      expect(refused.status).toBe(403)
      expect((await problemIn(refused)).type).toBe('/problems/cross-site')
    }
    const still = await fetch(`${api.url}/api/session`, { headers: session() })
    expect(still.status).toBe(200)
  })

  it('lets our own pages, and clients that are no browsers, make changes', async () => {
    for (const headers of [
      {},
      { 'Sec-Fetch-Site': 'same-origin' },
      { 'Sec-Fetch-Site': 'none' },
      { Origin: api.url },
    ]) {
      const answer = await post('/api/campaigns', {}, { ...session(), ...headers })
      expect(answer.status).toBe(422)
    }
  })

  it('lets other sites lead to what is only read', async () => {
    const headers = { ...session(), 'Sec-Fetch-Site': 'cross-site', Origin: 'https://noi-khac.example' }
    expect((await fetch(`${api.url}/api/campaigns`, { headers })).status).toBe(200)
  })

  it('stops reading a body that grows beyond its limit, though nothing said how long it is', async () => {
    const { answer, sent } = await stream('/api/campaigns', 'application/json', 64)
    expect(answer.statusCode).toBe(413)
    expect(sent).toBeLessThan(64)
  })

  it('stops reading a letter that grows beyond its limit', async () => {
    const { answer, sent } = await stream('/api/letters', 'multipart/form-data; boundary=x', 128)
    expect(answer.statusCode).toBe(413)
    expect(sent).toBeLessThan(128)
  })

  /** Sends up to so many megabytes in chunks of one, until an answer comes. */
  async function stream(path: string, contentType: string, megabytes: number) {
    const headers = { ...session(), 'Content-Type': contentType, 'Transfer-Encoding': 'chunked' }
    const request = httpRequest(`${api.url}${path}`, { method: 'POST', headers })
    let sent = 0
    const source = Readable.from(
      (function* chunks() {
        for (; sent < megabytes; sent += 1) yield Buffer.alloc(MEGABYTE, 'a')
      })(),
      { highWaterMark: 1 },
    )
    source.pipe(request)
    const [answer] = (await once(request, 'response')) as [IncomingMessage]
    source.destroy()
    request.destroy()
    return { answer, sent }
  }

  it('takes a letter of 25 MB, and none that is larger', async () => {
    const upload = (size: number) => {
      const form = new FormData()
      const bytes = new Uint8Array(size).fill(97)
      form.set('file', new File([bytes], 'to.txt'))
      return fetch(`${api.url}/api/letters`, { method: 'POST', headers: session(), body: form })
    }
    const large = await upload(25 * MEGABYTE + 1)
    expect(large.status).toBe(413)
    expect((await problemIn(large)).detail).toContain('25 MB')
    expect((await upload(25 * MEGABYTE)).status).not.toBe(413)
  })

  it('outlives a client that promises more than it sends', async () => {
    const { hostname, port } = new URL(api.url)
    const socket = connect(Number(port), hostname)
    socket.write(
      `POST /api/session HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"user`,
    )
    socket.end()
    socket.resume()
    await once(socket, 'close')
    expect((await fetch(`${api.url}/api/healthz`)).status).toBe(200)
  })

  it.each([
    ['names no host that could be', 'GET /api/healthz HTTP/1.1\r\nHost: a b\r\n\r\n', 400, 'malformed-request'],
    ['is not HTTP', 'XIN CHÀO\r\n\r\n', 400, 'malformed-request'],
    ['says two lengths', chunkedWith('Content-Length: 3'), 400, 'malformed-request'],
    ['has endless headers', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(70_000)}\r\n\r\n`, 431, 'headers-too-large'],
  ])('refuses what %s with a problem', async (_, bytes, status, type) => {
    const [head = '', body = ''] = (await exchange(bytes)).split('\r\n\r\n')
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(head.toLowerCase()).toContain('content-type: application/problem+json')
    expect(problemSchema.parse(JSON.parse(body))).toMatchObject({ type: `/problems/${type}`, status })
    expect((await fetch(`${api.url}/api/healthz`)).status).toBe(200)
  })

  it('answers a health check of HTTP/1.0, which names no host', async () => {
    expect(await exchange('GET /api/healthz HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1.1 200 OK[^]*\{"status":"ok"\}$/)
  })

  /** Sends these bytes, and gives all that comes back until the server ends the connection or a whole answer came. */
  async function exchange(bytes: string): Promise<string> {
    const { hostname, port } = new URL(api.url)
    const socket = connect(Number(port), hostname)
    socket.on('error', () => {})
    socket.write(bytes)
    let answer = ''
    for await (const chunk of socket) {
      answer += String(chunk)
      if (answer.trimEnd().endsWith('}')) break
    }
    socket.destroy()
    return answer
  }

  it('answers HEAD as GET, without the body', async () => {
    const head = await fetch(`${api.url}/api/healthz`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })
})
