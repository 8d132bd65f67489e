import type { MiddlewareHandler } from 'hono'
import type { ApiContext, ApiEnvironment } from './environment.ts'
import { refuseRequest } from './refusal.ts'

const MEGABYTE = 1024 * 1024
export const JSON_LIMIT = 5 * MEGABYTE
export const FILE_LIMIT = 25 * MEGABYTE

/** What a form holds beside the bytes of its file. */
const FORM_LIMIT = FILE_LIMIT + MEGABYTE

/**
 * Makes a request's body clean JSON before it is validated: well-formed, in UTF-8, not too large; its text in Unicode NFC and
 * free of what databases cannot store (NUL, halves of surrogate pairs). A number too large to be one becomes text, which no
 * schema of a number takes: as a number it would turn into null, and a figure into a blank.
 */
export const cleanJson: MiddlewareHandler<ApiEnvironment> = async (context, next) => {
  if (!/^application\/json\s*(;|$)/i.test(context.req.header('content-type') ?? '')) {
    return refuseRequest('unsupported-media-type', { expected: 'application/json' })
  }
  const bytes = await bodyUpTo(context, JSON_LIMIT, JSON_LIMIT)
  const { method, headers, url } = context.req.raw
  context.req.raw = new Request(url, { method, headers, body: cleaned(bytes) })
  return next()
}

function cleaned(bytes: Uint8Array): string {
  try {
    return JSON.stringify(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), cleanValue))
  } catch {
    return refuseRequest('malformed-json', {})
  }
}

function cleanValue(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed().normalize('NFC')
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
}

/** The file in a form's field `file`; null when there is none, or more than one: none may be lost in silence. */
export async function fileOfForm(context: ApiContext): Promise<{ name: string; bytes: Uint8Array } | null> {
  const contentType = context.req.header('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(contentType)) {
    return refuseRequest('unsupported-media-type', { expected: 'multipart/form-data' })
  }
  const body = await bodyUpTo(context, FORM_LIMIT, FILE_LIMIT)
  const [file, ...others] = (await formOf(body, contentType)).getAll('file')
  if (file === undefined || typeof file === 'string' || others.length > 0) return null
  if (file.size > FILE_LIMIT) return refuseRequest('too-large', { limit: FILE_LIMIT })
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

async function formOf(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData> {
  try {
    return await new Response(body, { headers: { 'Content-Type': contentType } }).formData()
  } catch {
    return refuseRequest('malformed-form', {})
  }
}

/** Reads a body no further than its limit: what a client says of its length is not relied on. */
async function bodyUpTo(context: ApiContext, limit: number, named: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = context.req.raw.body?.getReader()
  for (let chunk = await nextChunk(reader); chunk !== undefined; chunk = await nextChunk(reader)) {
    size += chunk.byteLength
    if (size > limit) {
      reader?.cancel().catch(() => {})
      return refuseRequest('too-large', { limit: named })
    }
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}

/** The next part of a body; undefined at its end. A client that breaks off in the middle is no trouble of ours. */
async function nextChunk(reader: ReadableStreamDefaultReader<Uint8Array> | undefined): Promise<Uint8Array | undefined> {
  try {
    return (await reader?.read())?.value
  } catch {
    return refuseRequest('incomplete-body', {})
  }
}
