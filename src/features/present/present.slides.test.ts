import { describe, expect, it, test } from 'vitest'
import type { MetricCount } from '#domain/model/count.ts'
import { blank, none, numberOf, sumOfRows } from '#domain/model/count.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { ReportId, UnitId } from '#domain/model/ids.ts'
import { perMetric } from '#domain/metrics/metrics.ts'
import { coverageOf } from '#domain/totals/coverage.ts'
import type { Summary, SummaryUnit, Trend } from '#domain/totals/summary.ts'
import { totalOf } from '#domain/totals/total.ts'
import { slidesOf } from './present.slides.ts'
import type { Slide, SlideOf } from './slides/slide.ts'

const number = (value: number): MetricCount => sumOfRows([numberOf(value)])
const day = (text: string) => text as IsoDate

function unit(name: string, scans: MetricCount | null, row: Partial<SummaryUnit> = {}): SummaryUnit {
  return {
    unitId: name as UnitId,
    name,
    shortName: name,
    kind: 'department',
    population: null,
    status: 'accepted',
    timeliness: 'onTime',
    receivedOn: day('2021-10-27'),
    reportId: `report of ${name}` as ReportId,
    counted: true,
    sample: true,
    dueOn: day('2021-10-29'),
    lateInARow: 0,
    qrCodes: scans === null ? null : number(1),
    scans,
    directives: scans === null ? null : number(1),
    previous: null,
    ...row,
  }
}

const missing = (name: string, row: Partial<SummaryUnit> = {}) =>
  unit(name, null, {
    status: 'missing',
    timeliness: null,
    receivedOn: null,
    reportId: null,
    counted: false,
    ...row,
  })

function summaryOf(units: SummaryUnit[]): Summary {
  return {
    campaign: { id: 'now' } as Campaign,
    previousCampaign: null,
    today: day('2021-11-10'),
    basis: 'accepted',
    coverage: coverageOf(
      units.map(({ status, timeliness }) =>
        status === 'missing' || timeliness === null ? { status: 'missing', timeliness: null } : { status, timeliness },
      ),
    ),
    totals: perMetric((metric) =>
      totalOf(units.map((each) => ({ unitId: each.unitId, count: each.counted ? each[metric] : null }))),
    ),
    previousTotals: null,
    units,
  }
}

const usual = { kind: null, every: false } as const
const slides = (units: SummaryUnit[], wish: Parameters<typeof slidesOf>[2] = usual) =>
  slidesOf(summaryOf(units), null, wish)
const ofKind = <K extends Slide['kind']>(all: readonly Slide[], kind: K) =>
  all.filter((slide): slide is SlideOf<K> => slide.kind === kind)
