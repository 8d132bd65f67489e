import { describe, expect, it } from 'vitest'
import type { Campaign } from '#domain/model/campaign.ts'
import { isoDateSchema } from '#domain/model/dates.ts'
import { missing, summaryUnit } from '../summary-unit.fixture.ts'
import { timelinessRows } from './timeliness.rows.ts'

const day = (text: string) => isoDateSchema.parse(text)
const campaign = { request: { number: '1406/STTTT', date: day('2021-10-26') }, dueOn: day('2021-11-05') } as Campaign
const summary = { campaign, today: day('2021-11-10') }
const slowestFirst = { sort: 'value', find: '' } as const

const rowsOf = (...units: ReturnType<typeof summaryUnit>[]) => timelinessRows(units, summary, slowestFirst)

describe('timelinessRows', () => {
  it('counts days from the request to the answer, and how far behind the unit’s own due day it came', () => {
    const rows = rowsOf(
      summaryUnit('nhanh', { receivedOn: day('2021-10-27') }),
      summaryUnit('trễ', { receivedOn: day('2021-11-08'), timeliness: 'late' }),
    )
    expect(rows.map(({ name, state, days, dueDays, daysLate }) => ({ name, state, days, dueDays, daysLate }))).toEqual([
      { name: 'trễ', state: 'late', days: 13, dueDays: 10, daysLate: 3 },
      { name: 'nhanh', state: 'onTime', days: 1, dueDays: 10, daysLate: 0 },
    ])
  })

  it('keeps to an extension: what came within it is not late', () => {
    const [row] = rowsOf(summaryUnit('gia hạn', { receivedOn: day('2021-11-08'), dueOn: day('2021-11-09') }))
    expect(row).toMatchObject({ state: 'onTime', extended: true, dueDays: 14, daysLate: 0 })
  })

  it('leaves a missing answer open up to today, and tells one that still has time from one that has not', () => {
    const rows = rowsOf(
      summaryUnit('còn hạn', { ...missing, dueOn: day('2021-11-12') }),
      summaryUnit('quá hạn', missing),
    )
    expect(
      rows.map(({ name, state, days, daysLate, receivedOn }) => [name, state, days, daysLate, receivedOn]),
    ).toEqual([
      ['quá hạn', 'overdue', 15, 5, null],
      ['còn hạn', 'waiting', 15, 0, null],
    ])
  })

  it('says of a letter dated before the request that it was, and does not make 0 of it', () => {
    expect(rowsOf(summaryUnit('sớm', { receivedOn: day('2021-10-20') }))[0]?.days).toBe(-6)
  })

  it('puts who has not answered first, then the slowest, and drops nobody', () => {
    const units = Array.from({ length: 250 }, (_, index) =>
      summaryUnit(`Đơn vị ${index}`, index % 5 === 0 ? missing : { receivedOn: day('2021-10-30') }),
    )
    for (const sort of ['value', 'name', 'kind', 'change'] as const) {
      expect(timelinessRows(units, summary, { sort, find: '' })).toHaveLength(250)
    }
    const first = timelinessRows(units, summary, slowestFirst).slice(0, 50)
    expect(first.every(({ receivedOn }) => receivedOn === null)).toBe(true)
  })
})
