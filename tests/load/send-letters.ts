import { parentPort, workerData } from 'node:worker_threads'
import { apiClient } from '#tests/setup/api-client.ts'
import type { Batch, Sent } from './batch.ts'

const port = parentPort
const { url, cookie, letters, atOnce } = workerData as Batch
const client = apiClient(url, cookie)
const waiting = [...letters]
const refusals: string[] = []

async function sendAll(): Promise<void> {
  for (let letter = waiting.shift(); letter !== undefined; letter = waiting.shift()) {
    const { status } = await client.upload('/api/letters', letter.name, letter.bytes)
    if (status !== 201) refusals.push(`${letter.name}: ${status}`)
  }
}

const started = performance.now()
await Promise.all(Array.from({ length: atOnce }, sendAll))
const sent: Sent = { ms: performance.now() - started, refusals }
port?.postMessage(sent)
