import type { ApiContext } from './environment.ts'

/** `Content-Disposition` that saves under the file's own name: RFC 6266, in ASCII for old clients and in UTF-8 (RFC 5987). */
export function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7E]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** Answers with a file whose text is made while it is sent; it is never in memory as a whole. */
export function streamed(
  context: ApiContext,
  { name, type }: { readonly name: string; readonly type: string },
  parts: () => AsyncIterable<string>,
): Response {
  context.header('Content-Type', type)
  context.header('Content-Disposition', attachment(name))
  const iterator = parts()[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await iterator.next()
      if (done === true) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await iterator.return?.()
    },
  })
  return context.body(body, 200)
}
