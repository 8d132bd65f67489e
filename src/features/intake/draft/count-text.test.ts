import { expect, test } from 'vitest'
import { wholeNumberOf } from './count-text.ts'

test.each([
  ['0', 0],
  ['01', 1],
  ['541', 541],
  ['1250', 1250],
  ['1.250', 1250],
  ['1,250', 1250],
  ['1 250', 1250],
  ['1\u00A0250\u00A0000', 1_250_000],
  [' 12.345.678 ', 12_345_678],
])('%s is %d', (text, value) => {
  expect(wholeNumberOf(text)).toBe(value)
})

test.each([
  '',
  '-',
  '-5',
  '1.25',
  '12,5',
  '1.250,5',
  '1.250.00',
  '1250.000',
  '1,250.000',
  '1e3',
  'một',
  '5 6',
  '99999999999999999999',
])('%j is no number for sure', (text) => {
  expect(wholeNumberOf(text)).toBeNull()
})
