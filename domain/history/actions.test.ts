import { expect, test } from 'vitest'
import { actionInWords } from './actions.ts'

test('says what was done to which version', () => {
  expect(actionInWords('accepted', 3, 'vi')).toBe('Tiếp nhận phiên bản 3')
  expect(actionInWords('accepted', 3, 'en')).toBe('Accepted version 3')
})

test('shows what it does not know as it was recorded', () => {
  expect(actionInWords('merged', null, 'vi')).toBe('merged')
})
