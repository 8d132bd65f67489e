import { expect, test } from 'vitest'
import type { Instant } from '../model/dates.ts'
import { decisionsByVersion, newestDecision, standingsOf } from './decision-history.ts'

const entry = (action: string, version: number, ...reasons: string[]) => ({
  action,
  version,
  reasons,
  actor: 'An',
  at: '2021-10-28T02:30:00.000Z' as Instant,
})

test('a decision taken back leaves what had been decided before it', () => {
  const history = [entry('submitted', 1), entry('returned', 1, 'Thiếu mục 2'), entry('accepted', 1), entry('undone', 1)]
  expect(standingsOf(history).map(({ status, decision }) => [status, decision?.reasons])).toEqual([
    ['submitted', undefined],
    ['returned', ['Thiếu mục 2']],
    ['accepted', []],
    ['returned', ['Thiếu mục 2']],
  ])
})

test('a reopened report awaits its decision, and reopening can be taken back', () => {
  const history = [entry('submitted', 1), entry('accepted', 1), entry('reopened', 1)]
  expect(standingsOf(history).at(-1)).toMatchObject({ status: 'submitted', decision: null })
  expect(standingsOf([...history, entry('undone', 1)]).at(-1)).toMatchObject({ status: 'accepted' })
})

test('only what happened last can be taken back, and once', () => {
  const history = [entry('submitted', 1), entry('accepted', 1)]
  expect(newestDecision(history)).toBe('accepted')
  expect(newestDecision([...history, entry('undone', 1)])).toBeNull()
  expect(newestDecision([...history, entry('submitted', 2)])).toBeNull()
  expect(newestDecision([])).toBeNull()
})

test('each version remembers how it was decided on', () => {
  const history = [entry('submitted', 1), entry('returned', 1, 'a'), entry('submitted', 2), entry('accepted', 2)]
  const kinds = [...decisionsByVersion(history)].map(([version, decision]) => [version, decision?.kind])
  expect(kinds).toEqual([
    [1, 'returned'],
    [2, 'accepted'],
  ])
})

test('something else that is recorded of a report changes nothing about where it stands', () => {
  const history = [entry('submitted', 1), entry('accepted', 1), entry('printed', 1)]
  expect(standingsOf(history).at(-1)).toMatchObject({ status: 'accepted' })
})
