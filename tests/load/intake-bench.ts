import { z } from 'zod'
import { apiClient, sessionCookie, type ApiClient } from '#tests/setup/api-client.ts'
import { startServer } from '#tests/setup/server.ts'
import { lettersOfCorpus, sendBatch } from './batch.ts'
import { measure, quantile, type Latencies } from './latency.ts'
import { watchMemory } from './memory.ts'

/**
 * How the server answers others while one analyst sends a batch of letters: `npm run bench:intake -- 200 2` sends 200
 * letters, 2 at once, to the demonstration on its embedded database, and compares with the same server at rest.
 */
const [count = 200, atOnce = 2] = process.argv.slice(2).map(Number)

/** The aims: 19 of 20 answers come within so many ms, and take at most so many times what they take at rest. */
const MOST_MS = 100
const MOST_RATIO = 5

const REST_MS = 8000
const WARM_UP_MS = 2000

const reportsSchema = z.object({ items: z.array(z.object({ id: z.string(), letterId: z.string().nullable() })) })

/** What the app asks for on the overview and on the page of a report with its letter. */
async function pathsOf(client: ApiClient): Promise<string[]> {
  const { items } = reportsSchema.parse((await client.get('/api/reports?limit=200')).body)
  const report = items.find(({ letterId }) => letterId !== null)
  if (report === undefined) throw new Error('no report has a letter')
  const letter = `/api/letters/${report.letterId}`
  return ['/api/healthz', '/api/summary', `/api/reports/${report.id}`, letter, `${letter}/blocks`]
}

function during(ms: number): () => boolean {
  const end = performance.now() + ms
  return () => performance.now() > end
}

function rowsOf(rest: Latencies, batch: Latencies) {
  return [...batch].map(([path, times]) => {
    const before = rest.get(path) ?? []
    const [p95, restP95] = [quantile(times, 0.95), quantile(before, 0.95)]
    const ok = p95 <= MOST_MS && p95 <= restP95 * MOST_RATIO
    return {
      path: path.replace(/[\w-]{20,}/, '{id}'),
      calls: times.length,
      restP95,
      p95,
      slowest: Math.max(...times),
      ok,
    }
  })
}

const inMs = (ms: number) => `${ms.toFixed(1)} ms`

const server = await startServer({ entry: 'demo' })
const memory = watchMemory(server.pid)
try {
  const cookie = await sessionCookie(server.url, 'admin', server.adminPassword)
  const client = apiClient(server.url, cookie)
  const paths = await pathsOf(client)
  const letters = await lettersOfCorpus(count)
  await sendBatch({ url: server.url, cookie, letters: letters.slice(0, 20), atOnce })
  await measure(client, paths, during(WARM_UP_MS))
  const rest = await measure(client, paths, during(REST_MS))

  const state = { over: false }
  const sending = sendBatch({ url: server.url, cookie, letters, atOnce }).finally(() => (state.over = true))
  const batch = await measure(client, paths, () => state.over)
  const { ms, refusals } = await sending

  const rows = rowsOf(rest, batch)
  console.table(
    rows.map(({ path, calls, restP95, p95, slowest, ok }) => ({
      path,
      calls,
      'p95 at rest': inMs(restP95),
      'p95 in the batch': inMs(p95),
      ratio: (p95 / restP95).toFixed(1),
      slowest: inMs(slowest),
      aim: ok ? 'kept' : 'missed',
    })),
  )
  console.log(`${count} letters, ${atOnce} at once: ${((count / ms) * 1000).toFixed(1)} letters a second`)
  console.log(`most memory of the server: ${memory.most().toFixed(0)} MB, the processes that read included`)
  if (refusals.length > 0) console.log(`not taken in: ${refusals.join(', ')}`)
  if (refusals.length > 0 || rows.some(({ ok }) => !ok)) process.exitCode = 1
} finally {
  memory.stop()
  await server.stop()
}
