import { describe, expect, it } from 'vitest'
import { perMetric } from '#domain/metrics/metrics.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { UnitId } from '#domain/model/ids.ts'
import { coverageOf } from '#domain/totals/coverage.ts'
import type { Trend } from '#domain/totals/summary.ts'
import type { Increments } from '#domain/totals/increment.ts'
import { totalOf } from '#domain/totals/total.ts'
import { uiTexts } from '#tests/setup/ui-texts.tsx'
import { blankCount, number } from '../summary-unit.fixture.ts'
import { allTotals } from './campaign-columns.export.ts'

function point(title: string, counts: Parameters<typeof totalOf>[0][number]['count'][]): Trend['points'][number] {
  const campaign = {
    id: title,
    title,
    request: { number: '1406/STTTT', date: '2021-10-26' },
    dataCutoff: null,
    dueOn: '2021-10-28',
    status: 'open',
    sample: true,
  } as Campaign
  const total = totalOf(counts.map((count, index) => ({ unitId: `u${index}` as UnitId, count })))
  return { campaign, coverage: coverageOf([]), totals: perMetric(() => total) }
}

describe('allTotals', () => {
  const points = [point('Đợt 1', [blankCount, null]), point('Đợt 2', [number(541), null])]
  const grown = { before: 500, after: 541, units: 1, fell: 0, approximate: false, complete: false }
  const increments: Increments = {
    basis: 'accepted',
    points: points.map(({ campaign }, at) => ({
      campaignId: campaign.id,
      increments: perMetric(() => (at === 0 ? null : grown)),
    })),
  }
  const table = allTotals({ basis: 'accepted', points }, increments, { ui: uiTexts(), locale: 'vi' })
  const of = (name: string) => table.rows.map((row) => row[table.header.indexOf(name)])

  it('has a line for every metric of every campaign', () => {
    expect(of('Đợt báo cáo')).toEqual(['Đợt 1', 'Đợt 1', 'Đợt 1', 'Đợt 2', 'Đợt 2', 'Đợt 2'])
    expect(new Set(of('Chỉ tiêu')).size).toBe(3)
  })

  it('leaves a total empty, not 0, where no unit gave a number, and says what it covers', () => {
    expect(of('Tổng')).toEqual([null, null, null, 541, 541, 541])
    expect(of('Đơn vị để trống')).toEqual([1, 1, 1, 0, 0, 0])
    expect(of('Đơn vị chưa có báo cáo được tính')).toEqual([1, 1, 1, 1, 1, 1])
  })

  it('says how much a total grew only where the same units can be held against each other', () => {
    expect(of('Tăng so với đợt trước')).toEqual([null, null, null, 41, 41, 41])
    expect(of('Tăng: số đơn vị so sánh được')).toEqual([0, 0, 0, 1, 1, 1])
  })

  it('marks what is incomplete', () => {
    expect(new Set(of('Đủ số liệu'))).toEqual(new Set(['không']))
  })
})
