import { describe, expect, it } from 'vitest'
import { perMetric } from '#domain/metrics/metrics.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { UnitId } from '#domain/model/ids.ts'
import { coverageOf } from '#domain/totals/coverage.ts'
import type { Increment } from '#domain/totals/increment.ts'
import type { Trend } from '#domain/totals/summary.ts'
import { totalOf } from '#domain/totals/total.ts'
import { blankCount, noneCount, number, partial } from '../summary-unit.fixture.ts'
import { campaignColumns, incrementColumns, tellingColumns } from './campaign-columns.rows.ts'

type Point = Trend['points'][number]

function point(
  id: string,
  counts: Parameters<typeof totalOf>[0][number]['count'][],
  campaign: Partial<Campaign> = {},
): Point {
  const total = totalOf(counts.map((count, index) => ({ unitId: `u${index}` as UnitId, count })))
  return {
    campaign: {
      id: id as Campaign['id'],
      title: `Đợt ${id}`,
      request: { number: '1406/STTTT-BCVT&CNTT', date: '2021-10-26' as IsoDate },
      dataCutoff: null,
      dueOn: '2021-10-28' as IsoDate,
      status: 'open',
      expected: counts.length,
      sample: false,
      openedAt: '2021-10-26T01:00:00.000Z' as Campaign['openedAt'],
      requestLetterId: null,
      revision: 1,
      ...campaign,
    },
    coverage: coverageOf([]),
    totals: perMetric(() => total),
  }
}

const columnsOf = (...points: Point[]) => campaignColumns({ basis: 'accepted', points }, 'scans')

describe('campaignColumns', () => {
  it('marks a total that misses a unit as incomplete, with what it covers', () => {
    const [column] = columnsOf(point('1', [number(541), null, blankCount]))
    expect(column).toMatchObject({
      value: 541,
      complete: false,
      covers: { expected: 3, number: 1, absent: 1, blank: 1 },
    })
  })

  it('is complete when every unit gave a number or a none', () => {
    expect(columnsOf(point('1', [number(541), noneCount, number(0)]))[0]?.complete).toBe(true)
  })

  it('is incomplete when a unit left a row blank', () => {
    expect(columnsOf(point('1', [partial(541)]))[0]?.complete).toBe(false)
  })

  it('has no value, not 0, where no unit gave a number', () => {
    expect(columnsOf(point('1', [null, blankCount]))[0]?.value).toBeNull()
    expect(columnsOf(point('1', [number(0)]))[0]?.value).toBe(0)
  })

  it('dates a column by its data cut-off, else by its request', () => {
    const columns = columnsOf(point('1', []), point('2', [], { dataCutoff: '2021-10-31' as IsoDate }))
    expect(columns.map((column) => column.asOf)).toEqual(['2021-10-26', '2021-10-31'])
  })
})

describe('incrementColumns', () => {
  const grown = (by: Partial<Increment>): Increment => ({
    before: 500,
    after: 541,
    units: 2,
    fell: 0,
    approximate: false,
    complete: true,
    ...by,
  })
  const columns = (...increments: (Increment | null)[]) => {
    const points = increments.map((_, index) => point(String(index), [number(1), number(1), null]))
    const answer = points.map(({ campaign }, index) => ({
      campaignId: campaign.id,
      increments: perMetric(() => increments[index] ?? null),
    }))
    return incrementColumns({ basis: 'accepted', points }, { basis: 'accepted', points: answer }, 'scans')
  }

  it('shows what was added with the units that it rests on, not those of the total', () => {
    expect(columns(grown({ units: 2, complete: false }))[0]).toMatchObject({
      value: 41,
      rests: 2,
      complete: false,
      covers: { number: 2, expected: 3 },
    })
  })

  it('shows a fall as a fall', () => {
    expect(columns(grown({ after: 420, fell: 1 }))[0]?.value).toBe(-80)
  })

  it('has no value, not 0, where nothing can be compared, and keeps the campaign', () => {
    expect(columns(null, grown({ after: 500 })).map(({ value, rests }) => [value, rests])).toEqual([
      [null, 0],
      [0, 2],
    ])
  })
})

describe('tellingColumns', () => {
  it('names the one chosen, the newest, the largest and the smallest, each once', () => {
    const columns = columnsOf(...[7, 9, 1, 5].map((value, index) => point(String(index), [number(value)])))
    expect(tellingColumns(columns, '0')).toEqual([0, 3, 1, 2])
    expect(tellingColumns(columns, '3')).toEqual([3, 1, 2])
  })

  it('names none that has no figure as largest or smallest', () => {
    expect(tellingColumns(columnsOf(point('0', [null]), point('1', [number(4)])), '')).toEqual([1])
  })
})
