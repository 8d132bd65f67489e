import { z } from 'zod'

/** What the API answered: the body parsed where it is JSON, else as text. */
export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

/** Somebody who is signed in, or nobody. */
export type ApiClient = {
  readonly get: (path: string) => Promise<Answer>
  readonly post: (path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  readonly upload: (path: string, fileName: string, bytes: Uint8Array) => Promise<Answer>
  readonly download: (path: string) => Promise<Uint8Array>
}

/** Talks to a running server as an outside program would, with the cookie of a session. */
export function apiClient(url: string, cookie = ''): ApiClient {
  const send = (path: string, init: RequestInit) =>
    fetch(`${url}${path}`, { ...init, headers: { ...headersOf(init), Cookie: cookie, 'Accept-Language': 'vi' } })
  return {
    get: async (path) => answerOf(await send(path, {})),
    post: async (path, body, headers = {}) =>
      answerOf(
        await send(path, {
          method: 'POST',
          headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
    upload: async (path, fileName, bytes) => {
      const form = new FormData()
      form.set('file', new File([new Uint8Array(bytes)], fileName))
      return answerOf(await send(path, { method: 'POST', body: form }))
    },
    download: async (path) => {
      const response = await send(path, {})
      if (!response.ok) throw new Error(`${path}: ${response.status}`)
      return response.bytes()
    },
  }
}

/** Signs in and returns a client that stays signed in. */
export async function signIn(url: string, username: string, password: string): Promise<ApiClient> {
  return apiClient(url, await sessionCookie(url, username, password))
}

/** The cookie of a new session, as `name=value`. */
export async function sessionCookie(url: string, username: string, password: string): Promise<string> {
  const { status, headers, body } = await apiClient(url).post('/api/session', { username, password })
  const cookie = headers.getSetCookie()[0]?.split(';')[0]
  if (status >= 300 || cookie === undefined)
    throw new Error(`sign-in of ${username}: ${status} ${JSON.stringify(body)}`)
  return cookie
}

/** The body of an answer that must have this status, parsed with this schema. */
export function bodyOf<S extends z.ZodType>(answer: Answer, status: number, schema: S): z.infer<S> {
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`)
  return schema.parse(answer.body)
}

/** An error in the form that the API gives all of them (RFC 9457). */
export const problemSchema = z.object({ type: z.string(), title: z.string().min(1), status: z.int() })

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  const isJson = /\bjson\b/.test(response.headers.get('Content-Type') ?? '')
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
}

function headersOf(init: RequestInit): Record<string, string> {
  return Object.fromEntries(new Headers(init.headers))
}
