import { describe, expect, it } from 'vitest'
import { readText, rulesOf } from '#tests/fixtures/letters/read-text.ts'

const SECTION = ['3. Công tác kiểm tra, giám sát', '- Đã kiểm tra.']
const read = (...cover: string[]) => {
  const reading = readText('PHỤ LỤC', 'BÁO CÁO TÌNH HÌNH', ...cover, ...SECTION)
  const { letter, unitId, provenance } = reading
  const { number, date, issuer } = letter
  return { number, date, issuer, unitId, rules: rulesOf(reading), provenance }
}

describe('an annex that came without its letter', () => {
  it('names number, date and unit of the letter, to be compared', () => {
    const { rules, provenance, ...letter } = read(
      '(Kèm theo Công văn số 2162/SCT-VP ngày 27/10/2021 của Sở Công Thương)',
    )
    expect(letter).toEqual({
      number: '2162/SCT-VP',
      date: '2021-10-27',
      issuer: 'Sở Công Thương',
      unitId: 'so-cong-thuong',
    })
    expect(rules).toContain('letter-number-of-annex /letter/number')
    expect(['/letter/number', '/letter/date', '/letter/issuer'].map((path) => provenance[path])).toEqual([
      { block: 2 },
      { block: 2 },
      { block: 2 },
    ])
  })

  it('names the unit that reports', () =>
    expect(read('Đơn vị báo cáo: UBND huyện Sơn Tịnh')).toMatchObject({
      number: null,
      issuer: 'UBND huyện Sơn Tịnh',
      unitId: 'huyen-son-tinh',
    }))

  it.each([
    ['the request that the form came with', '(Kèm theo Công văn số 1406/STTTT-BCVT&CNTT ngày 26/10/2021)'],
    ['two letters', '(Kèm theo Công văn số 2162/SCT-VP và số 2163/SCT-VP ngày 27/10/2021)'],
    ['no number', '(Kèm theo Công văn số      /SCT-VP ngày     /10/2021)'],
  ])('has no number where it names %s', (_, line) => {
    const { number, date, rules } = read(line)
    expect({ number, date }).toEqual({ number: null, date: null })
    expect(rules).toContain('letter-number-missing /letter/number')
  })

  it('gives nothing where the letter has a head of its own', () => {
    const { letter } = readText(
      'SỞ Y TẾ',
      'Số: 5/SYT-VP',
      'Quảng Ngãi, ngày 28 tháng 10 năm 2021',
      'Kính gửi: Sở Thông tin và Truyền thông',
      'PHỤ LỤC',
      '(Kèm theo Công văn số 2162/SCT-VP ngày 27/10/2021 của Sở Công Thương)',
      ...SECTION,
    )
    expect(letter).toMatchObject({ number: '5/SYT-VP', date: '2021-10-28', issuer: 'Sở Y tế' })
  })
})

describe('an annex that names what it answers under its title', () => {
  it('is of that campaign', () =>
    expect(
      readText('PHỤ LỤC', '(Theo Công văn số 1406/STTTT-BCVT&CNTT ngày 26/10/2021 của Sở TT&TT)', ...SECTION),
    ).toMatchObject({
      letter: { answers: { number: '1406/STTTT-BCVT&CNTT', date: '2021-10-26' } },
      campaignId: 'c-10',
    }))

  it('is of that campaign under any other title', () =>
    expect(
      readText('BIỂU MẪU BÁO CÁO', '(Theo Công văn số 1406/STTTT-BCVT&CNTT ngày 26/10/2021)', ...SECTION).campaignId,
    ).toBe('c-10'))

  it('answers none of the documents that its table lists', () =>
    expect(
      readText(
        'PHỤ LỤC',
        '1. Công tác chỉ đạo, triển khai và tuyên truyền',
        'STT\tNội dung thực hiện\tSố, ngày ban hành văn bản\tĐơn vị ban hành\tĐối tượng tiếp nhận',
        '1\tThực hiện Công văn 1406/STTTT-BCVT&CNTT\t11/UBND ngày 28/5/2021\tUBND huyện\tCác xã',
      ).letter.answers,
    ).toBeNull())
})

describe('a form without a letter', () => {
  const TABLE = ['Nội dung\tUBND huyện\tUBND xã Ba Vì', 'Số mã QR địa điểm\t2\t1', 'Số lượt quét mã QR\t14\t9']

  it('has its issuer above its title', () => {
    const { letter, unitId } = readText('UBND HUYỆN BA TƠ', 'BIỂU SỐ LIỆU MÃ QR', ...TABLE)
    expect({ issuer: letter.issuer, unitId }).toEqual({ issuer: 'UBND huyện Ba Tơ', unitId: 'huyen-ba-to' })
  })

  it('has the issuer of the letter that it says it came with', () => {
    const { letter, unitId } = readText(
      'SỐ LIỆU MÃ QR',
      '(Kèm theo Báo cáo số 310/BC-UBND ngày 29/10/2021 của UBND huyện Ba Tơ)',
      ...TABLE,
    )
    expect({ issuer: letter.issuer, number: letter.number, unitId }).toEqual({
      issuer: 'UBND huyện Ba Tơ',
      number: '310/BC-UBND',
      unitId: 'huyen-ba-to',
    })
  })
})

describe('a careless letter', () => {
  const HEAD = ['SỞ Y TẾ', 'Số: 5/SYT-VP', 'Quảng Ngãi, ngày 28 tháng 10 năm 2021']

  it('may have its subject below the recipients', () => {
    const { letter } = readText(
      ...HEAD,
      'Kính gửi:',
      '- Sở Thông tin và Truyền thông;',
      '- UBND tỉnh.',
      'V/v báo cáo tình hình',
      'triển khai công nghệ',
      'Sở Y tế báo cáo như sau:',
      ...SECTION,
    )
    expect(letter.subject).toBe('báo cáo tình hình triển khai công nghệ')
  })

  it.each(['XÁC NHẬN CỦA THỦ TRƯỞNG ĐƠN VỊ', 'THỦ TRƯỞNG ĐƠN VỊ', 'Thủ trưởng đơn vị'])(
    'may be signed under «%s»',
    (title) => expect(readText(...HEAD, ...SECTION, title, 'Nguyễn Đức Huy').letter.signer).toBe('Nguyễn Đức Huy'),
  )
})

describe('a form that came without its letter and names none', () => {
  const rows = [
    'UBND HUYỆN BA TƠ',
    'BIỂU TỔNG HỢP CÔNG TÁC CHỈ ĐẠO, TUYÊN TRUYỀN',
    'TT\tTrích yếu\tSố hiệu\tNgày ban hành\tĐơn vị ban hành\tĐối tượng',
    '1\tTriển khai khai báo y tế\t1444/UBND-VX\t20/8/2021\tUBND huyện Ba Tơ\t19 xã',
  ]

  it('has the number of none of its directives', () => {
    const { letter, unitId, sections } = readText(...rows)
    expect(letter).toMatchObject({ number: null, date: null })
    expect(unitId).toBe('huyen-ba-to')
    expect(sections.directives.map(({ documents }) => documents)).toEqual([
      [{ number: '1444/UBND-VX', date: '2021-08-20' }],
    ])
  })
})
