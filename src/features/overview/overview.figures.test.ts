import { describe, expect, it } from 'vitest'
import { perMetric } from '#domain/metrics/metrics.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import { coverageOf } from '#domain/totals/coverage.ts'
import type { Summary, SummaryUnit } from '#domain/totals/summary.ts'
import { totalOf } from '#domain/totals/total.ts'
import { figuresOf } from './overview.figures.ts'
import { blankCount, missing, noneCount, number, summaryUnit } from './summary-unit.fixture.ts'

const before = (scans: number) => ({ qrCodes: blankCount, scans: number(scans), directives: noneCount })

function summaryOf(units: SummaryUnit[]): Summary {
  const totals = perMetric((metric) =>
    totalOf(units.map((unit) => ({ unitId: unit.unitId, count: unit.counted ? unit[metric] : null }))),
  )
  const previousTotals = perMetric((metric) =>
    totalOf(units.map((unit) => ({ unitId: unit.unitId, count: unit.previous?.[metric] ?? null }))),
  )
  const campaign = { id: 'now' } as Campaign
  return {
    campaign,
    previousCampaign: campaign,
    today: '2021-11-10' as IsoDate,
    basis: 'accepted',
    coverage: coverageOf(
      units.map(({ status, timeliness }) =>
        status === 'missing' || timeliness === null ? { status: 'missing', timeliness: null } : { status, timeliness },
      ),
    ),
    totals,
    previousTotals,
    units,
  }
}

describe('figuresOf', () => {
  it('measures a change over the units that gave a number in both campaigns', () => {
    const figures = figuresOf(
      summaryOf([
        summaryUnit('a', { scans: number(120), previous: before(100) }),
        summaryUnit('b', { ...missing, previous: before(5000) }),
        summaryUnit('c', { scans: number(7) }),
      ]),
      null,
    )
    expect(figures.metrics.scans.change).toEqual({ by: 20, units: 1 })
  })

  it('leaves out of the change a report that does not count', () => {
    const waiting = summaryUnit('a', { status: 'submitted', counted: false, previous: before(100) })
    expect(figuresOf(summaryOf([waiting]), null).metrics.scans.change).toBeNull()
  })

  it('says when the campaign before covered other units', () => {
    const figures = figuresOf(
      summaryOf([summaryUnit('a', { previous: before(1) }), summaryUnit('b', { ...missing, previous: before(1) })]),
      null,
    )
    expect(figures.metrics.scans.coveredBefore).toBe(2)
    expect(
      figuresOf(summaryOf([summaryUnit('a', { previous: before(1) })]), null).metrics.scans.coveredBefore,
    ).toBeNull()
  })

  it('limits totals and coverage to one kind of unit', () => {
    const summary = summaryOf([
      summaryUnit('sở', { scans: number(10) }),
      summaryUnit('huyện', { kind: 'district', scans: number(300) }),
      summaryUnit('huyện thiếu', { kind: 'district', ...missing }),
    ])
    const { units, coverage, metrics } = figuresOf(summary, 'district')
    expect(units.map((unit) => unit.name)).toEqual(['huyện', 'huyện thiếu'])
    expect(coverage).toMatchObject({ expected: 2, accepted: 1, missing: 1 })
    expect(metrics.scans.total).toMatchObject({ value: 300, complete: false, covers: { expected: 2, absent: 1 } })
  })

  it('measures scans per code over the units that gave both, and says over how many', () => {
    const { scansPerCode } = figuresOf(
      summaryOf([
        summaryUnit('a', { qrCodes: number(10), scans: number(50) }),
        summaryUnit('blank', { qrCodes: number(10), scans: blankCount }),
        summaryUnit('waits', { status: 'submitted', counted: false, qrCodes: number(1), scans: number(900) }),
        summaryUnit('missing', missing),
      ]),
      null,
    )
    expect(scansPerCode.total).toMatchObject({ value: 5, units: 1 })
    expect(scansPerCode.change).toBeNull()
  })

  it('finds what is unusual among the units on screen, and focuses the units that a chosen fact is about', () => {
    const summary = summaryOf([
      summaryUnit('sở', { scans: number(0) }),
      summaryUnit('huyện', { kind: 'district', scans: noneCount }),
      summaryUnit('chờ', { status: 'submitted', counted: false, scans: number(0) }),
      summaryUnit('thường'),
    ])
    const names = (kind: 'district' | null) =>
      figuresOf(summary, kind).unusual.map(({ id, cases }) => ({ id, units: cases.map(({ unit }) => unit.name) }))
    expect(names(null)).toEqual([{ id: 'noScans', units: ['sở', 'huyện'] }])
    expect(names('district')).toEqual([{ id: 'noScans', units: ['huyện'] }])
    expect(figuresOf(summary, null, 'noScans').focus).toEqual(new Set(['sở', 'huyện']))
    expect(figuresOf(summary, null, 'scansFell').focus).toBeNull()
  })
})
