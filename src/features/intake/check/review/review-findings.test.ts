import { describe, expect, test } from 'vitest'
import type { FindingMessage, Severity } from '#domain/model/finding.ts'
import { emptyDraft, type ReportDraft } from '../../draft/report-draft.ts'
import { placeFindings } from '../form-findings.ts'
import { openCount, progressOf, reviewed, stepFrom } from './review-findings.ts'

const finding = (path: string, severity: Severity = 'warning', rule = 'x'): FindingMessage => ({
  rule,
  severity,
  path,
  evidence: {},
  message: path,
})
const count = { state: 'number', text: '1', approximate: false } as const
const row = (key: 'r0' | 'r1') => ({ key, subject: key, group: '', qrCodes: count, scans: count, note: '' })
const read: ReportDraft = { ...emptyDraft, qr: [row('r0'), row('r1')] }

const review = (findings: readonly FindingMessage[], checked: readonly string[] = [], draft = read) =>
  reviewed(placeFindings(findings), { read, draft, checked })

const scattered = [
  finding('/sections/qr/1/scans'),
  finding('/sections/results'),
  finding('/letter/date', 'info'),
  finding('', 'error'),
  finding('/sections/qr/1/qrCodes'),
  finding('/sections/qr/0/scans'),
  finding('/unitId'),
]

test('findings come in the order of the form, those about the whole first', () => {
  expect(review(scattered).map((each) => each.finding.path)).toEqual([
    '',
    '/unitId',
    '/letter/date',
    '/sections/qr/0/scans',
    '/sections/qr/1/qrCodes',
    '/sections/qr/1/scans',
    '/sections/results',
  ])
})

test('two findings of one rule at one place have names of their own', () => {
  expect(review([finding('/unitId'), finding('/unitId')]).map(({ key }) => key)).toEqual(['x@/unitId', 'x@/unitId#1'])
})

test('a finding is open until it is checked, or its field says something else', () => {
  const mended = { ...read, qr: [{ ...row('r0'), scans: { ...count, text: '2' } }, row('r1')] }
  const states = review(scattered, ['x@/unitId'], mended).map((each) => [each.finding.path, each.state])
  expect(states).toContainEqual(['/unitId', 'checked'])
  expect(states).toContainEqual(['/sections/qr/0/scans', 'mended'])
  expect(states).toContainEqual(['/sections/qr/1/scans', 'open'])
})

describe('progress', () => {
  test('counts what must be seen, and mere notes beside it', () => {
    const progress = progressOf(review(scattered, ['x@/unitId', 'x@']))
    expect([progress.seen, progress.of]).toEqual([2, 6])
    expect(progress.open).toEqual({ error: 0, warning: 4, info: 1 })
    expect(openCount(progress)).toBe(4)
  })
})

describe('a step', () => {
  test('goes to the next open finding and passes those that are settled', () => {
    const findings = review(scattered, ['x@/sections/qr/0/scans'])
    expect(stepFrom(findings, null, 1)?.key).toBe('x@')
    expect(stepFrom(findings, 'x@/unitId', 1)?.key).toBe('x@/sections/qr/1/qrCodes')
  })

  test('comes to mere notes when all else is settled, and begins anew behind the last', () => {
    const all = review(scattered)
    const must = all.filter((each) => each.finding.severity !== 'info').map(({ key }) => key)
    expect(stepFrom(review(scattered, must), 'x@/sections/results', 1)?.key).toBe('x@/letter/date')
    expect(stepFrom(all, 'x@/sections/results', 1)?.key).toBe('x@')
  })

  test('walks all of them once none is open', () => {
    const done = review(
      scattered,
      review(scattered).map(({ key }) => key),
    )
    expect(stepFrom(done, 'x@', 1)?.key).toBe('x@/unitId')
    expect(stepFrom(done, 'x@', -1)?.key).toBe('x@/sections/results')
  })

  test('back goes to the one before, settled or not', () => {
    expect(stepFrom(review(scattered, ['x@/unitId']), 'x@/letter/date', -1)?.key).toBe('x@/unitId')
  })

  test('leads nowhere without findings', () => {
    expect(stepFrom([], null, 1)).toBeNull()
  })
})
