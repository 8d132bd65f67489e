import {
  array,
  assert,
  boolean,
  constantFrom,
  nat,
  oneof,
  option,
  property,
  record,
  uuid,
  type Arbitrary,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MetricCount } from '../model/count.ts'
import { unitIdSchema } from '../model/ids.ts'
import { isCounted } from '../model/standing.ts'
import { coverageOf, type Standing } from './coverage.ts'
import { totalOf, type TotalEntry } from './total.ts'

const unit = (id: string) => unitIdSchema.parse(id)
const count = (given: Partial<MetricCount>): MetricCount => ({
  state: 'number',
  value: null,
  approximate: false,
  partial: false,
  ...given,
})
const number = (value: number) => count({ value })

describe('a total', () => {
  it('is null, not zero, when no unit gave a number', () =>
    expect(totalOf([{ unitId: unit('a'), count: null }])).toMatchObject({ value: null, complete: false }))

  it('is zero when the numbers given are zero', () =>
    expect(totalOf([{ unitId: unit('a'), count: number(0) }])).toMatchObject({ value: 0, complete: true }))

  it('says how many units it covers and names those that it misses', () =>
    expect(
      totalOf([
        { unitId: unit('number'), count: number(1) },
        { unitId: unit('none'), count: count({ state: 'none' }) },
        { unitId: unit('blank'), count: count({ state: 'blank' }) },
        { unitId: unit('partial'), count: count({ value: 5, partial: true }) },
        { unitId: unit('absent'), count: null },
      ]),
    ).toEqual({
      value: 6,
      approximate: false,
      complete: false,
      covers: { expected: 5, number: 2, none: 1, blank: 1, absent: 1, partial: 1 },
      without: ['blank', 'partial', 'absent'],
    }))

  it('is complete when every unit gave a number or an explicit none', () =>
    expect(
      totalOf([
        { unitId: unit('a'), count: number(3) },
        { unitId: unit('b'), count: count({ state: 'none' }) },
      ]).complete,
    ).toBe(true))

  it('covers every unit exactly once, whatever the states', () => {
    const entry: Arbitrary<TotalEntry> = record({
      unitId: uuid().map(unit),
      count: option(
        oneof(
          record({ value: nat(), approximate: boolean(), partial: boolean() }).map(count),
          constantFrom(count({ state: 'blank' }), count({ state: 'none' })),
        ),
      ),
    })
    assert(
      property(array(entry), (entries) => {
        const { covers, without, complete } = totalOf(entries)
        expect(covers.number + covers.none + covers.blank + covers.absent).toBe(entries.length)
        expect(without).toHaveLength(covers.blank + covers.absent + covers.partial)
        expect(complete).toBe(without.length === 0)
      }),
    )
  })
})

describe('coverage', () => {
  const standings: Standing[] = [
    { status: 'missing', timeliness: null },
    { status: 'accepted', timeliness: 'onTime' },
    { status: 'accepted', timeliness: 'late' },
    { status: 'submitted', timeliness: 'late' },
    { status: 'returned', timeliness: 'onTime' },
  ]

  it('counts a returned report as submitted and its unit as not missing', () =>
    expect(coverageOf(standings)).toEqual({
      expected: 5,
      submitted: 4,
      accepted: 2,
      pending: 1,
      returned: 1,
      onTime: 2,
      late: 2,
      missing: 1,
    }))

  it('of no units is nought throughout', () =>
    expect(Object.values(coverageOf([])).every((value) => value === 0)).toBe(true))
})

describe('a basis', () => {
  it('never counts a returned or missing report, and a pending one only where all submitted count', () => {
    const counted = (basis: 'accepted' | 'submitted') =>
      (['missing', 'returned', 'submitted', 'accepted'] as const).filter((status) => isCounted(status, basis))
    expect(counted('accepted')).toEqual(['accepted'])
    expect(counted('submitted')).toEqual(['submitted', 'accepted'])
  })
})
