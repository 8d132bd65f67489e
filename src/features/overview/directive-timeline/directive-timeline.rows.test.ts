import { describe, expect, it } from 'vitest'
import type { DirectiveMarks } from '#domain/directives/directive-marks.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import { dayNumber } from '#src/ui/charts/days.ts'
import { blankCount, missing, noneCount, summaryUnit } from '../summary-unit.fixture.ts'
import { directiveTimeline, hiddenInLanes, isWithin, marksIn, twinsByLink } from './directive-timeline.rows.ts'
import { mark } from './marks.fixture.ts'

const asUsual = { sort: 'value', find: '', hits: null, requestedOn: '2021-10-26' as IsoDate } as const
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
    const { lanes } = directiveTimeline(units, [mark('có', '2021-08-09'), mark('không ngày', null)], asUsual)
    expect(Object.fromEntries(lanes.map((lane) => [lane.name, lane.empty]))).toEqual({
      có: null,
      trống: 'blank',
      'không có': 'none',
      thiếu: 'missing',
      chờ: 'submitted',
      'trả lại': 'returned',
      'không ngày': null,
    })
  })

  it('puts a dot on its day, on the lane of its unit', () => {
    const marks = [mark('b', '2021-08-30'), mark('b', '2021-05-07'), mark('a', '2021-08-09')]
    const { lanes, dots } = directiveTimeline([summaryUnit('a'), summaryUnit('b')], marks, asUsual)
    expect(dots.map((dot) => [lanes[dot.lane]?.name, dot.day])).toEqual([
      ['b', day('2021-05-07')],
      ['b', day('2021-08-30')],
      ['a', day('2021-08-09')],
    ])
  })

  it('keeps several of one unit and day side by side', () => {
    const marks = [1, 2, 3].map((position) => mark('a', '2021-08-09', { position }))
    const { dots } = directiveTimeline([summaryUnit('a')], marks, asUsual)
    expect(dots.map(({ stack, stacked }) => [stack, stacked])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ])
  })

  it('keeps a mistyped year from squeezing the axis, and still shows it, beside the axis', () => {
    const marks = [mark('a', '2021-08-09'), mark('a', '1021-08-09'), mark('a', '2201-08-09')]
    const { dots, span, beyond } = directiveTimeline([summaryUnit('a')], marks, asUsual)
    expect(span).toEqual({ from: day('2021-08-05'), to: day('2021-10-30') })
    expect(dots.map((dot) => dot.aside)).toEqual([null, 'beyond', 'beyond'])
    expect(beyond).toBe(2)
  })

  it('shows what has no date beside the axis, also where nothing has one', () => {
    const { dots, span, undated } = directiveTimeline([summaryUnit('a')], [mark('a', null)], asUsual)
    expect(dots.map(({ day: at, aside }) => [at, aside])).toEqual([[null, 'undated']])
    expect(span).toEqual({ from: day('2021-10-22'), to: day('2021-10-30') })
    expect(undated).toBe(1)
  })

  it('mutes what is not of a unit that is looked for, or not among the documents that are', () => {
    const marks = [
      mark('Lý Sơn', '2021-08-09'),
      mark('Ba Tơ', '2021-08-09'),
      mark('Lý Sơn', '2021-09-09', { position: 1 }),
    ]
    const hits = new Set(marks.slice(0, 2).map(({ key }) => key))
    const { dots, lanes } = directiveTimeline(
      ['Lý Sơn', 'Ba Tơ'].map((name) => summaryUnit(name)),
      marks,
      {
        ...asUsual,
        find: 'ly son',
        hits,
      },
    )
    expect(dots.filter(({ found }) => found).map((dot) => dot.mark.key)).toEqual(['report of Lý Sơn.0.0'])
    expect(dots).toHaveLength(3)
    expect(lanes).toHaveLength(2)
  })

  it('loses no dot and no lane at 250 units and 3.000 directives', () => {
    const names = Array.from({ length: 250 }, (_, index) => `Đơn vị ${index}`)
    const marks = Array.from({ length: 3000 }, (_, index) =>
      mark(names[index % 250] ?? '', `2021-0${1 + (index % 9)}-1${index % 7}`, { position: index }),
    )
    const { lanes, dots } = directiveTimeline(
      names.map((name) => summaryUnit(name)),
      marks,
      asUsual,
    )
    expect(lanes).toHaveLength(250)
    expect(new Set(dots.map((dot) => dot.mark.key)).size).toBe(3000)
  })
})

describe('a part of the axis', () => {
  const marks = ['2021-05-07', '2021-06-07', '2021-08-09', '2021-09-09', null].map((date, position) =>
    mark('a', date, { position }),
  )
  const timeline = directiveTimeline([summaryUnit('a'), summaryUnit('b')], marks, asUsual)
  const span = { from: day('2021-06-01'), to: day('2021-08-09') }

  it('shows what lies on its days, both ends included, and what stands beside the axis', () => {
    const shown = timeline.dots.filter((dot) => isWithin(span, dot)).map((dot) => dot.mark.date)
    expect(shown).toEqual(['2021-06-07', '2021-08-09', null])
  })

  it('tells how many of each lane lie before and after it: none is dropped in silence', () => {
    expect(hiddenInLanes(timeline, span)).toEqual([
      { before: 1, after: 1, shown: 3 },
      { before: 0, after: 0, shown: 0 },
    ])
  })
})

describe('the same document in several lanes', () => {
  it('is found by its link; what nobody else lists has none', () => {
    const marks = [
      mark('a', '2021-05-07', { link: '15_ubnd~2021~x' }),
      mark('b', '2021-05-07', { link: '15_ubnd~2021~x' }),
      mark('c', '2021-05-07'),
    ]
    const { dots } = directiveTimeline(
      ['a', 'b', 'c'].map((name) => summaryUnit(name)),
      marks,
      asUsual,
    )
    expect([...twinsByLink(dots)]).toEqual([['15_ubnd~2021~x', [0, 1]]])
  })
})

describe('the marks of an answer', () => {
  it('name each document of one directive by itself, with its unit, report and issuer', () => {
    const answer = {
      issuers: [
        { group: 'own', name: null },
        { group: 'central', name: 'Bộ Y tế' },
      ],
      reports: [
        {
          unitId: 'a',
          reportId: 'r1',
          sample: false,
          marks: [
            { position: 2, document: 0, number: '1/A', date: '2021-05-07', issuer: 0 },
            { position: 2, document: 1, number: '2/BYT', date: null, issuer: 1, link: 'l' },
          ],
        },
      ],
    } as unknown as DirectiveMarks
    expect(marksIn(answer)).toEqual([
      expect.objectContaining({ key: 'r1.2.0', unitId: 'a', number: '1/A', link: null, sample: false }),
      expect.objectContaining({ key: 'r1.2.1', issuer: { group: 'central', name: 'Bộ Y tế' }, link: 'l', date: null }),
    ])
  })
})
