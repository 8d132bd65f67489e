import { describe, expect, it } from 'vitest'
import { coverageOf, type Standing } from '#domain/totals/coverage.ts'
import type { Trend } from '#domain/totals/summary.ts'
import { coverageColumns, partsOf, stackOf } from './coverage.rows.ts'

const standings: Standing[] = [
  { status: 'missing', timeliness: null },
  { status: 'missing', timeliness: null },
  { status: 'accepted', timeliness: 'onTime' },
  { status: 'accepted', timeliness: 'late' },
  { status: 'accepted', timeliness: 'onTime' },
  { status: 'submitted', timeliness: 'late' },
  { status: 'returned', timeliness: 'onTime' },
]

const columnsOf = (...campaigns: (readonly Standing[])[]) =>
  coverageColumns({
    basis: 'accepted',
    points: campaigns.map((own, at) => ({
      campaign: {
        id: `đợt ${at}`,
        title: `Đợt ${at}`,
        request: { number: `${at}/STTTT`, date: '2021-10-26' },
        dataCutoff: null,
        sample: true,
      },
      coverage: coverageOf(own),
    })),
  } as unknown as Trend)

describe('coverageColumns', () => {
  it('has a column for every campaign, one that expects nobody included', () => {
    expect(columnsOf(standings, []).map(({ expected, submitted }) => [expected, submitted])).toEqual([
      [7, 5],
      [0, 0],
    ])
  })
})

describe('stackOf', () => {
  it('has every expected unit exactly once, by decision and by due day', () => {
    const [column] = columnsOf(standings)
    if (column === undefined) throw new Error('there is one campaign')
    expect(stackOf(column, 'decision')).toEqual([
      { part: 'accepted', from: 0, to: 3 },
      { part: 'pending', from: 3, to: 4 },
      { part: 'returned', from: 4, to: 5 },
      { part: 'missing', from: 5, to: 7 },
    ])
    expect(stackOf(column, 'time')).toEqual([
      { part: 'onTime', from: 0, to: 3 },
      { part: 'late', from: 3, to: 5 },
      { part: 'missing', from: 5, to: 7 },
    ])
    for (const parts of ['decision', 'time'] as const) expect(stackOf(column, parts).at(-1)?.to).toBe(column.expected)
  })

  it('leaves out parts of no unit', () => {
    const [column] = columnsOf([{ status: 'accepted', timeliness: 'onTime' }])
    if (column === undefined) throw new Error('there is one campaign')
    expect(stackOf(column, 'decision').map(({ part }) => part)).toEqual(['accepted'])
    expect(partsOf.decision).toContain('missing')
  })
})
