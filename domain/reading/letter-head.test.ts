import { describe, expect, it } from 'vitest'
import { cell, paragraph, row, run, table } from '#tests/fixtures/docx-writer.ts'
import { readDocx, readText, rulesOf } from '#tests/fixtures/letters/read-text.ts'
import type { LetterReading } from './read-letter.ts'

const headRulesOf = (reading: LetterReading) => rulesOf(reading).filter((rule) => !rule.includes('/sections'))

const whole = {
  number: '2162/SCT-VP',
  date: '2021-10-27',
  issuer: 'Sở Công Thương',
  subject: 'báo cáo tình hình triển khai ứng dụng công nghệ',
  signer: 'Nguyễn Đức Huy',
  recipients: ['Sở Thông tin và Truyền thông'],
  answers: { number: '1406/STTTT-BCVT&CNTT', date: '2021-10-26' },
}
const BODY = [
  'Theo Công văn số 1406/STTTT-BCVT&CNTT ngày 26/10/2021 của Sở Thông tin và Truyền thông, Sở Công Thương báo cáo:',
]

describe('a letter head', () => {
  const left = [
    'UBND TỈNH QUẢNG NGÃI',
    'SỞ CÔNG THƯƠNG',
    'Số: 2162/SCT-VP',
    'V/v báo cáo tình hình triển khai',
    'ứng dụng công nghệ',
  ]
  const right = [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập – Tự do – Hạnh phúc',
    'Quảng Ngãi, ngày 27 tháng 10 năm 2021',
    '',
    '',
  ]
  const rest = ['Kính gửi: Sở Thông tin và Truyền thông.', ...BODY]
  const foot = ['Nơi nhận:', '- Như trên;', '- Lưu: VT.', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Nguyễn Đức Huy']
  const sideBySide = (between: string) => left.map((text, nth) => `${text}${between}${right[nth] ?? ''}`)

  it.each([
    [
      'one column after the other',
      [...left.slice(0, 2), ...right.slice(0, 2), ...left.slice(2, 3), ...right.slice(2, 3), ...left.slice(3)],
    ],
    ['line by line', left.flatMap((text, nth) => [text, right[nth] ?? ''].filter((one) => one !== ''))],
    ['columns apart by spaces', sideBySide('            ')],
    ['columns apart by a tab', sideBySide('\t')],
    ['columns glued by one space', sideBySide(' ')],
    ['right column first', [...right, ...left]],
  ])('in text, %s', (_, head) => {
    const reading = readText(...head, ...rest, ...foot)
    expect(reading.letter).toEqual(whole)
    expect(reading.unitId).toBe('so-cong-thuong')
    expect(headRulesOf(reading)).toEqual([])
  })

  it('in a document, as a table without lines, with the foot as another', async () => {
    const head = table([row([cell(left.join('\n')), cell(right.join('\n'))])])
    const signature = table([
      row([cell(foot.slice(0, 3).join('\n')), cell('KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\nNguyễn Đức Huy')]),
    ])
    const reading = await readDocx(head, ...rest.map((text) => paragraph(text)), signature)
    expect(reading.letter).toEqual(whole)
    expect(reading.provenance['/letter/signer']).toEqual({ block: 3, row: 0, cell: 1 })
    expect(reading.provenance['/letter/date']).toEqual({ block: 0, row: 0, cell: 1 })
  })

  it('in a document, as a table of several rows', async () => {
    const rows = [
      [left.slice(0, 2).join('\n'), right.slice(0, 2).join('\n')],
      [left.slice(2).join('\n'), right[2] ?? ''],
    ]
    expect((await readDocx(table(rows), ...[...rest, ...foot].map((text) => paragraph(text)))).letter).toEqual(whole)
  })

  it('in a text box', async () => {
    const boxed = (text: string) =>
      `<w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></v:shape></w:pict>`
    const anchor = paragraph([`<w:r>${boxed('UBND TỈNH QUẢNG NGÃI')}${boxed('SỞ CÔNG THƯƠNG')}</w:r>`])
    const reading = await readDocx(
      anchor,
      ...[...left.slice(2), ...right.slice(2, 3), ...rest, ...foot].map((text) => paragraph(text)),
    )
    expect(reading.letter).toEqual(whole)
  })

  it('with accents written as letters of their own', () =>
    expect(readText(...[...left, ...right, ...rest, ...foot].map((text) => text.normalize('NFD'))).letter).toEqual(
      whole,
    ))
})

describe('the number', () => {
  const numberOf = (line: string) => readText('SỞ Y TẾ', line, 'Kính gửi: Sở').letter.number

  it.each([
    ['Số: 2162/SCT-VP', '2162/SCT-VP'],
    ['Số : 2917 /SGDĐT-VP', '2917/SGDĐT-VP'],
    ['Số:06/2024/QĐ-UBND', '06/2024/QĐ-UBND'],
    ['Số 1406/STTTT-BCVT&CNTT', '1406/STTTT-BCVT&CNTT'],
    ['Số: 16-CT/TW', '16-CT/TW'],
    ['Số: 12a/SYT-NVY', '12a/SYT-NVY'],
    ['SỐ: 5/UBND.VX', '5/UBND.VX'],
    ['Số: 24/CT-UBND', '24/CT-UBND'],
    ['Số: 2162/SCT-VP Quảng Ngãi, ngày 27 tháng 10 năm 2021', '2162/SCT-VP'],
    ['2162/SCT-VP', '2162/SCT-VP'],
  ])('of «%s» is %s', (line, number) => expect(numberOf(line)).toBe(number))

  it.each(['Số:      /SYT-VP', 'Số: ...../SYT-VP', 'Số: 2162SCT'])('of «%s» stays open, and is asked about', (line) => {
    expect(numberOf(line)).toBeNull()
    expect(headRulesOf(readText(line, 'Kính gửi: Sở'))).toContain('letter-number-unreadable /letter/number')
  })

  it('is not one that the text cites', () => {
    const reading = readText('SỞ Y TẾ', 'V/v trả lời Công văn số: 5/STTTT-VP', 'Kính gửi: Sở', ...BODY)
    expect(reading.letter.number).toBeNull()
    expect(headRulesOf(reading)).toContain('letter-number-missing /letter/number')
  })
})

describe('the date', () => {
  const dateOf = (...lines: string[]) => readText('SỞ Y TẾ', ...lines, 'Kính gửi: Sở', ...BODY).letter.date

  it.each([
    'Quảng Ngãi, ngày 27 tháng 10 năm 2021',
    'Quảng Ngãi, ngày 27  tháng10 năm 2021',
    'Quảng Ngãi, ngày 27/10/2021',
    'TP. Quảng Ngãi, ngày 27.10.2021',
    'Ba Tơ, ngày 27-10-2021',
    'Số: 1/SYT-VP Quảng Ngãi, ngày 27 tháng 10 năm 2021',
    'Quảng Ngãi, 27/10/2021',
  ])('«%s» is read', (line) => expect(dateOf(line)).toBe('2021-10-27'))

  it('may be wrapped', () => expect(dateOf('Quảng Ngãi, ngày 27 tháng 10', 'năm 2021')).toBe('2021-10-27'))

  it('of one figure is read', () => expect(dateOf('Quảng Ngãi, ngày 6 tháng 4 năm 2021')).toBe('2021-04-06'))

  it.each([
    'Quảng Ngãi, ngày     tháng 10 năm 2021',
    'Quảng Ngãi, ngày 31 tháng 02 năm 2021',
    'Quảng Ngãi, ngày 08 tháng 09',
  ])('«%s» stays open, and is asked about', (line) => {
    expect(dateOf(line)).toBeNull()
    expect(headRulesOf(readText(line, 'Kính gửi: Sở'))).toContain('letter-date-unreadable /letter/date')
  })

  it('is not one of a document that the text cites', () => {
    expect(dateOf('Căn cứ Nghị định 30/2020/NĐ-CP, ngày 05/3/2020')).toBeNull()
    expect(headRulesOf(readText('Kính gửi: Sở', ...BODY))).toContain('letter-date-missing /letter/date')
  })

  it('with a slip in its year is read as it stands, and asked about beside the request', () => {
    const reading = readText('Quảng Ngãi, ngày 27 tháng 10 năm 2012', 'Kính gửi: Sở', ...BODY)
    expect(reading.letter.date).toBe('2012-10-27')
    expect(headRulesOf(reading)).toContain('letter-date-odd /letter/date')
  })
})

describe('the issuer', () => {
  const issuerOf = (...lines: string[]) => readText(...lines, 'Số: 1/ABC-VP', 'Kính gửi: Sở').letter.issuer

  it.each([
    [['UBND TỈNH QUẢNG NAM', 'SỞ KHÁC'], 'SỞ KHÁC'],
    [
      ['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG NAM', 'SỞ NÔNG NGHIỆP VÀ', 'PHÁT TRIỂN NÔNG THÔN'],
      'SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN',
    ],
    [['ỦY BAN NHÂN DÂN', 'HUYỆN HÒA VANG'], 'ỦY BAN NHÂN DÂN HUYỆN HÒA VANG'],
    [['UBND HUYỆN HÒA VANG', 'PHÒNG VĂN HÓA VÀ THÔNG TIN'], 'PHÒNG VĂN HÓA VÀ THÔNG TIN'],
    [['HỎA TỐC', 'SỞ KHÁC'], 'SỞ KHÁC'],
    [['ỦY BAN MTTQ VIỆT NAM', 'TỈNH QUẢNG NAM', 'BAN THƯỜNG TRỰC'], 'ỦY BAN MTTQ VIỆT NAM TỈNH QUẢNG NAM'],
    [['TỈNH ỦY QUẢNG NAM', 'BAN TUYÊN GIÁO', '*', 'ĐẢNG CỘNG SẢN VIỆT NAM'], 'BAN TUYÊN GIÁO'],
    [
      ['UBND TỈNH QUẢNG NAM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'TRUNG TÂM CÔNG NGHỆ THÔNG TIN', 'VÀ TRUYỀN THÔNG'],
      'TRUNG TÂM CÔNG NGHỆ THÔNG TIN VÀ TRUYỀN THÔNG',
    ],
  ])('of %j is %s', (lines, issuer) => expect(issuerOf(...lines)).toBe(issuer))

  it('is written as the text of the letter does, or the directory, where the head is in capitals', () => {
    expect(readText('SỞ MỚI LẬP', 'Số: 1/SML-VP', 'Kính gửi: Sở', 'Sở Mới lập báo cáo').letter.issuer).toBe(
      'Sở Mới lập',
    )
    expect(issuerOf('UBND TỈNH QUẢNG NGÃI', 'SỞ Y TẾ')).toBe('Sở Y tế')
  })

  it('that the head does not name is asked about', () =>
    expect(headRulesOf(readText('Số: 1/SYT-VP', 'Kính gửi: Sở'))).toContain('letter-issuer-missing /letter/issuer'))
})

describe('subject and recipients', () => {
  it.each([
    [['V/v: báo cáo tình hình', 'Kính gửi: Sở'], 'báo cáo tình hình'],
    [['V/v báo cáo tình hình', 'triển khai', 'Kính gửi: Sở'], 'báo cáo tình hình triển khai'],
    [
      ['V/v báo cáo tình hình Quảng Ngãi, ngày 27 tháng 10 năm 2021', 'triển khai', 'Kính gửi: Sở'],
      'báo cáo tình hình triển khai',
    ],
    [['BÁO CÁO', 'Tình hình triển khai', 'Kính gửi: Sở'], 'Tình hình triển khai'],
  ])('of %j is «%s»', (lines, subject) => expect(readText(...lines).letter.subject).toBe(subject))

  it.each([
    [['Kính gửi: Sở Y tế.'], ['Sở Y tế']],
    [
      ['Kính gửi:', '- Sở Y tế;', '- Sở Tư pháp.', 'Theo Công văn'],
      ['Sở Y tế', 'Sở Tư pháp'],
    ],
    [['Kính gửi: - Sở Y tế; - Sở Tư pháp.'], ['Sở Y tế', 'Sở Tư pháp']],
    [['Kính gửi:', 'Sở Y tế', 'Theo Công văn'], ['Sở Y tế']],
    [['Kính gửi: Sở Thông tin', 'và Truyền thông', 'Theo Công văn'], ['Sở Thông tin và Truyền thông']],
    [
      ['Kính gửi: Sở Thông tin và', 'Truyền thông tỉnh', 'Quảng Ngãi', 'Theo Công văn'],
      ['Sở Thông tin và Truyền thông tỉnh Quảng Ngãi'],
    ],
    [
      ['Kính gửi: Sở Y tế; Văn phòng UBND tỉnh', 'Theo Công văn số 5'],
      ['Sở Y tế', 'Văn phòng UBND tỉnh'],
    ],
  ])('of %j are %j', (lines, recipients) => expect(readText(...lines).letter.recipients).toEqual(recipients))
})

describe('a heading in the run of a head', () => {
  it('with bold and plain words is one line', async () => {
    const line = paragraph([run('Kính gửi:', { bold: true }), run(' Sở Y tế')])
    expect((await readDocx(line)).letter.recipients).toEqual(['Sở Y tế'])
  })
})

describe('the issuer', () => {
  const issuerOf = (...lines: string[]) => readText(...lines, 'Số: 12/ABC', 'Kính gửi: Sở Y tế').letter.issuer

  it('is the office of the body above, where its name is «VĂN PHÒNG» alone', () => {
    expect(issuerOf('UBND TỈNH QUẢNG NGÃI', 'VĂN PHÒNG')).toBe('Văn phòng UBND tỉnh Quảng Ngãi')
    expect(issuerOf('UBND TỈNH QUẢNG NGÃI', 'SỞ CÔNG THƯƠNG')).toBe('Sở Công Thương')
  })

  it('goes on where its name is wrapped within «LIÊN ĐOÀN»', () =>
    expect(issuerOf('SỞ LAO ĐỘNG - THƯƠNG', 'BINH VÀ XÃ HỘI - LIÊN', 'ĐOÀN LAO ĐỘNG TỈNH')).toBe(
      'SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI - LIÊN ĐOÀN LAO ĐỘNG TỈNH',
    ))
})
