import { describe, expect, test } from 'vitest'
import type { MetricCount } from '#domain/model/count.ts'
import type { StandingStatus } from '#domain/model/standing.ts'
import { historyOf } from './unit-history.fixture.ts'
import { timeDomain, trendOf } from './unit-trend.rows.ts'

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
  const at = (day: string) => ({ time: Date.parse(day) })
  const points = [at('2021-07-25'), at('2021-12-25')]

  test('reaches back to directives before the first campaign', () => {
    const domain = timeDomain(points, [at('2021-03-01').time])
    expect(domain?.[0]).toBeLessThan(at('2021-03-01').time)
  })

  test('is not squeezed by a directive with a slip in its year', () => {
    const domain = timeDomain(points, [at('2012-05-07').time, at('2031-05-07').time])
    expect(domain?.[0]).toBeGreaterThan(at('2021-06-01').time)
    expect(domain?.[1]).toBeLessThan(at('2022-02-01').time)
  })

  test('of a single campaign still has some width', () => {
    const domain = timeDomain([at('2021-07-25')], [])
    expect(domain).not.toBeNull()
    expect(Number(domain?.[1]) - Number(domain?.[0])).toBeGreaterThan(0)
  })

  test('does not exist without campaigns', () => {
    expect(timeDomain([], [at('2021-07-25').time])).toBeNull()
  })
})
