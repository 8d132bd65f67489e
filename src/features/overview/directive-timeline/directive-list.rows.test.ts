import { describe, expect, it } from 'vitest'
import type { IsoDate } from '#domain/model/dates.ts'
import { dayNumber } from '#src/ui/charts/days.ts'
import { summaryUnit } from '../summary-unit.fixture.ts'
import { bunches, listRows, ROWS_TOGETHER } from './directive-list.rows.ts'
import { directiveTimeline } from './directive-timeline.rows.ts'
import { mark } from './marks.fixture.ts'

const day = (date: string) => dayNumber(date as IsoDate)
const units = ['Sở A', 'Sở B'].map((name) => summaryUnit(name))
const marks = [
  mark('Sở A', '2021-05-07'),
  mark('Sở A', null, { position: 1 }),
  mark('Sở A', '1021-05-07', { position: 2 }),
  mark('Sở B', '2021-08-09'),
  mark('Sở B', '2021-06-01', { position: 1 }),
]
const timeline = (find = '') =>
  directiveTimeline(units, marks, { sort: 'value', find, hits: null, requestedOn: '2021-10-26' as IsoDate })

describe('the list below the timeline', () => {
  it('has every document that the chart has, the newest first, those off the axis last', () => {
    const { rows, outside, muted } = listRows(timeline(), null)
    expect(rows.map(({ unitName, dot }) => [unitName, dot.mark.date])).toEqual([
      ['Sở B', '2021-08-09'],
      ['Sở B', '2021-06-01'],
      ['Sở A', '2021-05-07'],
      ['Sở A', '1021-05-07'],
      ['Sở A', null],
    ])
    expect([outside, muted]).toEqual([0, 0])
  })

  it('keeps to the days shown and to the search, and tells what it leaves out', () => {
    const span = { from: day('2021-05-20'), to: day('2021-07-01') }
    const { rows, outside, muted } = listRows(timeline('so b'), span)
    expect(rows.map(({ dot }) => dot.mark.date)).toEqual(['2021-06-01'])
    expect([outside, muted]).toEqual([1, 3])
  })

  it('never leaves out what has no place on the axis', () => {
    const { rows, outside } = listRows(timeline(), { from: day('2021-10-01'), to: day('2021-10-20') })
    expect(rows.map(({ dot }) => dot.aside)).toEqual(['beyond', 'undated'])
    expect(outside).toBe(3)
  })
})

describe('bunches of rows', () => {
  it('hold each row once, in order', () => {
    const numbers = Array.from({ length: ROWS_TOGETHER * 2 + 3 }, (_, index) => index)
    expect(bunches(numbers).map(({ length }) => length)).toEqual([ROWS_TOGETHER, ROWS_TOGETHER, 3])
    expect(bunches(numbers).flat()).toEqual(numbers)
    expect(bunches([])).toEqual([])
  })
})
