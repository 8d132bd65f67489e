import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomOf } from '#domain/sample/random.ts'
import { signIn, type Answer, type ApiClient } from '#tests/setup/api-client.ts'
import type { RunningServer } from '#tests/setup/server.ts'
import { openCampaign, submissions, type Acknowledged } from './flood.ts'
import { smallDisk, type SmallDisk } from './small-disk.ts'
import { readStored, versionKey } from './stored-state.ts'

const ATTEMPTS = 400
const adminPassword = 'mật khẩu chỉ để thử 2021'

let disk: SmallDisk
let server: RunningServer

beforeAll(async () => {
  disk = await smallDisk()
  server = await disk.start({ adminPassword })
})

afterAll(async () => {
  await server.stop()
  await disk.remove()
})

test('with no room left it refuses what it cannot keep, still shows what it has, and goes on once there is room', async () => {
  const client = await signIn(server.url, 'admin', adminPassword)
  const acknowledged: Acknowledged[] = []
  const sends = submissions(await openCampaign(client, '1/STTTT-DAY'), ATTEMPTS, randomOf('full disk'))
  const refusals: unknown[] = []
  for (const send of sends) {
    if (refusals.length === 0)
      await send(client, (one) => acknowledged.push(one)).catch((error) => refusals.push(error))
  }
  expect(refusals.map(String)).toEqual([expect.stringMatching(/^Error: 50[37] instead of 201/)])
  expect(acknowledged.length).toBeGreaterThan(10)

  expect(await statuses(client)).toEqual([200, 200, 200])

  server = await disk.relieve(server)
  const again = await signIn(server.url, 'admin', adminPassword)
  const [send] = submissions(await openCampaign(again, '2/STTTT-DAY'), 1, randomOf('room again'))
  await send?.(again, (one) => acknowledged.push(one))

  const { versions, complaints } = readStored(server.dataDir)
  expect(complaints).toEqual([])
  const reports = acknowledged.filter((one) => one.kind === 'report')
  expect(reports.map((one) => versions.get(versionKey(one.reportId, one.version)))).toEqual(
    reports.map((one) => one.sections),
  )
})

function statuses(client: ApiClient): Promise<number[]> {
  const ask = (path: string): Promise<Answer> => client.get(path)
  return Promise.all(['/api/campaigns', '/api/summary', '/api/reports'].map(async (path) => (await ask(path)).status))
}
