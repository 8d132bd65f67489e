import { describe, expect, test } from 'vitest'
import type { MetricCount } from '#domain/model/count.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { StandingStatus } from '#domain/model/standing.ts'
import { dayNumber } from '#src/ui/charts/days.ts'
import { historyOf } from './unit-history.fixture.ts'
import { dayDomain, trendOf } from './unit-trend.rows.ts'

const number = (value: number): MetricCount => ({ state: 'number', value, approximate: false, partial: false })
const blank: MetricCount = { state: 'blank', value: null, approximate: false, partial: false }
const none: MetricCount = { state: 'none', value: null, approximate: false, partial: false }

const scansOf = (...reports: [StandingStatus, MetricCount | null][]) =>
  trendOf(historyOf(reports.map(([status, scans]) => ({ status, scans }))), 'scans')

describe('a unit over time', () => {
  test('has a gap, not a 0, where the figure is blank, none or never reported', () => {
    const points = scansOf(['accepted', blank], ['accepted', none], ['missing', null], ['accepted', number(0)])
    expect(points.map(({ state, value, firm, tentative }) => [state, value, firm, tentative])).toEqual([
      ['blank', null, null, null],
      ['none', null, null, null],
      ['missing', null, null, null],
      ['number', 0, 0, null],
    ])
  })

  test('joins accepted figures firmly and all stretches to others tentatively', () => {
    const points = scansOf(
      ['accepted', number(1)],
      ['accepted', number(2)],
      ['submitted', number(3)],
      ['accepted', number(4)],
      ['accepted', number(5)],
      ['returned', number(6)],
    )
    expect(points.map((point) => point.firm)).toEqual([1, 2, null, 4, 5, null])
    expect(points.map((point) => point.tentative)).toEqual([null, 2, 3, 4, 5, 6])
  })

  test('is never joined over a gap', () => {
    const points = scansOf(['submitted', number(1)], ['missing', null], ['submitted', number(3)])
    expect(points.map((point) => point.tentative)).toEqual([1, null, 3])
  })

  test('stands at the data cut-off, or at the due date where there is none', () => {
    const history = historyOf([{ dataCutoff: null }, { dataCutoff: '2021-09-24' }])
    expect(trendOf(history, 'scans').map((point) => point.day)).toEqual(['2021-07-28', '2021-09-24'])
  })

  test('keeps what is approximate or partial marked', () => {
    const [point] = scansOf(['accepted', { state: 'number', value: 5, approximate: true, partial: true }])
    expect(point).toMatchObject({ approximate: true, partial: true })
  })
})

describe('the time axis', () => {
  const at = (day: string) => dayNumber(day as IsoDate)
  const campaigns = [at('2021-07-25'), at('2021-12-25')]

  test('reaches back to directives before the first campaign', () => {
    expect(dayDomain(campaigns, [at('2021-03-01')])?.[0]).toBeLessThan(at('2021-03-01'))
  })

  test('is not squeezed by a directive with a slip in its year', () => {
    expect(dayDomain(campaigns, [at('2012-05-07'), at('2031-05-07')])).toEqual(dayDomain(campaigns, []))
  })

  test('of a single campaign still has some width', () => {
    expect(dayDomain([at('2021-07-25')], [])).toEqual([at('2021-07-21'), at('2021-07-29')])
  })

  test('does not exist without campaigns', () => {
    expect(dayDomain([], [at('2021-07-25')])).toBeNull()
  })
})
