import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { readingSchema } from '#domain/reports/reading.ts'
import { randomOf } from '#domain/sample/random.ts'
import { problemSchema, signIn, type Answer, type ApiClient } from '#tests/setup/api-client.ts'
import { startServer, type RunningServer } from '#tests/setup/server.ts'
import { hostileFiles } from './hostile-files.ts'

/** Nobody else may wait longer than this for a simple answer. */
const OTHERS_MS = 2000
const READING_MS = 60_000

let server: RunningServer
let client: ApiClient

beforeAll(async () => {
  server = await startServer()
  client = await signIn(server.url, 'admin', server.adminPassword)
})

afterAll(async () => {
  await server.stop()
})

for (const { name, bytes: make } of hostileFiles(randomOf('hostile'))) {
  // Made before the server starts: making one takes longer than a server keeps an idle connection open.
  const bytes = make()
  test(`answers ${name} with what is wrong with it, while others are served`, async () => {
    const { answer, ms, slowest } = await uploadWatched(name, bytes)
    expect(whatIsWrong(answer)).not.toEqual([])
    expect(ms).toBeLessThan(READING_MS)
    expect(slowest).toBeLessThan(OTHERS_MS)
    expect(await client.get('/api/healthz')).toMatchObject({ status: 200 })
  })
}

/** Uploads a file while somebody else keeps asking for something simple, and says how long that one had to wait at most. */
async function uploadWatched(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ answer: Answer; ms: number; slowest: number }> {
  const started = performance.now()
  const upload = { over: false }
  const answer = client.upload('/api/letters', name, bytes).finally(() => (upload.over = true))
  let slowest = 0
  while (!upload.over) {
    const asked = performance.now()
    await client.get('/api/campaigns')
    slowest = Math.max(slowest, performance.now() - asked)
  }
  return { answer: await answer, ms: performance.now() - started, slowest }
}

/** The complaints of an answer: a refusal, or a reading whose findings say what could not be read. */
function whatIsWrong({ status, body }: Answer): string[] {
  if (status === 201) return readingSchema.parse(body).findings.map(({ message }) => message)
  const refused = z.union([z.literal(400), z.literal(413), z.literal(415), z.literal(422)]).parse(status)
  return [`${refused}: ${problemSchema.parse(body).title}`]
}
