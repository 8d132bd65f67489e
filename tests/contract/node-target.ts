import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quangNgai } from '#domain/provinces/quang-ngai.ts'
import { quickPasswords } from '#mocks/quick-passwords.ts'
import { createApp } from '#server/app.ts'
import type { Deps } from '#server/deps.ts'
import { listen } from '#server/node/listen.ts'
import { openWorld } from '#server/node/world.ts'
import { seedUnits } from '#server/units/units.service.ts'
import { ensureAdministrator } from '#server/users/users.service.ts'
import type { ApiRequest, ApiUnderTest, Connection, RunningApi, Sent } from './api-under-test.ts'

/** The API served over HTTP by Node, with an address to reach it by other means as well. */
export type NodeApi = RunningApi & { readonly url: string }

/** The API as `npm start` serves it, on the embedded database or, given one, on PostgreSQL. */
export function nodeTarget(
  name: string,
  newDatabase: () => Promise<string | null>,
): Omit<ApiUnderTest, 'start'> & { start: () => Promise<NodeApi> } {
  return {
    name,
    start: async () => {
      const dataDir = await mkdtemp(join(tmpdir(), 'contract-'))
      const world = await openWorld({ dataDir, databaseUrl: await newDatabase() }, quangNgai.id)
      if (typeof world === 'string') throw new Error(world)
      // Passwords are slow by purpose, and have their own tests; here dozens of accounts sign in.
      const deps = { ...world.deps, passwords: quickPasswords }
      const { url, stop } = await serve(deps)
      return {
        url,
        administrator: await prepare(deps),
        connect: () => connectionTo(url),
        stop: async () => {
          await stop()
          await world.close()
          await rm(dataDir, { recursive: true, force: true })
        },
      }
    },
  }
}

async function serve(deps: Deps) {
  const app = createApp(deps)
  const noPages = async () => new Response(null, { status: 404 })
  const listening = await listen({ host: '127.0.0.1', port: 0 }, (request) => app.fetch(request), noPages)
  if (typeof listening === 'string') throw new Error(listening)
  return listening
}

async function prepare(deps: Deps) {
  const { units, ...province } = quangNgai
  await seedUnits(deps, province, units)
  const { password } = await ensureAdministrator(deps, null)
  if (password === null) throw new Error('the database is not new')
  return { username: 'admin', password }
}

/** A client that keeps its cookie, as a browser does. */
function connectionTo(url: string): Connection {
  let cookie = ''
  return async (path, request) => {
    const response = await fetch(`${url}${path}`, {
      method: request.method ?? 'GET',
      headers: headersOf(request, cookie),
      ...(request.body === undefined ? {} : { body: contentOf(request.body) }),
    })
    const [given] = response.headers.getSetCookie()
    if (given !== undefined) cookie = given.split(';')[0] ?? ''
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      bytes: await response.bytes(),
    }
  }
}

function headersOf({ headers = {}, body }: ApiRequest, cookie: string): Record<string, string> {
  const type =
    body === undefined ? null : 'json' in body ? 'application/json' : 'text' in body ? body.contentType : null
  return {
    ...(cookie === '' ? {} : { Cookie: cookie }),
    ...(type === null ? {} : { 'Content-Type': type }),
    ...headers,
  }
}

function contentOf(body: Sent): string | FormData {
  if ('json' in body) return JSON.stringify(body.json)
  if ('text' in body) return body.text
  const form = new FormData()
  form.set(body.file.field ?? 'file', new File([new Uint8Array(body.file.bytes)], body.file.fileName))
  return form
}