const named = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix} ${String(index + 1).padStart(3, '0')}`)

describe.each([1, 33, 250])('with %i units', (count) => {
  test('every missing one is named, over as many slides as that takes', () => {
    const names = named('chưa gửi', count)
    const parts = ofKind(slides(names.map((name) => missing(name))), 'missing')
    expect(parts.flatMap(({ units }) => units.map(({ label }) => label)).toSorted()).toEqual(names)
    expect(parts.every((part) => part.units.length <= 12 && part.count === count)).toBe(true)
  })

  test('every unit has its row where all are asked for, whatever its state', () => {
    const states = [number(0), sumOfRows([blank]), sumOfRows([none]), null]
    const units = named('đơn vị', count).map((name, index) => unit(name, states[index % states.length] ?? null))
    const rows = ofKind(slides(units, { kind: null, every: true }), 'every').flatMap((slide) => slide.units)
    expect(rows).toEqual(units)
  })

  test('no two slides have the same id', () => {
    const units = [
      ...named('trễ', count).map((name) => unit(name, number(0), { timeliness: 'late', lateInARow: 3 })),
      ...named('thiếu', count).map((name) => missing(name)),
    ]
    const ids = slides(units, { kind: null, every: true }).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('who is missing', () => {
  it('is counted overdue only past its own due day, the longest first', () => {
    const [slide] = ofKind(
      slides([
        missing('còn hạn', { dueOn: day('2021-11-15') }),
        missing('a'),
        missing('lâu nhất', { dueOn: day('2021-10-20') }),
      ]),
      'missing',
    )
    expect(slide?.overdue).toBe(2)
    expect(slide?.units).toMatchObject([
      { label: 'lâu nhất', daysLate: 21 },
      { label: 'a', daysLate: 12 },
      { label: 'còn hạn', daysLate: 0 },
    ])
  })

  it('is all there is to say while nobody has reported', () => {
    expect(slides([missing('a'), missing('b')]).map(({ kind }) => kind)).toEqual(['reported', 'missing'])
  })
})

describe('the most and the fewest', () => {
  it('rank numbers alone: 0 is one, a blank, a none and what does not count are not', () => {
    const units = [
      unit('nhiều', number(9)),
      unit('không', number(0)),
      unit('trống', sumOfRows([blank])),
      unit('không phát sinh', sumOfRows([none])),
      unit('chờ duyệt', number(99), { status: 'submitted', counted: false }),
      missing('thiếu'),
    ]
    const slide = ofKind(slides(units), 'leaders').find(({ metric }) => metric === 'scans')
    expect(slide?.most.map(({ label, value }) => [label, value])).toEqual([
      ['nhiều', 9],
      ['không', 0],
    ])
    expect(slide).toMatchObject({ ranked: 2, covers: { expected: 6, blank: 1, none: 1, absent: 2 } })
  })

  it('know how many share the first place, also beyond those drawn', () => {
    const units = named('bằng nhau', 20).map((name) => unit(name, number(7)))
    expect(ofKind(slides(units), 'leaders').find(({ metric }) => metric === 'scans')?.leading).toBe(20)
  })
})

describe('a change', () => {
  const before = (scans: MetricCount) => ({ qrCodes: number(1), scans, directives: number(1) })

  it('is of whole figures in both campaigns only', () => {
    const units = [
      unit('tăng', number(12), { previous: before(number(10)) }),
      unit('giảm', number(3), { previous: before(number(10)) }),
      unit('thiếu dòng', sumOfRows([numberOf(3), blank]), { previous: before(number(10)) }),
      unit('trước để trống', number(5), { previous: before(sumOfRows([blank])) }),
      missing('thiếu', { previous: before(number(10)) }),
    ]
    const slide = ofKind(slides(units), 'change').find(({ metric }) => metric === 'scans')
    expect(slide).toMatchObject({ grew: 1, fell: 1, same: 0 })
    expect(slide?.moves).toMatchObject([
      { label: 'giảm', before: 10, after: 3 },
      { label: 'tăng', before: 10, after: 12 },
    ])
  })

  it('of nobody is no slide', () => expect(ofKind(slides([unit('a', number(1))]), 'change')).toEqual([]))
})

it('says everything that is unusual in a sentence, and names everyone whom that is about', () => {
  const names = named('không quét', 20)
  const all = slides([...names.map((name) => unit(name, number(0))), unit('có quét', number(5))])
  const [first] = ofKind(all, 'unusual')
  expect(first?.facts.map(({ says }) => says.vi)).toContain('20 đơn vị chưa phát sinh lượt quét')
  const cases = ofKind(all, 'cases').filter(({ id }) => id.startsWith('noScans'))
  expect(cases.flatMap((slide) => slide.cases.map(({ label }) => label))).toEqual(names)
})

it('shows one kind of unit as if only that were expected', () => {
  const units = [
    unit('sở', number(5)),
    unit('huyện', number(300), { kind: 'district' }),
    missing('huyện thiếu', { kind: 'district' }),
  ]
  const all = slides(units, { kind: 'district', every: false })
  expect(ofKind(all, 'reported')[0]).toMatchObject({ coverage: { expected: 2, submitted: 1, missing: 1 } })
  expect(ofKind(all, 'total').find(({ metric }) => metric === 'scans')?.total).toMatchObject({
    value: 300,
    covers: { expected: 2, absent: 1 },
  })
})

describe('the development', () => {
  const point = (id: string, value: number | null, complete = true) => ({
    campaign: { id, dataCutoff: '2021-10-31', request: { date: '2021-10-26' } },
    totals: perMetric(() => ({ value, approximate: false, complete, covers: {} })),
  })
  const developmentOf = (points: unknown[]) =>
    ofKind(slidesOf(summaryOf([unit('a', number(1))]), { basis: 'accepted', points } as Trend, usual), 'development')

  it('keeps a campaign without a number apart from 0, and marks what is incomplete and what is presented', () => {
    const [slide] = developmentOf([point('old', null), point('zero', 0), point('now', 5, false)])
    expect(slide?.columns).toMatchObject([
      { value: null, chosen: false },
      { value: 0, complete: true, chosen: false },
      { value: 5, complete: false, chosen: true },
    ])
  })

  it('needs two campaigns with a number', () =>
    expect(developmentOf([point('old', null), point('now', 5)])).toEqual([]))
})
