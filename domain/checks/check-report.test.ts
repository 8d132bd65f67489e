import { describe, expect, it } from 'vitest'
import { blank, none, numberOf } from '../model/count.ts'
import { emptyLetterHead } from '../model/letter.ts'
import type { QrRow, ReportSections } from '../model/sections.ts'
import { before, date, directive, found, note, quiet, row, sections } from '#tests/fixtures/check-input.ts'
import type { CheckInput } from './check.ts'
import { checkReport } from './check-report.ts'
import { inWords } from './messages.ts'

const messages = (changed: Partial<CheckInput>) =>
  checkReport({ ...quiet, ...changed }).map((finding) => inWords(finding, 'vi').message)
const withQr = (...qr: QrRow[]) => ({ sections: { ...sections, qr } })
const withDirectives = (...directives: ReportSections['directives']) => ({ sections: { ...sections, directives } })

describe('a report that fits', () => {
  it('raises nothing, also beside the report before', () => {
    expect(found({})).toEqual([])
    expect(found({ previous: before({}) })).toEqual([])
  })
})

describe('cumulative figures', () => {
  it('are asked about when a row fell, with both figures and the campaign', () => {
    const previous = before({ qr: [row('Sở Công Thương tỉnh Quảng Ngãi', numberOf(1), numberOf(1204))] })
    expect(found({ previous })).toEqual([['cumulative-fell', '/sections/qr/0/scans']])
    expect(messages({ previous })[0]).toContain('giảm từ 1.204 (đợt 09/2021) xuống 541')
  })

  it('are asked about when only their total fell', () => {
    const previous = before({
      qr: [row('Trụ sở A', numberOf(3), numberOf(10)), row('Trụ sở B', numberOf(2), numberOf(5))],
    })
    expect(found({ previous })).toEqual([['cumulative-fell', '/sections/qr']])
    expect(messages({ previous })[0]).toMatch(/^Số mã QR giảm từ 5 \(đợt 09\/2021\) xuống 1/)
  })

  it.each([blank, none])('are not said to fall to %o', (count) => {
    const previous = before({ qr: [row('Sở Công Thương tỉnh Quảng Ngãi', numberOf(1), numberOf(1204))] })
    const rules = found({ previous, ...withQr(row('Sở Công Thương tỉnh Quảng Ngãi', numberOf(1), count)) })
    expect(rules).toEqual([['codes-without-scans', '/sections/qr/0/scans']])
  })

  it('of a partial total are not compared: what is missing may be in the blank row', () => {
    const previous = before({ qr: [row('Khác', numberOf(9), numberOf(9))] })
    const partial = withQr(row('Trụ sở A', numberOf(1), numberOf(1)), row('Trụ sở B', blank, blank))
    expect(found({ previous, ...partial })).toEqual([])
  })

  it('are asked about where scans have no codes, and codes no scans', () => {
    expect(found(withQr(row('Sở Công Thương', numberOf(0), numberOf(5))))).toEqual([
      ['scans-without-codes', '/sections/qr/0/qrCodes'],
    ])
    expect(found(withQr(row('Sở Công Thương', numberOf(5), numberOf(0))))).toEqual([
      ['codes-without-scans', '/sections/qr/0/scans'],
    ])
  })
})

