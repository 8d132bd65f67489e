import { expect, test } from 'vitest'
import { dealingSchema, statusAfter } from './register.ts'

const open = { status: 'open', assignee: null, answer: null } as const
const assigned = { status: 'assigned', assignee: 'Phòng BCVT', answer: null } as const
const answered = { status: 'answered', assignee: 'Phòng BCVT', answer: 'Đã cấp máy' } as const

test('giving a proposal to somebody makes it assigned, taking it away makes it open', () => {
  expect(statusAfter(open, { assignee: 'Phòng BCVT' })).toBe('assigned')
  expect(statusAfter(assigned, { assignee: null })).toBe('open')
})

test('answering it makes it answered; taking the answer away leaves it with whom it was given to', () => {
  expect(statusAfter(assigned, { answer: 'Đã cấp máy' })).toBe('answered')
  expect(statusAfter(answered, { answer: null })).toBe('assigned')
  expect(statusAfter({ ...answered, assignee: null }, { answer: null })).toBe('open')
})

test('grouping changes no state, and a state that is named holds', () => {
  for (const before of [open, assigned, answered])
    expect(statusAfter(before, { group: 'Thiết bị' })).toBe(before.status)
  expect(statusAfter(open, { status: 'carried' })).toBe('carried')
  expect(statusAfter({ ...answered, status: 'carried' }, { assignee: 'Phòng CNTT' })).toBe('carried')
})

test('a change of nothing is none', () => {
  expect(dealingSchema.safeParse({}).success).toBe(false)
  expect(dealingSchema.safeParse({ group: '  ' }).success).toBe(false)
  expect(dealingSchema.parse({ group: null })).toEqual({ group: null })
})
