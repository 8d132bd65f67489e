import { chromium, type Browser, type Page } from '@playwright/test'
import { SESSION_HEADER } from '#mocks/session-in-memory.ts'
import { DEMO_PASSWORD } from '#server/demo/demo-accounts.ts'
import { chromiumLaunch } from '#tests/setup/chromium.ts'
import { startMockedServer } from '#tests/setup/mocked-server.ts'
import { until } from '#tests/setup/until.ts'
import type { ViteServer } from '#tests/setup/vite-server.ts'
import type { ApiAnswer, ApiRequest, ApiUnderTest, Connection, RunningApi } from './api-under-test.ts'

const START_MS = 60_000

/** A Chromium with the app on its mocked API, for as many pages as are asked for. */
export type MockBrowser = { readonly target: ApiUnderTest; readonly close: () => Promise<void> }

/** The API as it answers inside a page of a real browser: every start is a page of its own, with a database of its own. */
export async function openMockBrowser(): Promise<MockBrowser> {
  const server = await startMockedServer()
  const browser = await chromium.launch(await chromiumLaunch())
  return {
    target: { name: 'mock in a browser', start: () => startPage(server, browser) },
    close: async () => {
      await browser.close()
      await server.stop()
    },
  }
}

async function startPage({ url }: ViteServer, browser: Browser): Promise<RunningApi> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${url}/?mock=fresh`)
  await until('the mock to answer', START_MS, async () => ((await page.evaluate(mockAnswers)) ? true : null))
  return {
    administrator: { username: 'admin', password: DEMO_PASSWORD },
    connect: () => connectionIn(page),
    stop: () => context.close(),
  }
}

/** Runs in the page. Before the mock has begun, the server answers every address with the page itself. */
async function mockAnswers(): Promise<boolean> {
  const { ok, headers } = await fetch('/api/healthz')
  return ok && headers.get('Content-Type') === 'application/json'
}

/** A client whose session stays its own, beside others in the same page. */
function connectionIn(page: Page): Connection {
  // Named even when empty: without the header, the request would belong to whoever signed in to the page.
  let session = ''
  return async (path, request) => {
    const headers = { ...request.headers, [SESSION_HEADER]: session }
    const answer = await page.evaluate(fetchInPage, { path, request: { ...request, headers } })
    session = answer.headers[SESSION_HEADER.toLowerCase()] ?? session
    return answer
  }
}

/** Runs in the page, and so uses nothing from around it. */
async function fetchInPage({ path, request }: { path: string; request: ApiRequest }): Promise<ApiAnswer> {
  const { method = 'GET', headers = {}, body } = request
  const typed = new Headers({ ...headers })
  let content: BodyInit | null = null
  if (body !== undefined && 'json' in body) {
    typed.set('Content-Type', typed.get('Content-Type') ?? 'application/json')
    content = JSON.stringify(body.json)
  } else if (body !== undefined && 'text' in body) {
    typed.set('Content-Type', typed.get('Content-Type') ?? body.contentType)
    content = body.text
  } else if (body !== undefined) {
    const { field = 'file', fileName, bytes } = body.file
    content = new FormData()
    content.set(field, new File([new Uint8Array(bytes)], fileName))
  }
  const response = await fetch(path, { method, headers: typed, body: content })
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    bytes: new Uint8Array(await response.arrayBuffer()),
  }
}
