import { describe, expect, it } from 'vitest'
import type { Campaign } from '#domain/model/campaign.ts'
import { isoDateSchema } from '#domain/model/dates.ts'
import { reportIdSchema, unitIdSchema } from '#domain/model/ids.ts'
import { quangNgai } from '#domain/provinces/quang-ngai.ts'
import { marksOf } from './directive-marks.ts'
import type { DocumentRow } from './directives.store.ts'

const campaign = { id: 'c', request: { number: '1406/STTTT-BCVT&CNTT', date: '2021-10-26' } } as unknown as Campaign

function row(
  unit: string,
  number: string | null,
  date: string | null,
  issuer: string | null,
  position = 0,
): DocumentRow {
  return {
    unitId: unitIdSchema.parse(unit),
    reportId: reportIdSchema.parse(`r-${unit}`),
    position,
    document: 0,
    number,
    date: date === null ? null : isoDateSchema.parse(date),
    issuer,
    sample: false,
  }
}
const marks = (...rows: DocumentRow[]) => marksOf(rows, campaign, quangNgai.units, 'Tỉnh Quảng Ngãi')

describe('the marks of a campaign', () => {
  it('have one entry for an issuer, however reports write it', () => {
    const { issuers, reports } = marks(
      row('so-cong-thuong', '1/UBND', '2021-05-07', 'UBND tỉnh'),
      row('so-cong-thuong', '2/SCT', '2021-05-08', 'Sở Công Thương', 1),
      row('so-y-te', '3/SYT', '2021-05-07', 'SỞ Y TẾ TỈNH QUẢNG NGÃI'),
      row('so-y-te', '4/STTTT', '2021-05-07', 'Sở TT&TT', 1),
      row('so-y-te', '5', null, null, 2),
    )
    expect(issuers.map(({ group }) => group)).toEqual(['province', 'own', 'requester', 'unstated'])
    expect(reports.map((report) => report.marks.map(({ issuer }) => issuer))).toEqual([
      [0, 1],
      [1, 2, 3],
    ])
  })

  it('link the same document of several units, and nothing else', () => {
    const { reports } = marks(
      row('so-cong-thuong', '06/2021/QĐ-UBND', '2021-05-07', 'UBND tỉnh'),
      row('so-cong-thuong', '780/SCT', '2021-05-07', 'Sở Công Thương', 1),
      row('so-y-te', '6/2021/qđ-ubnd', '2021-05-07', 'Ủy ban nhân dân tỉnh Quảng Ngãi'),
      row('so-tai-chinh', '06/2021/QĐ-UBND', '2020-05-07', 'UBND tỉnh'),
      row('so-tai-chinh', null, null, null, 1),
    )
    const [first, second, third] = reports.map((report) => report.marks.map(({ link }) => link ?? null))
    expect(first?.[0]).not.toBeNull()
    expect(second).toEqual([first?.[0]])
    expect(first?.[1]).toBeNull()
    expect(third).toEqual([null, null])
  })

  it('lose no document', () => {
    const rows = Array.from({ length: 3000 }, (_, index) =>
      row(quangNgai.units[index % 33]?.id ?? '', `${index % 700}/UBND`, '2021-05-07', 'UBND tỉnh', index),
    ).toSorted((a, b) => (a.reportId < b.reportId ? -1 : 1))
    const { reports } = marks(...rows)
    expect(reports.flatMap((report) => report.marks)).toHaveLength(3000)
    expect(reports).toHaveLength(33)
  })
})
