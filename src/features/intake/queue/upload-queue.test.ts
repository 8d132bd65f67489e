import { expect, test } from 'vitest'
import type { LetterId, ReportId } from '#domain/model/ids.ts'
import {
  lettersToCheck,
  lostByLeaving,
  nextToStart,
  reduceUploads,
  type UploadAction,
  type UploadQueue,
} from './upload-queue.ts'

const files = ['a', 'b', 'c'].map((id, order) => ({ id, name: `${id}.txt`, size: 100, order, campaign: null }))
const after = (...actions: UploadAction[]): UploadQueue =>
  actions.reduce(reduceUploads, reduceUploads([], { type: 'added', files }))
const steps = (queue: UploadQueue) => queue.map(({ state }) => state.step)
const started = (id: string): UploadAction => ({ type: 'started', id })
const read = (id: string): UploadAction => ({ type: 'read', id, letterId: `letter-${id}` as LetterId, findings: 2 })
const failed = (id: string): UploadAction => ({ type: 'failed', id, failure: { kind: 'server' } })

test('one file that fails leaves the others on their way', () => {
  expect(steps(after(started('a'), started('b'), failed('a')))).toEqual(['failed', 'uploading', 'waiting'])
})

test('a file whose bytes are all sent is being read, not done', () => {
  const queue = after(started('a'), { type: 'progressed', id: 'a', share: 1 })
  expect(steps(queue)).toEqual(['reading', 'waiting', 'waiting'])
})

test('a cancelled file stays in the list, ignores late news, and can be tried again', () => {
  const queue = after(started('a'), { type: 'cancelled', id: 'a' }, read('a'))
  expect(queue[0]?.state).toEqual({ step: 'failed', failure: { kind: 'cancelled' } })
  expect(steps(reduceUploads(queue, { type: 'retried', id: 'a' }))[0]).toBe('waiting')
})

test('no more files start than are allowed at once', () => {
  const queue = after(started('a'))
  expect(nextToStart(queue, 2).map((upload) => upload.id)).toEqual(['b'])
  expect(nextToStart(queue, 1)).toEqual([])
})

test('a file on its way is not removed from the list', () => {
  expect(after(started('a'), { type: 'removed', id: 'a' })).toHaveLength(3)
  expect(after({ type: 'removed', id: 'a' })).toHaveLength(2)
})

test('a submitted letter is no longer among those to check', () => {
  const queue = after(started('a'), started('b'), read('a'), read('b'), {
    type: 'submitted',
    letterId: 'letter-a' as LetterId,
    reportId: 'r' as ReportId,
    accepted: true,
  })
  expect(steps(queue)).toEqual(['submitted', 'read', 'waiting'])
  expect(lettersToCheck(queue).map((upload) => upload.letterId)).toEqual(['letter-b'])
})

test('a letter that somebody dealt with elsewhere leaves those to check', () => {
  const queue = after(started('a'), read('a'), { type: 'gone', letterId: 'letter-a' as LetterId })
  expect(queue.map(({ id }) => id)).toEqual(['b', 'c'])
})

test('what an earlier sitting left stands in its order among what was added since, and none of it twice', () => {
  const added = { files: [{ id: 'z', name: 'z.txt', size: 100, order: 1, campaign: null }] }
  const earlier = after({ type: 'added', ...added })
  const queue = reduceUploads(after(started('a')), { type: 'restored', uploads: earlier })
  expect(queue.map(({ id, state }) => `${id} ${state.step}`)).toEqual([
    'a uploading',
    'z waiting',
    'b waiting',
    'c waiting',
  ])
})

test('leaving the page loses only files that the browser does not keep and the server does not have', () => {
  const queue = after(
    { type: 'kept', id: 'a', kept: 'yes' },
    { type: 'kept', id: 'b', kept: 'no' },
    started('c'),
    read('c'),
  )
  expect(lostByLeaving(queue).map(({ id }) => id)).toEqual(['b'])
})
