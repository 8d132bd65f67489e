import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStaticFiles } from './static.ts'

const page = '<!doctype html><title>Tổng Hợp</title>'
const script = 'console.log("Quảng Ngãi");'.repeat(200)
let folder: string
let get: (path: string, headers?: Record<string, string>, method?: string) => Promise<Response>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dist-'))
  const dist = join(folder, 'dist')
  await mkdir(join(dist, 'assets'), { recursive: true })
  await writeFile(join(dist, 'index.html'), page)
  await writeFile(join(dist, 'assets', 'main-3kd8.js'), script)
  await writeFile(join(dist, 'assets', 'pdf.worker-3kd8.js'), script)
  await writeFile(join(dist, 'favicon.png'), 'not really')
  await writeFile(join(folder, 'secret.txt'), 'secret')
  const files = await openStaticFiles(dist)
  if (files === null) throw new Error('the folder was just made')
  get = (path, headers = {}, method = 'GET') => files(new Request(`http://localhost${path}`, { headers, method }))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('static files', () => {
  it('leave the policy of scripts and styles to their page, and of a worker to its own', async () => {
    const policy = async (path: string) => (await get(path)).headers.get('content-security-policy')
    expect(await policy('/assets/main-3kd8.js')).toBe("default-src 'none'")
    expect(await policy('/assets/pdf.worker-3kd8.js')).toBeNull()
    expect(await policy('/')).toBeNull()
  })

  it('are not there when the app was not built', async () => {
    expect(await openStaticFiles(join(folder, 'nothing-built'))).toBeNull()
  })

  it.each(['/', '/index.html', '/units/so-cong-thuong', '/reports?campaign=1'])(
    'answers %s with the page, to be asked for anew each time',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(200)
      expect(await response.text()).toBe(page)
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('no-cache')
    },
  )

  it('lets hashed files be kept for good', async () => {
    const response = await get('/assets/main-3kd8.js')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect((await get('/favicon.png')).headers.get('cache-control')).toBe('no-cache')
  })

  it('answers a file that is not there with 404, not with the page', async () => {
    for (const path of ['/assets/main-old.js', '/robots.txt', '/secret.txt', '/..%2fsecret.txt', '/../secret.txt']) {
      expect((await get(path)).status).toBe(404)
    }
  })

  it('compresses text in the best way that the client takes', async () => {
    const bytes = async (accept: string) => {
      const response = await get('/assets/main-3kd8.js', { 'Accept-Encoding': accept })
      return { encoding: response.headers.get('content-encoding'), body: Buffer.from(await response.arrayBuffer()) }
    }
    const best = await bytes('gzip, deflate, br, zstd')
    expect(best.encoding).toBe('br')
    expect(brotliDecompressSync(best.body).toString()).toBe(script)
    const older = await bytes('gzip;q=1.0, br;q=0')
    expect(older.encoding).toBe('gzip')
    expect(gunzipSync(older.body).toString()).toBe(script)
    expect((await bytes('identity')).body.toString()).toBe(script)
    expect(best.body.byteLength).toBeLessThan(script.length / 10)
  })

  it('leaves pictures as they are', async () => {
    const response = await get('/favicon.png', { 'Accept-Encoding': 'br' })
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(response.headers.get('vary')).toBeNull()
  })

  it('sends nothing again that the client already has', async () => {
    const etag = (await get('/')).headers.get('etag') ?? ''
    const again = await get('/', { 'If-None-Match': `"other", ${etag}` })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect((await get('/', { 'If-None-Match': '"other"' })).status).toBe(200)
  })

  it('answers HEAD like GET without the body, and no other method', async () => {
    const head = await get('/', {}, 'HEAD')
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(page)))
    expect(await head.text()).toBe('')
    expect((await get('/', {}, 'POST')).status).toBe(405)
  })
})
