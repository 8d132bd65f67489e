import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compressResponse } from './compress-response.ts'

const long = JSON.stringify(Array.from({ length: 300 }, (_, index) => ({ unit: `Đơn vị ${index}`, scans: index })))
const request = (accept: string) =>
  new Request('http://localhost/api/summary', { headers: { 'Accept-Encoding': accept } })
const json = (body: string) =>
  new Response(body, {
    status: 201,
    headers: { 'Content-Type': 'application/json', ETag: '"3.vi"', Vary: 'Accept-Language' },
  })

describe('compressed answers', () => {
  it('hold the same JSON, status, revision and variants', async () => {
    const response = await compressResponse(request('gzip, br'), json(long))
    expect(response.status).toBe(201)
    expect(response.headers.get('etag')).toBe('"3.vi"')
    expect(response.headers.get('vary')).toBe('Accept-Language, Accept-Encoding')
    const body = Buffer.from(await response.arrayBuffer())
    expect(response.headers.get('content-length')).toBe(String(body.byteLength))
    expect(brotliDecompressSync(body).toString()).toBe(long)
  })

  it('use what the client takes', async () => {
    const response = await compressResponse(request('gzip'), json(long))
    expect(gunzipSync(Buffer.from(await response.arrayBuffer())).toString()).toBe(long)
    expect(await (await compressResponse(request('identity'), json(long))).text()).toBe(long)
  })

  it('leave small ones, other kinds and empty ones as they are', async () => {
    expect(await (await compressResponse(request('br'), json('{}'))).text()).toBe('{}')
    const file = new Response(long, { headers: { 'Content-Type': 'application/pdf' } })
    expect(await compressResponse(request('br'), file)).toBe(file)
    const nothing = new Response(null, { status: 204 })
    expect(await compressResponse(request('br'), nothing)).toBe(nothing)
  })

  it('compress problems too', async () => {
    const problem = new Response(long, { status: 422, headers: { 'Content-Type': 'application/problem+json' } })
    expect((await compressResponse(request('br'), problem)).headers.get('content-encoding')).toBe('br')
  })
})
