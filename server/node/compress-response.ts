import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { acceptedEncoding } from './encoding.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Below this, compression saves no packet. */
const SMALLEST_BYTES = 1024
const QUICK_QUALITY = 5

const isText = (mediaType: string) => /^(text\/|application\/(.+\+)?json\b|image\/svg)/.test(mediaType)

/** Compresses an answer that is text and not small. Its ETag stays: it names the revision of a thing, in whatever coding. */
export async function compressResponse(request: Request, response: Response): Promise<Response> {
  const encoding = acceptedEncoding(request.headers.get('accept-encoding'))
  const plain = response.body === null || response.headers.has('content-encoding')
  if (encoding === null || plain || !isText(response.headers.get('content-type') ?? '')) return response
  const bytes = new Uint8Array(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  headers.append('Vary', 'Accept-Encoding')
  if (bytes.byteLength < SMALLEST_BYTES) return new Response(bytes, { status: response.status, headers })
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: QUICK_QUALITY } }
  const body = new Uint8Array(encoding === 'br' ? await brotli(bytes, options) : await zip(bytes))
  headers.set('Content-Encoding', encoding)
  headers.set('Content-Length', String(body.byteLength))
  return new Response(body, { status: response.status, headers })
}
