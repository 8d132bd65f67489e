import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportSchema } from '#domain/reports/report.ts'
import { randomOf, type Random } from '#domain/sample/random.ts'
import { bodyOf, signIn, type ApiClient } from '#tests/setup/api-client.ts'
import { startServer } from '#tests/setup/server.ts'
import { openCampaign, sha256, submissions, type Acknowledged, type Send } from './flood.ts'
import { readStored, versionKey, type StoredState } from './stored-state.ts'

const ROUNDS = 10
const SUBMISSIONS = 200
/** Decides when each round's blow falls; FAULT_SEED=… repeats or varies it. */
const seed = process.env['FAULT_SEED'] ?? '2021-10-26'
const adminPassword = 'mật khẩu chỉ để thử 2021'

let dataDir = ''
const acknowledged: Acknowledged[] = []

beforeAll(async () => {
  dataDir = await realpath(await mkdtemp(join(tmpdir(), 'kill-9-')))
})

afterAll(async () => {
  await rm(dataDir, { recursive: true })
})

describe(`a server killed with ${SUBMISSIONS} submissions and decisions in flight (seed ${seed})`, () => {
  for (let round = 1; round <= ROUNDS; round += 1) {
    test(`round ${round}: has kept everything that it acknowledged, and nothing by halves`, async () => {
      const random = randomOf(seed, round)
      const before = acknowledged.length
      const blow = random.whole(1, SUBMISSIONS - 1)
      expect(await floodAndKill(`${round}/STTTT-THU`, random, blow)).toBeGreaterThan(0)
      expect(acknowledged.length).toBeGreaterThanOrEqual(before + blow)

      const server = await startServer({ dataDir, adminPassword })
      try {
        const stored = readStored(dataDir)
        expect(stored.complaints).toEqual([])
        expect(lost(stored, acknowledged)).toEqual([])
        expect(lostDecisions(stored, acknowledged)).toEqual([])
        const client = await signIn(server.url, 'admin', adminPassword)
        expect(await notServed(client, acknowledged.slice(before))).toEqual([])
      } finally {
        await server.stop()
      }
    })
  }

  // In one round the blow may fall before any decision was answered.
  test('met decisions too, over all rounds', () => {
    const decisions = acknowledged.filter(({ kind }) => kind === 'decision')
    expect(decisions.length).toBeGreaterThan(ROUNDS)
  })
})

/**
 * Sends all submissions at once, and kills the server the moment that `blow` things have been acknowledged. Returns how many
 * submissions were cut off.
 */
async function floodAndKill(requestNumber: string, random: Random, blow: number): Promise<number> {
  const server = await startServer({ dataDir, adminPassword })
  try {
    const client = await signIn(server.url, 'admin', adminPassword)
    const sends = submissions(await openCampaign(client, requestNumber), SUBMISSIONS, random)
    const last = acknowledged.length + blow
    const acknowledge = (one: Acknowledged) => {
      acknowledged.push(one)
      if (acknowledged.length === last) process.kill(server.pid, 'SIGKILL')
    }
    const endings = await Promise.allSettled(sends.map((send: Send) => send(client, acknowledge)))
    return endings.filter(({ status }) => status === 'rejected').length
  } finally {
    await server.stop()
  }
}

/** Acknowledged versions that are not stored as they were sent. */
function lost({ versions }: StoredState, all: readonly Acknowledged[]): string[] {
  return all
    .filter((one) => one.kind === 'report')
    .filter((one) => !isDeepStrictEqual(versions.get(versionKey(one.reportId, one.version)), one.sections))
    .map((one) => versionKey(one.reportId, one.version))
}

/** Acknowledged decisions that are not what brought the report to their revision. */
function lostDecisions({ actions }: StoredState, all: readonly Acknowledged[]): string[] {
  return all
    .filter((one) => one.kind === 'decision')
    .filter((one) => actions.get(one.reportId)?.[one.revision - 1] !== one.action)
    .map((one) => `${one.action} of ${one.reportId} at ${one.revision}`)
}

/** Acknowledged things that the restarted server does not give back: a report with its record, a file byte for byte. */
async function notServed(client: ApiClient, all: readonly Acknowledged[]): Promise<string[]> {
  const complaints: string[] = []
  for (const one of all) {
    if (one.kind === 'letter') {
      const hash = sha256(await client.download(`/api/letters/${one.letterId}/file`))
      if (hash !== one.hash) complaints.push(`letter ${one.letterId}`)
    } else if (one.kind === 'report') {
      const report = bodyOf(await client.get(`/api/reports/${one.reportId}`), 200, reportSchema)
      const recorded = report.history.some(({ version }) => version === one.version)
      if (report.version < one.version || !recorded) complaints.push(`report ${one.reportId} ${one.version}`)
    }
  }
  return complaints
}
