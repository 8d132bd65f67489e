import { describe, expect, it } from 'vitest'
import type { IsoDate } from '#domain/model/dates.ts'
import { dayNumber } from '#src/ui/charts/days.ts'
import { blankCount, directivePoint, missing, noneCount, summaryUnit } from '../summary-unit.fixture.ts'
import { directiveTimeline } from './directive-timeline.rows.ts'

const asUsual = { sort: 'value', find: '', requestedOn: '2021-10-26' as IsoDate } as const
const day = (date: string) => dayNumber(date as IsoDate)

describe('directiveTimeline', () => {
  it('gives every unit a lane, and says why one is empty', () => {
    const units = [
      summaryUnit('có'),
      summaryUnit('trống', { directives: blankCount }),
      summaryUnit('không có', { directives: noneCount }),
      summaryUnit('thiếu', missing),
      summaryUnit('chờ', { status: 'submitted', counted: false }),
      summaryUnit('trả lại', { status: 'returned', counted: false }),
      summaryUnit('không ngày'),
    ]
    const points = [directivePoint('có', '2021-08-09'), directivePoint('không ngày', null)]
    const { lanes } = directiveTimeline(units, points, asUsual)
    expect(Object.fromEntries(lanes.map((lane) => [lane.name, lane.empty]))).toEqual({
      có: null,
      trống: 'blank',
      'không có': 'none',
      thiếu: 'missing',
      chờ: 'submitted',
      'trả lại': 'returned',
      'không ngày': 'undated',
    })
  })

  it('puts a dot on its day, on the lane of its unit', () => {
    const points = [
      directivePoint('b', '2021-05-07'),
      directivePoint('b', '2021-08-30'),
      directivePoint('a', '2021-08-09'),
    ]
    const { lanes, dots } = directiveTimeline([summaryUnit('a'), summaryUnit('b')], points, asUsual)
    expect(dots.map((dot) => [lanes[dot.lane]?.name, dot.day])).toEqual([
      ['b', day('2021-05-07')],
      ['b', day('2021-08-30')],
      ['a', day('2021-08-09')],
    ])
  })

  it('keeps several of one unit and day side by side', () => {
    const points = [1, 2, 3].map((position) => directivePoint('a', '2021-08-09', { position }))
    const { dots } = directiveTimeline([summaryUnit('a')], points, asUsual)
    expect(dots.map(({ stack, stacked }) => [stack, stacked])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ])
  })

  it('keeps a mistyped year from squeezing the axis, and still shows it', () => {
    const points = [
      directivePoint('a', '2021-08-09'),
      directivePoint('a', '1021-08-09'),
      directivePoint('a', '2201-08-09'),
    ]
    const { dots, span } = directiveTimeline([summaryUnit('a')], points, asUsual)
    expect(span).toEqual({ from: day('2021-08-05'), to: day('2021-10-30') })
    expect(dots.map((dot) => dot.beyond)).toEqual(['before', null, 'after'])
  })

  it('lists what has no date instead of placing it', () => {
    const { dots, undated } = directiveTimeline([summaryUnit('a')], [directivePoint('a', null)], asUsual)
    expect(dots).toEqual([])
    expect(undated).toHaveLength(1)
  })

  it('names each document of one directive by itself', () => {
    const points = [directivePoint('a', '2021-08-09'), directivePoint('a', '2021-08-10')]
    const { dots } = directiveTimeline([summaryUnit('a')], points, asUsual)
    expect(dots.map((dot) => dot.key)).toEqual(['report of a.0.0', 'report of a.0.1'])
  })

  it('loses no dot and no lane at 250 units and 3.000 directives', () => {
    const names = Array.from({ length: 250 }, (_, index) => `Đơn vị ${index}`)
    const points = Array.from({ length: 3000 }, (_, index) =>
      directivePoint(names[index % 250] ?? '', `2021-0${1 + (index % 9)}-1${index % 7}`, { position: index }),
    )
    const { lanes, dots } = directiveTimeline(
      names.map((name) => summaryUnit(name)),
      points,
      asUsual,
    )
    expect(lanes).toHaveLength(250)
    expect(new Set(dots.map((dot) => dot.key)).size).toBe(3000)
  })
})
