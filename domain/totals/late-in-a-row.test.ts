import { expect, it } from 'vitest'
import { isoDateSchema } from '../model/dates.ts'
import { lateInARow } from './late-in-a-row.ts'

const day = (text: string) => isoDateSchema.parse(text)
const today = day('2021-11-10')
const late = { timeliness: 'late', dueOn: day('2021-10-05') } as const
const onTime = { timeliness: 'onTime', dueOn: day('2021-10-05') } as const
const nothingCame = { timeliness: null, dueOn: day('2021-10-05') } as const
const stillHasTime = { timeliness: null, dueOn: today } as const

it('counts back to the last campaign that was answered in time', () => {
  expect(lateInARow([late, nothingCame, late, onTime, late], today)).toBe(3)
  expect(lateInARow([onTime, late, late], today)).toBe(0)
  expect(lateInARow([late, late], today)).toBe(2)
})

it('passes over a campaign whose due day has not gone by', () => {
  expect(lateInARow([stillHasTime, late, onTime], today)).toBe(1)
  expect(lateInARow([stillHasTime], today)).toBe(0)
})
