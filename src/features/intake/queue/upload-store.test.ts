import { describe, expect, test } from 'vitest'
import type { LetterId } from '#domain/model/ids.ts'
import type { Reading } from '#domain/reports/reading.ts'
import { NETWORK_PROBLEM, ABORTED_PROBLEM, Problem } from '#src/api/problem.ts'
import { isKept, type KeptUpload, type UploadKeeper } from './kept-uploads.ts'
import { createUploadStore } from './upload-store.ts'

type Sent = { key: string; name: string; finish: (findings?: number) => void; fail: (problem: Problem) => void }

const withBytes = (upload: Omit<KeptUpload, 'bytes'>, blob: Blob | undefined): KeptUpload => ({
  ...upload,
  bytes: blob ?? null,
})

/** What a browser keeps; `room`: how many files' bytes. */
function browser(room = Infinity) {
  const facts = new Map<string, Omit<KeptUpload, 'bytes'>>()
  const bytes = new Map<string, Blob>()
  const keeper: UploadKeeper = {
    all: async () =>
      [...facts.values()]
        .map((upload) => withBytes(upload, bytes.get(upload.id)))
        .toSorted((a, b) => a.order - b.order),
    put: async (upload) => void facts.set(upload.id, upload),
    putBytes: async (id, blob) => {
      if (bytes.size >= room) throw new Error('no room')
      bytes.set(id, blob)
    },
    dropBytes: async (id) => void bytes.delete(id),
    remove: async (id) => {
      facts.delete(id)
      bytes.delete(id)
    },
  }
  return { keeper, facts, bytes }
}

