import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readingSchema } from '#domain/reports/reading.ts'
import { randomOf } from '#domain/sample/random.ts'
import { measure, quantile } from '#tests/load/latency.ts'
import { watchMemory } from '#tests/load/memory.ts'
import { problemSchema, signIn, type Answer, type ApiClient } from '#tests/setup/api-client.ts'
import { startServer, type RunningServer } from '#tests/setup/server.ts'
import { sha256 } from './flood.ts'
import { hostileFiles } from './hostile-files.ts'
import { textBytes, type Bytes, type HostileFile } from './hostile-file.ts'

/** Whoever sends a file gets an answer within so many ms. */
const ANSWER_MS = 15_000
/** The server and all its processes hold at most so many MB. */
const MEMORY_MB = 1000
/** Others may wait so many times as long as at rest, or so many ms, which nobody notices. */
const WAIT_RATIO = 10
const UNNOTICED_MS = 100
/** As many as the server reads at once, so that no file waits for its turn. */
const AT_ONCE = 2
const REST_MS = 4000
const SIMPLE = ['/api/healthz', '/api/campaigns']

type Outcome = { readonly answer: Answer; readonly ms: number }
type Made = { readonly name: string; readonly says: HostileFile['says']; readonly bytes: Bytes }

// Made before the server starts: making one takes longer than a server keeps an idle connection open.
const files: readonly Made[] = hostileFiles(randomOf('hostile')).map(({ name, says, bytes }) => ({
  name,
  says,
  bytes: bytes(),
}))

/** More than the server takes in at the same time. */
const large = Array.from({ length: 12 }, (_, nth) => ({
  name: `lon-${nth}.txt`,
  bytes: textBytes(`SỞ THỬ NGHIỆM ${nth}\n${'Trạm Y tế xã Ba Tơ đã quét mã.\n'.repeat(450_000)}`),
}))

let server: RunningServer
let client: ApiClient
let memory: ReturnType<typeof watchMemory>
const outcomes = new Map<string, Outcome>()
const statusesOfLarge: number[] = []
const waited = { atRest: [] as number[], meanwhile: [] as number[] }

async function atRest(): Promise<number[]> {
  const end = performance.now() + REST_MS
  return [...(await measure(client, SIMPLE, () => performance.now() > end)).values()].flat()
}

async function upload({ name, bytes }: Pick<Made, 'name' | 'bytes'>): Promise<Outcome> {
  const started = performance.now()
  const answer = await client.upload('/api/letters', name, bytes)
  return { answer, ms: performance.now() - started }
}

beforeAll(async () => {
  server = await startServer()
  client = await signIn(server.url, 'admin', server.adminPassword)
  memory = watchMemory(server.pid)
  await atRest()
  waited.atRest.push(...(await atRest()))

  const waiting = [...files]
  const state = { over: false }
  const meanwhile = measure(client, SIMPLE, () => state.over)
  const uploadAll = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift())
      outcomes.set(file.name, await upload(file))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, uploadAll)).finally(() => (state.over = true))
  waited.meanwhile.push(...[...(await meanwhile).values()].flat())
  // At once, while connections are fresh: the server closes those that lie idle.
  statusesOfLarge.push(...(await Promise.all(large.map(upload))).map(({ answer }) => answer.status))
  waited.atRest.push(...(await atRest()))
}, 600_000)

afterAll(async () => {
  memory.stop()
  await server.stop()
})

/** What the server said of a file: why it refused it, or the findings of what it read. */
function wordsOf({ status, body }: Answer): string[] {
  if (status === 201) return readingSchema.parse(body).findings.map(({ message }) => message)
  z.union([z.literal(400), z.literal(413), z.literal(415), z.literal(422)]).parse(status)
  const { title, detail } = problemSchema.extend({ detail: z.string() }).parse(body)
  return [`${title} ${detail}`]
}

async function isKept(bytes: Bytes): Promise<boolean> {
  const hash = sha256(bytes)
  const found = await stat(join(server.dataDir, 'files', hash.slice(0, 2), hash)).catch(() => null)
  return found?.size === bytes.length
}

/** What went wrong with a file. */
async function complaints({ name, bytes, says }: Made): Promise<string[]> {
  const { answer, ms } = outcomes.get(name) ?? { answer: null, ms: 0 }
  if (answer === null) return ['it was not sent']
  const words = wordsOf(answer)
  const asSaid = says === null ? answer.status === 201 : (says ?? /./).test(words.join('\n'))
  const isToBeKept = bytes.length > 0 && answer.status !== 413
  return [
    ...(asSaid ? [] : [`the server said ${answer.status}: ${words.join(' ')}`]),
    ...(ms < ANSWER_MS ? [] : [`the answer took ${Math.round(ms)} ms`]),
    ...(!isToBeKept || (await isKept(bytes)) ? [] : ['the original is not kept']),
  ]
}

test.each(files.map((file) => [file.name.slice(0, 40), file] as const))(
  '%s is answered in time with what is wrong with it, and kept',
  async (_, file) => {
    expect(await complaints(file)).toEqual([])
  },
)

describe('while all that is read', () => {
  test('others are answered as before', () => {
    const bound = Math.max(UNNOTICED_MS, WAIT_RATIO * quantile(waited.atRest, 0.95))
    expect(waited.meanwhile.length).toBeGreaterThan(100)
    expect(quantile(waited.meanwhile, 0.95)).toBeLessThan(bound)
  })

  test('the server holds less than 1 GB, also when many large files come at the same time', async () => {
    expect(statusesOfLarge.filter((status) => status !== 201 && status !== 503)).toEqual([])
    expect(statusesOfLarge).toContain(201)
    expect(memory.most()).toBeLessThan(MEMORY_MB)
    expect(await client.get('/api/healthz')).toMatchObject({ status: 200 })
  })
})
