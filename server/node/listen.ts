import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { z } from 'zod'
import { compressResponse } from './compress-response.ts'
import { withSecurityHeaders } from './security-headers.ts'
import type { StaticFiles } from './static.ts'
import { answerUnhandled, answerUnreadableOf } from './unreadable.ts'

/** Requests still running when the server is told to stop get this long to end. */
const GRACE_MS = 10_000
/** Clients keep their connections open; while stopping, those with nothing to do are closed this often. */
const IDLE_CHECK_MS = 50

export type Listening = {
  /** `http://127.0.0.1:8080`, without a slash at the end. */
  readonly url: string
  /** Takes no new requests, lets those running end, and resolves. */
  readonly stop: () => Promise<void>
}

type Fetch = (request: Request) => Response | Promise<Response>

const isApi = (pathname: string) => pathname === '/api' || pathname.startsWith('/api/')

/** Serves the API and the app on one port; a string says in a few words why it cannot. */
export async function listen(
  { host, port }: { readonly host: string; readonly port: number },
  api: Fetch,
  staticFiles: StaticFiles,
): Promise<Listening | string> {
  const fetch = async (request: Request) => {
    const response = isApi(new URL(request.url).pathname)
      ? await compressResponse(request, await api(request))
      : await staticFiles(request)
    return withSecurityHeaders(response)
  }
  const errorHandler = (error: unknown) => withSecurityHeaders(answerUnhandled(error))
  // Clients of HTTP/1.0, such as health checks of proxies, need not name a host.
  const answer = getRequestListener(fetch, { errorHandler, hostname: 'localhost' })
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing))
  answerUnreadableOf(server)
  const trouble = await bind(server, host, port)
  if (trouble !== null) return trouble
  return { url: addressOf(server, host), stop: () => stop(server) }
}

const bindErrorSchema = z.object({ code: z.string() })

function bind(server: Server, host: string, port: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const failed = (error: unknown) => {
      const code = bindErrorSchema.safeParse(error).data?.code
      const reasons = new Map([
        ['EADDRINUSE', `PORT ${port} is in use by another program on ${host}`],
        ['EACCES', `PORT ${port} may not be used without more rights`],
        ['EADDRNOTAVAIL', `HOST ${host} is no address of this machine`],
        ['ENOTFOUND', `HOST ${host} is not known`],
      ])
      const reason = code === undefined ? undefined : reasons.get(code)
      if (reason === undefined) reject(error instanceof Error ? error : new Error(String(error)))
      else resolve(reason)
    }
    server.once('error', failed)
    server.listen(port, host, () => {
      server.removeListener('error', failed)
      resolve(null)
    })
  })
}

function addressOf(server: Server, host: string): string {
  const address = server.address()
  const port = address === null || typeof address === 'string' ? '' : `:${address.port}`
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}${port}`
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS)
    server.close(() => {
      clearTimeout(late)
      clearInterval(idle)
      resolve()
    })
  })
}