/** A store over a server that answers when told to. */
function world({ kept = browser(), names = 'id', turn = async () => undefined }: Partial<Options> = {}) {
  const sent: Sent[] = []
  let count = 0
  let signedIn = true
  const waits: { seconds: number; reason: string; over: () => void }[] = []
  const store = createUploadStore({
    keeper: kept.keeper,
    newId: () => `${names}${(count += 1)}`,
    wait: (seconds, reason) => new Promise((resolve) => waits.push({ seconds, reason, over: resolve })),
    isSignedIn: () => signedIn,
    sessionEnded: () => {
      signedIn = false
    },
    turn,
    send: ({ key, file, signal }) => {
      const { promise, resolve, reject } = Promise.withResolvers<Reading>()
      signal.addEventListener('abort', () => reject(new Problem({ status: 0, type: ABORTED_PROBLEM })))
      sent.push({
        key,
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
  const signIn = (yes: boolean) => {
    signedIn = yes
    store.wake()
  }
  return { store, sent, steps, waits, kept, signIn, isSignedIn: () => signedIn }
}
type Options = { kept: ReturnType<typeof browser>; names: string; turn: () => Promise<void> }

const file = (name: string) => new File([`words of ${name}`], name)
/** Lets every promise settle that can: one turn of the event loop, not a wait for time. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))
const network = new Problem({ status: 0, type: NETWORK_PROBLEM })
const broken = new Problem({ status: 500, type: 'about:blank' })
const busy = new Problem({ status: 503, type: '/problems/reading-busy', retryAfter: 7 })

test('two files are on their way at once, the next starts when one is done', async () => {
  const { store, sent, steps } = world()
  store.add([file('a'), file('b'), file('c')], null)
  expect(steps()).toEqual(['a uploading', 'b uploading', 'c waiting'])
  sent[0]?.finish()
  await settled()
  expect(steps()).toEqual(['a read', 'b uploading', 'c uploading'])
})

test('a file that the server refuses stops no other', async () => {
  const { store, sent, steps } = world()
  store.add([file('a'), file('b')], null)
  sent[0]?.fail(new Problem({ status: 415, type: '/problems/unknown-format', detail: 'Không phải công văn.' }))
  sent[1]?.finish()
  await settled()
  expect(steps()).toEqual(['a failed', 'b read'])
  expect(store.queue()[0]?.state).toEqual({
    step: 'failed',
    failure: { kind: 'refused', message: 'Không phải công văn.' },
  })
})

test('a lost connection is waited for, a little longer each time, and the same upload goes on', async () => {
  const { store, sent, steps, waits } = world()
  store.add([file('a')], null)
  for (const [nth, seconds] of [1, 2, 4].entries()) {
    sent[nth]?.fail(network)
    await settled()
    expect(store.queue()[0]?.state).toEqual({ step: 'waiting', for: 'connection' })
    expect(waits[nth]).toMatchObject({ seconds, reason: 'connection' })
    waits[nth]?.over()
    await settled()
  }
  sent[3]?.finish()
  await settled()
  expect(steps()).toEqual(['a read'])
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1)
})

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
})

test.each([
  { name: 'stays busy', problem: busy, times: 20 },
  { name: 'stays broken', problem: broken, times: 3 },
])('a server that $name fails the file in the end, and it can be tried again', async ({ problem, times }) => {
  const { store, sent, steps, waits } = world()
  const [id = ''] = store.add([file('a')], null)
  for (let nth = 0; nth < times; nth += 1) {
    sent[nth]?.fail(problem)
    await settled()
    waits[nth]?.over()
    await settled()
  }
  expect(store.queue()[0]?.state).toEqual({ step: 'failed', failure: { kind: 'server' } })
  store.retry(id)
  sent[times]?.finish()
  await settled()
  expect(steps()).toEqual(['a read'])
})

test('a session that ended stops all sending, and the files go on when their user is back', async () => {
  const { store, sent, steps, signIn, isSignedIn } = world()
  store.add([file('a'), file('b'), file('c')], null)
  const ended = new Problem({ status: 401, type: '/problems/unauthenticated' })
  sent[0]?.fail(ended)
  sent[1]?.fail(ended)
  await settled()
  expect(isSignedIn()).toBe(false)
  expect(steps()).toEqual(['a waiting', 'b waiting', 'c waiting'])
  expect(store.queue()[0]?.state).toEqual({ step: 'waiting', for: 'session' })
  expect(sent).toHaveLength(2)
  signIn(true)
  expect(steps()).toEqual(['a uploading', 'b uploading', 'c waiting'])
})

test('cancelling a file ends its upload and makes room for the next', async () => {
  const { store, steps } = world()
  const [id = ''] = store.add([file('a'), file('b'), file('c')], null)
  store.cancel(id)
  await settled()
  expect(steps()).toEqual(['a failed', 'b uploading', 'c uploading'])
})

describe('after a reload', () => {
  test('what was read is there, and what was not goes on by itself, under its name and in its order', async () => {
    const before = world()
    before.store.add([file('a'), file('b'), file('c')], 'campaign-1')
    before.sent[0]?.finish(3)
    await settled()
    const after = world({ kept: before.kept, names: 'other' })
    await after.store.restored
    expect(after.steps()).toEqual(['a read', 'b uploading', 'c uploading'])
    expect(after.store.queue()[0]?.state).toMatchObject({ letterId: 'letter-a', findings: 3 })
    expect(after.sent.map(({ key }) => key)).toEqual(['id2', 'id3'])
    expect(after.store.queue().map(({ campaign }) => campaign)).toEqual(['campaign-1', 'campaign-1', 'campaign-1'])
  })

  test('the bytes of a file are let go of once the server has them, and of one that is removed', async () => {
    const { store, sent, kept } = world()
    const [, second = ''] = store.add([file('a'), file('b')], null)
    sent[0]?.finish()
    await settled()
    expect([...kept.bytes.keys()]).toEqual(['id2'])
    store.cancel(second)
    await settled()
    expect([...kept.bytes.keys()]).toEqual(['id2'])
    store.remove(second)
    await settled()
    expect([...kept.bytes.keys(), ...kept.facts.keys()]).toEqual(['id1'])
  })

  test('a file that the browser had no room for is named, before and afterwards', async () => {
    const before = world({ kept: browser(1) })
    before.store.add([file('a'), file('b')], null)
    await settled()
    expect(before.store.queue().map(({ kept }) => kept)).toEqual(['yes', 'no'])
    const after = world({ kept: before.kept })
    await after.store.restored
    expect(after.store.queue().map(({ state }) => state)).toMatchObject([
      { step: 'uploading' },
      { step: 'failed', failure: { kind: 'interrupted' } },
    ])
  })

  test('a second window sends nothing that the first one is sending', async () => {
    const before = world()
    before.store.add([file('a'), file('b')], null)
    before.sent[0]?.finish()
    await settled()
    const { promise, resolve } = Promise.withResolvers<undefined>()
    const second = world({ kept: before.kept, turn: () => promise })
    await settled()
    expect(second.steps()).toEqual(['a read'])
    resolve(undefined)
    await second.store.restored
    expect(second.steps()).toEqual(['a read', 'b uploading'])
  })

  test('nothing is sent for somebody who is not signed in', async () => {
    const before = world()
    before.signIn(false)
    before.store.add([file('a')], null)
    await settled()
    expect(before.steps()).toEqual(['a waiting'])
    expect(before.sent).toEqual([])
  })
})

test.each([null, 1, {}, { id: 'x', name: 'y', size: 1, order: 1, state: { step: 'flying' } }])(
  'what is kept in another shape (%o) is no upload',
  (kept) => {
    expect(isKept(kept)).toBe(false)
  },
)
