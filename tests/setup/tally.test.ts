import { expect, test } from 'vitest'
import { tallyOf } from './tally.ts'

const vitest = { success: true, numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
const playwright = { errors: [], stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, suites: [] }

const tally = (results: unknown) => tallyOf(JSON.stringify(results))

test('counts what Vitest ran', () => {
  expect(tally(vitest)).toEqual({ passed: 7, failed: 0, skipped: 0, flaky: [] })
  expect(tally({ ...vitest, success: false, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 })).toEqual({
    passed: 7,
    failed: 2,
    skipped: 2,
    flaky: [],
  })
})

test('counts a test file that does not load as a failure, though no test of it failed', () => {
  expect(tally({ ...vitest, success: false })).toMatchObject({ failed: 1 })
  expect(tally({ ...playwright, errors: [{ message: 'no such module' }] })).toMatchObject({ failed: 1 })
})

test('counts what Playwright ran, with a test that passed on a second try as passed', () => {
  const stats = { expected: 5, unexpected: 2, flaky: 1, skipped: 3 }
  expect(tally({ ...playwright, stats })).toMatchObject({ passed: 6, failed: 2, skipped: 3 })
})

test('names each test that passed only on a second try, with its file and where it ran', () => {
  const spec = (title: string, ...statuses: readonly string[]) => ({
    title,
    tests: statuses.map((status, nth) => ({ projectName: ['desktop', 'phone'][nth] ?? '', status })),
  })
  const inner = { title: 'a leader', specs: [spec('reads', 'expected', 'flaky')] }
  const suites = [
    { title: 'roles.spec.ts', specs: [spec('signs in', 'flaky', 'unexpected')], suites: [inner] },
    { title: 'states.spec.ts', specs: [spec('waits', 'expected', 'expected')] },
  ]
  expect(tally({ ...playwright, suites }).flaky).toEqual([
    '[desktop] › roles.spec.ts › signs in',
    '[phone] › roles.spec.ts › a leader › reads',
  ])
})

test('refuses results that are of neither', () => {
  expect(() => tally({ ok: true })).toThrow('Invalid input')
})
