import { expect, test } from 'vitest'
import { comparedUnitSchema, type ComparedUnit } from '#domain/campaigns/comparison.ts'
import { changeOverBoth, missingOf } from './comparison.rows.ts'

const standing = (status: 'missing' | 'accepted') => ({
  status,
  timeliness: status === 'missing' ? null : 'onTime',
  receivedOn: null,
  reportId: null,
  counted: status === 'accepted',
  sample: false,
  metrics: null,
})

const unit = (id: string, now: 'missing' | 'accepted' | null, before: 'missing' | 'accepted' | null): ComparedUnit =>
  comparedUnitSchema.parse({
    unitId: id,
    name: id,
    shortName: id,
    kind: 'department',
    now: now === null ? null : standing(now),
    before: before === null ? null : standing(before),
  })

test('tells who is missing in both campaigns from who is in one, and does not miss who is not expected', () => {
  const units = [
    unit('a', 'missing', 'missing'),
    unit('b', 'missing', 'accepted'),
    unit('c', 'accepted', 'missing'),
    unit('d', 'accepted', 'accepted'),
    unit('e', 'missing', null),
    unit('f', null, 'missing'),
  ]
  const { both, now, before } = missingOf(units)
  expect([both, now, before].map((group) => group.map(({ unitId }) => unitId))).toEqual([['a'], ['b', 'e'], ['c', 'f']])
})

test('adds up changes over units with a whole number in both campaigns, and says over how many', () => {
  const counted = (qrCodes: number | null, partial = false) => {
    const count = { state: qrCodes === null ? 'blank' : 'number', value: qrCodes, approximate: false, partial }
    return { ...standing('accepted'), metrics: { qrCodes: count, scans: count, directives: count } }
  }
  const compared = (now: object | null, before: object | null) =>
    comparedUnitSchema.parse({ ...unit('a', null, null), now, before })
  const units = [
    compared(counted(9), counted(5)),
    compared(counted(3), counted(4)),
    compared(counted(100), standing('missing')),
    compared(counted(null), counted(50)),
    compared(counted(7, true), counted(50)),
    compared({ ...counted(80), counted: false }, counted(1)),
    compared(null, counted(70)),
  ]
  expect(changeOverBoth(units, 'qrCodes')).toEqual({ by: 3, approximate: false, units: 2 })
  expect(changeOverBoth(units.slice(2), 'qrCodes')).toBeNull()
})
