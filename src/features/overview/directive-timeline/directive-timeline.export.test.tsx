import { describe, expect, it } from 'vitest'
import type { Campaign } from '#domain/model/campaign.ts'
import { coverageOf } from '#domain/totals/coverage.ts'
import { uiTexts } from '#tests/setup/ui-texts.tsx'
import { directivePoint, summaryUnit } from '../summary-unit.fixture.ts'
import { allPoints } from './directive-timeline.export.ts'

const campaign = { title: 'Đợt 10/2021', request: { number: '1406/STTTT', date: '2021-10-26' } } as Campaign

describe('allPoints', () => {
  const points = [
    directivePoint('Sở Công Thương', '2021-05-07', { sample: false, audiences: ['các phòng', 'các đơn vị'] }),
    directivePoint('Sở Y tế', null, { number: null, issuer: 'UBND tỉnh', position: 2 }),
  ]
  const units = points.map(({ unitId }) => summaryUnit(unitId))
  const table = allPoints({ campaign, basis: 'accepted', coverage: coverageOf([]), points }, units, {
    ui: uiTexts(),
    locale: 'vi',
  })
  const of = (name: string) => table.rows.map((row) => row[table.header.indexOf(name)])

  it('has a line for every document, with or without a date, and says which has none', () => {
    expect(of('Đơn vị')).toEqual(['Sở Công Thương', 'Sở Y tế'])
    expect(of('Ngày ban hành')).toEqual(['07/05/2021', null])
    expect(of('Ngày: trạng thái')).toEqual(['có', 'không rõ'])
  })

  it('says what is not known instead of leaving it empty', () => {
    expect(of('Số, ký hiệu')).toEqual(['780/SCT-VP', 'không rõ'])
    expect(of('Cơ quan ban hành')).toEqual(['không rõ', 'UBND tỉnh'])
  })

  it('counts places in a report from 1, and tells real data from samples', () => {
    expect(of('Thứ tự trong báo cáo')).toEqual([1, 3])
    expect(of('Dữ liệu')).toEqual(['Số liệu thật', 'Dữ liệu mẫu'])
    expect(of('Đối tượng tiếp nhận')[0]).toBe('các phòng; các đơn vị')
  })
})
