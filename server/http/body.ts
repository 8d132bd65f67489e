import type { MiddlewareHandler } from 'hono'
import type { ApiContext, ApiEnvironment } from './environment.ts'
import { filesOfForm } from './multipart.ts'
import { refuseRequest } from './refusal.ts'

const MEGABYTE = 1024 * 1024
export const JSON_LIMIT = 5 * MEGABYTE
export const FILE_LIMIT = 25 * MEGABYTE

const FIRST_ROOM = 65_536

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

/** Uploads share this much memory, from their first byte until they are answered. */
const UPLOADS_LIMIT = 80 * MEGABYTE
/** When to come again, once they need more. */
const UPLOADS_RETRY_SECONDS = 5

/** What one request takes of a memory that all share: false when there is no room for so many bytes more. */
type Share = { readonly take: (size: number) => boolean; readonly giveBack: () => void }

/** The memory that all uploads to one server share: a slow sender holds what has arrived, not what is still to come. */
export function uploadMemory(limit: number = UPLOADS_LIMIT): () => Share {
  let held = 0
  return () => {
    let own = 0
    return {
      take: (size) => {
        if (held + size > limit) return false
        held += size
        own += size
        return true
      },
      giveBack: () => {
        held -= own
        own = 0
      },
    }
  }
}

/** The file in a form's field `file`; null when there is none, or more than one: none may be lost in silence. */
export async function fileOfForm(
  context: ApiContext,
  share: Share,
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const contentType = context.req.header('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(contentType)) {
    return refuseRequest('unsupported-media-type', { expected: 'multipart/form-data' })
  }
  const body = await bodyUpTo(context, FORM_LIMIT, FILE_LIMIT, share)
  const files = await filesOfForm(body, contentType)
  if (files === null) return refuseRequest('malformed-form', {})
  const [file, ...others] = files.filter(({ field }) => field === 'file')
  if (file === undefined || others.length > 0) return null
  if (file.bytes.byteLength > FILE_LIMIT) return refuseRequest('too-large', { limit: FILE_LIMIT })
  return file
}

/** Room for what a body says that it holds, which costs nothing before it is filled; whoever says nothing gets some. */
function roomFor(context: ApiContext, limit: number): Uint8Array<ArrayBuffer> {
  const declared = Number(context.req.header('content-length') ?? FIRST_ROOM)
  return new Uint8Array(declared >= 0 ? Math.min(declared, limit) : FIRST_ROOM)
}

/**
 * Reads a body no further than its limit: what a client says of its length is not relied on. One that there is no room for
 * is read to its end all the same, and forgotten: who is still sending would not hear why it was refused.
 */
async function bodyUpTo(
  context: ApiContext,
  limit: number,
  named: number,
  share?: Share,
): Promise<Uint8Array<ArrayBuffer>> {
  let bytes: Uint8Array<ArrayBuffer> | null = roomFor(context, limit)
  let size = 0
  const reader = context.req.raw.body?.getReader()
  for (let chunk = await nextChunk(reader); chunk !== undefined; chunk = await nextChunk(reader)) {
    const start = size
    size += chunk.byteLength
    if (size > limit) {
      reader?.cancel().catch(() => {})
      return refuseRequest('too-large', { limit: named })
    }
    if (bytes !== null && share?.take(chunk.byteLength) === false) {
      bytes = null
      share.giveBack()
    }
    if (bytes === null) continue
    if (size > bytes.length) {
      const larger = new Uint8Array(Math.min(limit, size * 2))
      larger.set(bytes.subarray(0, start))
      bytes = larger
    }
    bytes.set(chunk, start)
  }
  if (bytes === null) return refuseRequest('uploads-busy', { seconds: UPLOADS_RETRY_SECONDS })
  return bytes.subarray(0, size)
}

/** The next part of a body; undefined at its end. A client that breaks off in the middle is no trouble of ours. */
async function nextChunk(reader: ReadableStreamDefaultReader<Uint8Array> | undefined): Promise<Uint8Array | undefined> {
  try {
    return (await reader?.read())?.value
  } catch {
    return refuseRequest('incomplete-body', {})
  }
}
