import { delay, http } from 'msw'
import { setupWorker } from 'msw/browser'
import { sessionSchema } from '#domain/model/session.ts'
import { quangNgai } from '#domain/provinces/quang-ngai.ts'
import { unitsOfSize } from '#domain/sample/sample-units.ts'
import { createApp } from '#server/app.ts'
import { migrate } from '#server/database/migrator.ts'
import { DEMO_PASSWORD } from '#server/demo/demo-accounts.ts'
import { DEMO_CAMPAIGNS, seedDemo } from '#server/demo/seed-demo.ts'
import type { Deps } from '#server/deps.ts'
import { makeExportHere } from '#server/exports/make-export.ts'
import { newToken, timeOrderedIds } from '#server/identifiers.ts'
import { readLetterFile } from '#server/letters/read-letter-file.ts'
import { seedUnits } from '#server/units/units.service.ts'
import { ensureAdministrator } from '#server/users/users.service.ts'
import { filesInMemory } from './files-in-memory.ts'
import { quickPasswords } from './quick-passwords.ts'
import { campaignsWanted, chooseScenario, unitsWanted, type Scenario } from './scenario.ts'
import { sessionInMemory } from './session-in-memory.ts'
import { openDatabase } from './sqlite-in-memory.ts'

const SLOW_MS = 2000
const USER_KEY = 'mock-user'

type Answer = (request: Request) => Response | Promise<Response>

/**
 * Answers `/api` in this page: the application itself, over a database in memory, with the sample province. Every load of the
 * page begins anew; whoever was signed in stays so. `?mock=…` chooses a scenario; see `scenario.ts`.
 */
export async function startMock(): Promise<void> {
  const scenario = chooseScenario(window.location.search, window.sessionStorage)
  const deps = await openDeps()
  await fill(deps, scenario)
  const application = createApp(deps)
  await signInAgain((request) => application.fetch(request))

  const answer = playing(
    scenario,
    deps,
    remembering((request) => application.fetch(request)),
  )
  const worker = setupWorker(...['/api', '/api/*'].map((path) => http.all(path, ({ request }) => answer(request))))
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' })
}

async function openDeps(): Promise<Deps> {
  const database = await openDatabase()
  await migrate(database)
  const now = () => new Date()
  return {
    database,
    provinceId: quangNgai.id,
    files: filesInMemory(),
    readLetterFile: async (file, context) => ({ busy: false, reading: await readLetterFile(file, context) }),
    makeExport: makeExportHere,
    passwords: quickPasswords,
    sessions: sessionInMemory(),
    now,
    newId: timeOrderedIds(now),
    newToken,
    logError: (error) => reportError(error),
  }
}

async function fill(deps: Deps, scenario: Scenario): Promise<void> {
  const { units, ...named } = quangNgai
  if (scenario === 'fresh') {
    await seedUnits(deps, named, units)
    await ensureAdministrator(deps, DEMO_PASSWORD)
    return
  }
  const size = unitsWanted(scenario)
  await seedDemo(deps, {
    province: { ...named, units: size === null ? units : unitsOfSize(size, units) },
    campaigns: campaignsWanted(scenario) ?? DEMO_CAMPAIGNS,
    letter: await realLetter(),
    adminPassword: DEMO_PASSWORD,
    desk: true,
  })
}

async function realLetter(): Promise<Uint8Array> {
  const response = await fetch(new URL('../server/demo/letters/2162-SCT-VP.txt', import.meta.url))
  return new Uint8Array(await response.arrayBuffer())
}

/** The scenario's way of answering. A failing server is the real one with its tables gone. */
function playing(scenario: Scenario, deps: Deps, answer: Answer): Answer {
  if (scenario === 'slow') {
    return async (request) => {
      await delay(SLOW_MS)
      return answer(request)
    }
  }
  if (scenario === 'failing') {
    const broken = createApp({ ...deps, database: deps.database.withSchema('gone'), logError: () => {} })
    return (request) => (isSession(request) ? answer(request) : broken.fetch(request))
  }
  return answer
}

const isSession = (request: Request) => new URL(request.url).pathname === '/api/session'

/** Notes who signs in and out, so that a reload, which begins a new database, can sign them in again. */
function remembering(answer: Answer): Answer {
  return async (request) => {
    const response = await answer(request)
    if (isSession(request) && request.method === 'DELETE') window.sessionStorage.removeItem(USER_KEY)
    if (isSession(request) && request.method === 'POST' && response.ok) {
      const { user } = sessionSchema.parse(await response.clone().json())
      window.sessionStorage.setItem(USER_KEY, user.username)
    }
    return response
  }
}

async function signInAgain(answer: Answer): Promise<void> {
  const username = window.sessionStorage.getItem(USER_KEY)
  if (username === null) return
  await answer(
    new Request('/api/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username, password: DEMO_PASSWORD }),
    }),
  )
}
