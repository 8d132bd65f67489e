import { STATUS_CODES, type Server } from 'node:http'
import { RequestError } from '@hono/node-server'
import { z } from 'zod'
import { problemDocument } from '#server/http/refusal.ts'
import { logError } from './world.ts'

/** Why a request is answered that no route did. */
type Unrouted = 'malformed-request' | 'request-timeout' | 'headers-too-large' | 'internal'

/** What Node says of a request that it could not read; anything else is malformed. */
const reasons = new Map<string, Unrouted>([
  ['HPE_HEADER_OVERFLOW', 'headers-too-large'],
  ['ERR_HTTP_REQUEST_TIMEOUT', 'request-timeout'],
])
const errorSchema = z.object({ code: z.string() })

/** In Vietnamese: what language was asked for is not known. */
const problemOf = (type: Unrouted) => problemDocument({ type, about: {} }, 'vi', null)

/** Answers a request whose address or host is none; and, as a bug, one that failed outside of every route. */
export function answerUnhandled(error: unknown): Response {
  const isUnreadable = error instanceof RequestError
  if (!isUnreadable) logError(error)
  const problem = problemOf(isUnreadable ? 'malformed-request' : 'internal')
  const headers = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' }
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}

/** Answers what is no HTTP at all, too long or too slow, and closes its connection. */
export function answerUnreadableOf(server: Server): void {
  server.on('clientError', (error, socket) => {
    const code = errorSchema.safeParse(error).data?.code ?? ''
    if (code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const problem = problemOf(reasons.get(code) ?? 'malformed-request')
    const body = JSON.stringify(problem)
    const head = [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      'Connection: close',
    ]
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy())
  })
}
