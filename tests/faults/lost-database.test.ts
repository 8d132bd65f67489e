import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiClient, bodyOf, problemSchema, signIn, type ApiClient } from '#tests/setup/api-client.ts'
import { createDatabase, startPostgres, type Postgres } from '#tests/setup/postgres.ts'
import { isHealthy, startServer, type RunningServer } from '#tests/setup/server.ts'
import { until } from '#tests/setup/until.ts'

const ANSWER_MS = 15_000

let postgres: Postgres
let server: RunningServer
let client: ApiClient

beforeAll(async () => {
  postgres = await startPostgres()
  server = await startServer({ databaseUrl: await createDatabase(postgres.url) })
  client = await signIn(server.url, 'admin', server.adminPassword)
})

afterAll(async () => {
  await server.stop()
  await postgres.remove()
})

test('answers 503 with a problem while PostgreSQL is away, and works again by itself when it is back', async () => {
  expect(await client.get('/api/campaigns')).toMatchObject({ status: 200 })

  await postgres.stop()
  for (const path of ['/api/healthz', '/api/campaigns', '/api/units']) {
    const started = performance.now()
    const problem = bodyOf(await client.get(path), 503, problemSchema)
    expect(problem.status).toBe(503)
    expect(performance.now() - started).toBeLessThan(ANSWER_MS)
  }
  const signIn = { username: 'admin', password: server.adminPassword }
  expect(await apiClient(server.url).post('/api/session', signIn)).toMatchObject({ status: 503 })

  await postgres.start()
  await until('the server to find PostgreSQL again', ANSWER_MS, async () =>
    (await isHealthy(server.url)) ? true : null,
  )
  expect(await client.get('/api/campaigns')).toMatchObject({ status: 200 })
})
