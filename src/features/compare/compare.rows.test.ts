import { describe, expect, it } from 'vitest'
import type { MetricCount } from '#domain/model/count.ts'
import { blank, none, numberOf, sumOfRows } from '#domain/model/count.ts'
import type { StandingStatus, Timeliness } from '#domain/model/standing.ts'
import type { UnitHistory } from '#domain/totals/summary.ts'
import { campaignsOf, comparedIn, daysToAnswer, differenceOf, recordOf } from './compare.rows.ts'
import { pointsOf, runsOf } from './development.rows.ts'
import { sharedDirectives } from './shared-directives.rows.ts'

const number = (value: number): MetricCount => sumOfRows([numberOf(value)])

type Said = { scans: MetricCount | null; timeliness?: Timeliness; receivedOn?: string }

/** A unit in monthly campaigns of 2021; null: that one does not expect it. */
function unitIn(id: string, months: Readonly<Record<string, Said>>, directives: object[] = []): UnitHistory {
  return {
    unit: { id, name: `Đơn vị ${id}`, shortName: id },
    campaigns: Object.entries(months)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([month, { scans, timeliness = 'onTime', receivedOn }]) => ({
        campaign: {
          id: `c${month}`,
          title: `Đợt ${month}`,
          request: { number: 'x', date: `2021-${month}-01` },
          dataCutoff: `2021-${month}-20`,
          dueOn: `2021-${month}-28`,
        },
        status: (scans === null ? 'missing' : 'accepted') satisfies StandingStatus,
        timeliness: scans === null ? null : timeliness,
        receivedOn: scans === null ? null : (receivedOn ?? `2021-${month}-10`),
        reportId: scans === null ? null : `${id}-${month}`,
        metrics: scans === null ? null : { qrCodes: number(1), scans, directives: number(0) },
      })),
    directives,
    latest: null,
  } as unknown as UnitHistory
}

describe('the campaign in which units are compared', () => {
  const a = unitIn('a', { '08': { scans: number(1) }, '09': { scans: number(2) }, '11': { scans: number(3) } })
  const b = unitIn('b', { '08': { scans: number(5) }, '09': { scans: number(6) } })

  it('is the wanted one, else the newest that expects them all', () => {
    expect(comparedIn([a, b], null)?.campaign.id).toBe('c09')
    expect(comparedIn([a, b], 'c08')?.campaign.id).toBe('c08')
    expect(comparedIn([a, b], 'unknown')?.campaign.id).toBe('c09')
  })

  it('tells a unit that it does not expect from one that did not report', () => {
    const sides = comparedIn([a, b], 'c11')?.sides ?? []
    expect(sides.map(({ standing }) => standing?.status ?? null)).toEqual(['accepted', null])
    expect(differenceOf(sides, 'scans').without).toEqual([{ label: 'b', why: 'notExpected' }])
  })

  it('is any that one of them was in, oldest first', () => {
    expect(campaignsOf([b, a]).map(({ id }) => id)).toEqual(['c08', 'c09', 'c11'])
    expect(comparedIn([unitIn('new', {})], null)).toBeNull()
  })
})

describe('a difference', () => {
  const sidesOf = (said: Readonly<Record<string, MetricCount | null>>) =>
    comparedIn(
      Object.entries(said).map(([id, scans]) => unitIn(id, { '09': { scans } })),
      null,
    )?.sides ?? []

  it('ranks whole numbers, 0 among them, and says of each other figure why it is not compared', () => {
    const sides = sidesOf({
      zero: number(0),
      most: number(9),
      blank: sumOfRows([blank]),
      none: sumOfRows([none]),
      partial: sumOfRows([numberOf(100), blank]),
      missing: null,
    })
    expect(differenceOf(sides, 'scans')).toEqual({
      metric: 'scans',
      ranked: [
        { label: 'most', value: 9 },
        { label: 'zero', value: 0 },
      ],
      without: [
        { label: 'blank', why: 'blank' },
        { label: 'none', why: 'none' },
        { label: 'partial', why: 'partial' },
        { label: 'missing', why: 'missing' },
      ],
    })
  })
})

describe('how a unit answered', () => {
  it('counts campaigns in time, late and without a report', () => {
    const history = unitIn('a', {
      '08': { scans: number(1) },
      '09': { scans: number(1), timeliness: 'late', receivedOn: '2021-10-05' },
      '10': { scans: null },
    })
    expect(recordOf(history)).toEqual({ expected: 3, onTime: 1, late: 1, missing: 1 })
    expect(history.campaigns.map(daysToAnswer)).toEqual([9, 34, null])
  })
})

describe('the development', () => {
  it('has a point for each campaign that expects a unit, and no line over what is no number', () => {
    const points = pointsOf(
      [
        unitIn('a', {
          '07': { scans: number(0) },
          '08': { scans: sumOfRows([blank]) },
          '09': { scans: number(4) },
          '10': { scans: number(5) },
          '11': { scans: null },
        }),
      ],
      'scans',
    )
    expect(points.map(({ state, value }) => [state, value])).toEqual([
      ['number', 0],
      ['blank', null],
      ['number', 4],
      ['number', 5],
      ['missing', null],
    ])
    expect(runsOf(points).map((run) => run.map(({ value }) => value))).toEqual([[0], [4, 5]])
  })
})

describe('directives', () => {
  const point = (unitId: string, name: string | null, more: object = {}) => ({
    unitId,
    campaignId: 'c09',
    reportId: `${unitId}-09`,
    position: 0,
    document: 0,
    number: name,
    date: '2021-05-07',
    content: 'Triển khai',
    issuer: 'UBND tỉnh',
    audiences: [],
    sample: true,
    ...more,
  })

  it('that two units list are in common, once however often they are reported; the others stand apart', () => {
    const shared = sharedDirectives(
      [
        unitIn('a', {}, [
          point('a', '12/UBND-VP'),
          point('a', '12 /UBND-VP', { campaignId: 'c10' }),
          point('a', '7/KH-A'),
        ]),
        unitIn('b', {}, [point('b', '12/UBND-VP', { position: 3 }), point('b', null)]),
      ],
      [],
    )
    expect(shared.common.map(({ number: name, unitIds }) => [name, unitIds])).toEqual([['12/UBND-VP', ['a', 'b']]])
    expect(shared.common[0]?.places).toContainEqual({ unitId: 'b', reportId: 'b-09', position: 3 })
    expect(shared.apart.get('a')?.map(({ number: name }) => name)).toEqual(['7/KH-A'])
    expect(shared.apart.get('b')).toEqual([])
    expect(shared.unnumbered).toBe(1)
  })

  it('of one number from two issuers are two documents', () => {
    const shared = sharedDirectives(
      [
        unitIn('a', {}, [point('a', '12/KH-UBND', { issuer: 'UBND huyện Lý Sơn' })]),
        unitIn('b', {}, [point('b', '12/KH-UBND', { issuer: 'UBND huyện Ba Tơ' })]),
      ],
      [],
    )
    expect(shared.common).toEqual([])
  })
})
