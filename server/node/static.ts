import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { acceptedEncoding, type Encoding } from './encoding.ts'

/** Answers a request for a page or a file of the single-page app. */
export type StaticFiles = (request: Request) => Promise<Response>

const INDEX = '/index.html'
/** Vite puts what it names by content there; anything else may change under its name. */
const HASHED = '/assets/'

/**
 * Scripts and styles of a page run by the page's policy; their own, which nobody applies, is the shortest that there is, since a
 * view has dozens of them. A worker runs by its own.
 */
const PART = /\/(?![^/]*worker)[^/]*\.(?:js|css)$/

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const compressible = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.txt'])

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

type StaticFile = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
  readonly etag: string
  /** Compressed once, when the server starts. */
  readonly compressed: Readonly<Record<Encoding, Promise<Uint8Array<ArrayBuffer>>>> | null
}

const copied = (bytes: Uint8Array) => new Uint8Array(bytes)

function compress(bytes: Uint8Array): Record<Encoding, Promise<Uint8Array<ArrayBuffer>>> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
  }
  return { br: brotli(bytes, { params }).then(copied), gzip: zip(bytes, { level: 9 }).then(copied) }
}

async function load(path: string): Promise<StaticFile> {
  const bytes = copied(await readFile(path))
  const extension = extname(path)
  return {
    bytes,
    mediaType: mediaTypes[extension] ?? 'application/octet-stream',
    etag: `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    compressed: compressible.has(extension) ? compress(bytes) : null,
  }
}

/**
 * The built app, held in memory: null when it was not built. Only files found at the start are ever served, so that no path
 * can lead out of the folder. A path without an extension is a view of the app, and gets its page.
 */
export async function openStaticFiles(folder: string): Promise<StaticFiles | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const loaded = await Promise.all(
    paths.map(async (path) => [`/${relative(folder, path).split(sep).join('/')}`, await load(path)] as const),
  )
  const files = new Map<string, StaticFile>(loaded)
  const index = files.get(INDEX)
  if (index === undefined) return null

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } })
    }
    const { pathname } = new URL(request.url)
    const file = files.get(pathname) ?? (extname(pathname) === '' ? index : undefined)
    if (file === undefined) {
      return new Response('Not found\n', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
    }
    const lasting = pathname.startsWith(HASHED) && file !== index
    const response = await respond(request, file, lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    if (lasting && PART.test(pathname)) response.headers.set('Content-Security-Policy', "default-src 'none'")
    return response
  }
}

async function respond(request: Request, file: StaticFile, caching: string): Promise<Response> {
  const headers = new Headers({ 'Content-Type': file.mediaType, 'Cache-Control': caching, ETag: file.etag })
  if (file.compressed !== null) headers.set('Vary', 'Accept-Encoding')
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim())
  if (known.includes(file.etag)) return new Response(null, { status: 304, headers })
  const encoding = acceptedEncoding(request.headers.get('accept-encoding'))
  let body = file.bytes
  if (encoding !== null && file.compressed !== null) {
    body = await file.compressed[encoding]
    headers.set('Content-Encoding', encoding)
  }
  headers.set('Content-Length', String(body.byteLength))
  return new Response(request.method === 'HEAD' ? null : body, { headers })
}
