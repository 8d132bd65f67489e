import { expect, test } from 'vitest'
import { comparedUnitSchema, type ComparedUnit } from '#domain/campaigns/comparison.ts'
import { missingOf } from './comparison.rows.ts'

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
