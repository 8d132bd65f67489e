import { describe, expect, it } from 'vitest'
import { perMetric } from '#domain/metrics/metrics.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import { coverageOf } from '#domain/totals/coverage.ts'
import type { Summary, SummaryUnit } from '#domain/totals/summary.ts'
import { totalOf } from '#domain/totals/total.ts'
import { uiTexts } from '#tests/setup/ui-texts.tsx'
import { blankCount, missing, noneCount, number, partial, summaryUnit } from '../summary-unit.fixture.ts'
import { allUnits } from './unit-bars.export.ts'

function summaryOf(units: SummaryUnit[]): Summary {
  const campaign = { title: 'Đợt 10/2021', request: { number: '1406/STTTT', date: '2021-10-26' } } as Campaign
  const totals = perMetric(() => totalOf([]))
  return {
    campaign,
    previousCampaign: campaign,
    today: '2021-11-10' as IsoDate,
    basis: 'accepted',
    coverage: coverageOf([]),
    totals,
    previousTotals: totals,
    units,
  }
}

const before = (scans: SummaryUnit['scans']) => perMetric(() => scans ?? blankCount)

describe('allUnits', () => {
  const units = [
    summaryUnit('Sở số', { scans: number(541), previous: before(number(500)) }),
    summaryUnit('Sở không', { scans: number(0), previous: before(noneCount) }),
    summaryUnit('Sở trống', { scans: blankCount, previous: before(blankCount) }),
    summaryUnit('Sở chẳng', { scans: noneCount }),
    summaryUnit('Sở thiếu', missing),
    summaryUnit('Sở dở', { scans: partial(7), status: 'submitted', counted: false, kind: 'district' }),
  ]
  const { header, rows } = allUnits(summaryOf(units), 'scans', { ui: uiTexts(), locale: 'vi' })
  const of = (name: string) => {
    const at = header.indexOf(name)
    if (at < 0) throw new Error(`no column ${name}`)
    return rows.map((row) => row[at])
  }

  it('has a line for every unit, whatever its state', () => {
    expect(of('Đơn vị')).toEqual(units.map(({ name }) => name))
  })

  it('keeps a number, 0, a blank, a none and a missing report apart', () => {
    expect(of('Lượt quét mã QR')).toEqual([541, 0, null, null, null, 7])
    expect(of('Lượt quét mã QR: trạng thái')).toEqual([
      'số liệu',
      'số liệu',
      'để trống',
      'không phát sinh',
      'chưa báo cáo',
      'số liệu',
    ])
  })

  it('keeps the mark of what is incomplete, and says what does not count', () => {
    expect(of('Lượt quét mã QR: chưa đủ')).toEqual(['không', 'không', null, null, null, 'có'])
    expect(of('Tính vào tổng')).toEqual(['có', 'có', 'có', 'có', 'không', 'không'])
  })

  it('says why a figure of the campaign before is not there', () => {
    const name = 'Lượt quét mã QR, đợt trước (1406/STTTT)'
    expect(of(name)).toEqual([500, null, null, null, null, null])
    expect(of(`${name}: trạng thái`)).toEqual([
      'số liệu',
      'không phát sinh',
      'để trống',
      ...Array.from({ length: 3 }, () => 'không có báo cáo được tính'),
    ])
  })
})
