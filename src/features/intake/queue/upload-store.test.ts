import { expect, test } from 'vitest'
import type { LetterId } from '#domain/model/ids.ts'
import type { Reading } from '#domain/reports/reading.ts'
import { NETWORK_PROBLEM, ABORTED_PROBLEM, Problem } from '#src/api/problem.ts'
import { createUploadStore } from './upload-store.ts'

type Sent = { name: string; finish: (findings?: number) => void; fail: (problem: Problem) => void }

/** A store over a server that answers when told to. */
function world(kept: string | null = null) {
  const sent: Sent[] = []
  let keptText = kept
  let count = 0
  const waits: { seconds: number; over: () => void }[] = []
  const store = createUploadStore({
    kept,
    keep: (text) => {
      keptText = text
    },
    newId: () => `id${(count += 1)}`,
    wait: (seconds) => new Promise((resolve) => waits.push({ seconds, over: resolve })),
    send: ({ file, signal }) => {
      const { promise, resolve, reject } = Promise.withResolvers<Reading>()
      signal.addEventListener('abort', () => reject(new Problem({ status: 0, type: ABORTED_PROBLEM })))
      sent.push({
        name: file.name,
        finish: (findings = 0) =>
          resolve({
            letterId: `letter-${file.name}` as LetterId,
            findings: Array.from({ length: findings }),
          } as Reading),
        fail: reject,
      })
      return promise
    },
  })
  const steps = () => store.queue().map(({ name, state }) => `${name} ${state.step}`)
  return { store, sent, steps, waits, kept: () => keptText }
}

const file = (name: string) => new File(['x'], name)
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))
const network = new Problem({ status: 0, type: NETWORK_PROBLEM })

test('two files are on their way at once, the next starts when one is done', async () => {
  const { store, sent, steps } = world()
  store.add([file('a'), file('b'), file('c')], null)
  expect(steps()).toEqual(['a uploading', 'b uploading', 'c waiting'])
  sent[0]?.finish()
  await settled()
  expect(steps()).toEqual(['a read', 'b uploading', 'c uploading'])
})

test('a failure stops no other file, and the same bytes can be sent again', async () => {
  const { store, sent, steps } = world()
  const [id = ''] = store.add([file('a'), file('b')], null)
  sent[0]?.fail(network)
  sent[1]?.finish()
  await settled()
  expect(steps()).toEqual(['a failed', 'b read'])
  store.retry(id)
  sent[2]?.finish()
  await settled()
  expect(steps()).toEqual(['a read', 'b read'])
})

const busy = new Problem({ status: 503, type: '/problems/reading-busy', retryAfter: 7 })

test('a busy server gets the time that it asks for, and then the same files again', async () => {
  const { store, sent, steps, waits } = world()
  store.add([file('a'), file('b'), file('c')], null)
  sent[0]?.fail(busy)
  sent[1]?.finish()
  await settled()
  expect(steps()).toEqual(['a waiting', 'b read', 'c waiting'])
  expect(store.queue()[0]?.state).toEqual({ step: 'waiting', for: 'server' })
  expect(waits.map(({ seconds }) => seconds)).toEqual([7])
  waits[0]?.over()
  await settled()
  expect(steps()).toEqual(['a uploading', 'b read', 'c uploading'])
  expect(sent.map(({ name }) => name)).toEqual(['a', 'b', 'a', 'c'])
})

test('a file that waits for the server can be cancelled, and is not sent again', async () => {
  const { store, sent, steps, waits } = world()
  const [id = ''] = store.add([file('a'), file('b')], null)
  sent[0]?.fail(busy)
  await settled()
  store.cancel(id)
  expect(store.queue()[0]?.state).toEqual({ step: 'failed', failure: { kind: 'cancelled' } })
  waits[0]?.over()
  await settled()
  expect(steps()).toEqual(['a failed', 'b uploading'])
  expect(sent.map(({ name }) => name)).toEqual(['a', 'b'])
})

test('a server that stays busy fails the file in the end, and it can be tried again', async () => {
  const { store, sent, steps, waits } = world()
  const [id = ''] = store.add([file('a')], null)
  for (let nth = 0; nth < 20; nth += 1) {
    sent[nth]?.fail(busy)
    await settled()
    waits[nth]?.over()
    await settled()
  }
  expect(store.queue()[0]?.state).toEqual({ step: 'failed', failure: { kind: 'server' } })
  store.retry(id)
  sent[20]?.fail(busy)
  await settled()
  expect(steps()).toEqual(['a waiting'])
})

test('cancelling a file ends its upload and makes room for the next', async () => {
  const { store, steps } = world()
  const [id = ''] = store.add([file('a'), file('b'), file('c')], null)
  store.cancel(id)
  await settled()
  expect(steps()).toEqual(['a failed', 'b uploading', 'c uploading'])
  expect(store.queue()[0]?.state).toEqual({ step: 'failed', failure: { kind: 'cancelled' } })
})

test('after a reload, letters that were read are there and files that were not are named', async () => {
  const before = world()
  before.store.add([file('a'), file('b')], null)
  before.sent[0]?.finish(3)
  await settled()
  const after = world(before.kept())
  expect(after.steps()).toEqual(['a read', 'b failed'])
  expect(after.store.queue()[0]?.state).toMatchObject({ letterId: 'letter-a', findings: 3 })
  expect(after.store.holds(after.store.queue()[1]?.id ?? '')).toBe(false)
})

test.each(['', '{}', 'null', '[1, null, {"id":"x"}]', '[{"id":"x","name":"y","size":1,"state":{"step":"flying"}}]'])(
  'a kept queue of another shape (%s) is no queue',
  (text) => {
    expect(world(text).store.queue()).toEqual([])
  },
)
