import { expect, it } from 'vitest'
import { instantSchema } from '../model/dates.ts'
import { formatInstant } from './format-instant.ts'

it('prints a moment by the clocks of Viet Nam', () => {
  expect(formatInstant(instantSchema.parse('2021-10-27T07:05:59.999Z'))).toBe('14:05, 27/10/2021')
  expect(formatInstant(instantSchema.parse('2021-10-27T17:00:00.000Z'))).toBe('00:00, 28/10/2021')
})
