import { describe, expect, it } from 'vitest'
import { readText, rulesOf } from '#tests/fixtures/letters/read-text.ts'
import { emptySections } from '../model/sections.ts'

const head = (number: string, ...lines: string[]) =>
  readText('UBND TỈNH QUẢNG NGÃI', 'SỞ Y TẾ', `Số: ${number}`, 'Quảng Ngãi, ngày 01 tháng 11 năm 2021', ...lines)

describe('a letter that is no report', () => {
  it.each([
    [
      'an invitation',
      head(
        '55/GM-SYT',
        'GIẤY MỜI',
        'Kính gửi: Sở Thông tin và Truyền thông',
        '1. Nội dung: Kiểm tra, giám sát việc quét mã QR',
        '2. Thành phần: 05 đại biểu',
      ),
    ],
    [
      'a report of another matter',
      head(
        '55/BC-SYT',
        'BÁO CÁO',
        'Công tác phòng cháy',
        'I. KẾT QUẢ THỰC HIỆN',
        '- Đã tổ chức 5 lớp.',
        'II. KIẾN NGHỊ, ĐỀ XUẤT',
        '- Bổ sung kinh phí.',
      ),
    ],
  ])('gives no sections and says so: %s', (_, reading) => {
    expect(reading.sections).toEqual(emptySections)
    expect(rulesOf(reading)).toContain('sections-not-found /sections')
    expect(Object.keys(reading.provenance).filter((path) => path.startsWith('/sections'))).toEqual([])
  })

  it('takes nothing from the table of a decision', () => {
    const reading = head(
      '55/QĐ-SYT',
      'QUYẾT ĐỊNH',
      'GIÁM ĐỐC SỞ Y TẾ',
      'Điều 1. Thành lập tổ kiểm tra gồm:',
      'STT\tHọ tên\tĐơn vị',
      '1\tTrần Thị Bình\tSở Y tế',
      'GIÁM ĐỐC',
      'Nguyễn Đức Huy',
    )
    expect(reading.sections).toEqual(emptySections)
    expect(rulesOf(reading)).toContain('sections-not-found /sections')
    expect(reading.letter.signer).toBe('Nguyễn Đức Huy')
  })
})

describe('a short report', () => {
  it('that answers the request is read, whatever it leaves out', () =>
    expect(
      head(
        '55/SYT-VP',
        'Kính gửi: Sở Thông tin và Truyền thông',
        'Theo Công văn số 1406/STTTT-BCVT&CNTT ngày 26/10/2021, Sở Y tế báo cáo:',
        '1. Công tác kiểm tra, giám sát',
        '- Đã kiểm tra.',
      ).sections.inspection,
    ).toEqual({ state: 'items', items: ['Đã kiểm tra.'] }))

  it('that answers nothing is read where it has figures', () =>
    expect(
      head(
        '55/SYT-VP',
        'Kính gửi: Sở',
        '2. Kết quả tạo, quản lý mã QR',
        'TT\tĐơn vị\tMã QR\tLượt quét',
        '1\tSở Y tế\t1\t5',
      ).sections.qr,
    ).toHaveLength(1))
})