describe('dates', () => {
  it('of a directive after the letter, or still to come, are asked about', () => {
    const after = withDirectives(directive(['9/SCT-VP', '2021-10-28']))
    expect(found(after)).toEqual([['directive-after-letter', '/sections/directives/0/documents/0/date']])
    const letter = { ...emptyLetterHead, date: null }
    const future = withDirectives(directive(['9/SCT-VP', '2021-10-29']))
    expect(found({ ...future, letter })).toEqual([['directive-in-future', '/sections/directives/0/documents/0/date']])
  })

  it('two years before the campaign look like a slip, one year before do not', () => {
    expect(found(withDirectives(directive(['1/SCT-VP', '2019-05-07'])))).toEqual([
      ['directive-year-odd', '/sections/directives/0/documents/0/date'],
    ])
    expect(found(withDirectives(directive(['1/SCT-VP', '2020-05-07'])))).toEqual([])
  })

  it.each(['2012-10-27', '2021-10-25', '2022-10-27'])('of a letter of %s do not go with the request', (day) => {
    const letter = { ...emptyLetterHead, date: date(day) }
    const rules = found({ ...withDirectives(directive()), letter, today: date('2023-01-01') })
    expect(rules).toContainEqual(['letter-date-odd', '/letter/date'])
  })

  it('of a letter after the due date say how late it is', () => {
    const letter = { ...emptyLetterHead, date: date('2021-10-30') }
    const today = date('2021-10-30')
    expect(found({ letter, today })).toEqual([['letter-after-due', '/letter/date']])
    expect(messages({ letter, today })[0]).toContain('30/10/2021, sau hạn báo cáo 28/10/2021 2 ngày')
  })

  it('of a letter still to come are an error', () =>
    expect(found({ today: date('2021-10-26') })).toEqual([['letter-in-future', '/letter/date']]))

  it('that differ for one directive are asked about, however its number is spaced', () => {
    const twice = withDirectives(directive(['780/SCT-VP', '2021-05-07'], ['0780 /SCT-VP', '2021-05-08']))
    expect(found(twice)).toEqual([['directive-two-dates', '/sections/directives/0/documents/1/date']])
  })

  it('that differ for one number of two issuers are those of two documents', () => {
    const of = (issuer: string, day: string) => ({ ...directive(['15/UBND-VX', day]), issuer })
    const two = (issuer: string) => withDirectives(of('UBND huyện Ba Tơ', '2021-05-07'), of(issuer, '2021-05-08'))
    expect(found(two('UBND huyện Sơn Hà'))).toEqual([])
    expect(found(two('UBND HUYỆN BA TƠ'))).toEqual([['directive-two-dates', '/sections/directives/1/documents/0/date']])
  })

  it('that differ from the campaign before are asked about, but not those of another year', () => {
    const moved = before({ directives: [directive(['780/SCT-VP', '2021-07-05'])] })
    expect(messages({ previous: moved })[0]).toContain('07/05/2021 và 05/07/2021 (đợt 09/2021)')
    expect(found({ previous: before({ directives: [directive(['780/SCT-VP', '2020-07-05'])] }) })).toEqual([])
  })
})

describe('sections', () => {
  it('left blank are asked about, an explicit none is not', () => {
    expect(found({ sections: { ...sections, recommendations: { state: 'blank' } } })).toEqual([
      ['section-blank', '/sections/recommendations'],
    ])
    expect(found(withQr())).toEqual([['section-blank', '/sections/qr']])
    const answered = { rule: 'table-answered-none', severity: 'info', path: '/sections/qr', evidence: {} } as const
    expect(found({ ...withQr(), findings: [answered] })).toEqual([])
    const missing = { rule: 'section-missing', severity: 'warning', path: '/sections/qr', evidence: {} } as const
    expect(found({ ...withQr(), findings: [missing] })).toEqual([])
  })

  it('with the notes of the campaign before are pointed out', () =>
    expect(found({ previous: before({ inspection: note }) })).toEqual([['notes-unchanged', '/sections/inspection']]))

  it('about another unit are asked about', () => {
    expect(found(withQr(row('Sở Y tế tỉnh Quảng Ngãi', numberOf(1), numberOf(2))))).toEqual([
      ['subject-is-other', '/sections/qr/0/subject'],
    ])
    for (const subject of ['SỞ CÔNG THƯƠNG', 'Trụ sở làm việc', 'Văn phòng Sở Công Thương'])
      expect(found(withQr(row(subject, numberOf(1), numberOf(2))))).toEqual([])
  })
})
