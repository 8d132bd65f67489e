import { describe, expect, test } from 'vitest'
import type { LetterId, ReportId } from '#domain/model/ids.ts'
import {
  afterReload,
  isBusy,
  lettersToCheck,
  nextToStart,
  reduceUploads,
  type UploadAction,
  type UploadQueue,
} from './upload-queue.ts'

const files = ['a', 'b', 'c'].map((id) => ({ id, name: `${id}.txt`, size: 100 }))
const after = (...actions: UploadAction[]): UploadQueue =>
  actions.reduce(reduceUploads, reduceUploads([], { type: 'added', files }))
const steps = (queue: UploadQueue) => queue.map(({ state }) => state.step)
const started = (id: string): UploadAction => ({ type: 'started', id })
const read = (id: string): UploadAction => ({ type: 'read', id, letterId: `letter-${id}` as LetterId, findings: 2 })
const failed = (id: string): UploadAction => ({ type: 'failed', id, failure: { kind: 'network' } })

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

describe('after a reload', () => {
  const queue = afterReload(after(started('a'), started('b'), read('b')))

  test('what was read is still there, and what was on its way is named as interrupted', () => {
    expect(steps(queue)).toEqual(['failed', 'read', 'failed'])
    expect(queue[0]?.state).toEqual({ step: 'failed', failure: { kind: 'interrupted' } })
  })

  test('nothing is on its way', () => {
    expect(isBusy(queue)).toBe(false)
  })
})
