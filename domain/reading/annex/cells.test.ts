import { describe, expect, it } from 'vitest'
import { saysNone, saysNothing } from './answers.ts'
import { readAudiences } from './audience-cell.ts'
import { readDocumentColumns, readDocuments, type DocumentsRead } from './document-cell.ts'

const outcome = ({ documents, findings }: DocumentsRead) => ({
  documents: documents.map(({ number, date }) => `${number} ${date ?? '?'}`),
  rules: findings.map((finding) => finding('/d').rule),
})
const sure = (...documents: string[]) => ({ documents, rules: [] })

describe('a cell with documents', () => {
  it.each([
    '780/SCT-VP ngày 07/05/2021',
    'Số 780/SCT-VP, ngày 07/5/2021',
    'Công văn số 780/SCT-VP ngày 7 tháng 5 năm 2021',
    '780 /SCT - VP (7.5.2021)',
    '780/SCT-VP\n07-05-2021',
    'Số: 780/SCT-VPngày 07/05/2021',
    '780/SCT-VP ngày 07/05/2021; 780/SCT-VP ngày 07/5/2021',
    'ngày 07/05/2021, số 780/SCT-VP',
    'Công văn số 780/SCT-VP ngày 07/5/2021 của Sở Công Thương',
    'Công văn số 780/SCT-VP ngày 07/5/2021 về việc triển khai',
    'số 780/SCT-VP của Sở Công Thương ngày 07/5/2021',
    '780/SCT-VP (ban hành ngày 7/5/2021)./.',
    '780/SCT-VP ngày 07/5/2021 của UBND tỉnh',
    'Công điện khẩn số 780/SCT-VP ngày 07/5/2021 của Chủ tịch UBND tỉnh (hỏa tốc)',
    '780/SCT-VP¹ ngày 07/05/2021²',
  ])('names one document in «%s»', (text) =>
    expect(outcome(readDocuments(text))).toEqual(sure('780/SCT-VP 2021-05-07')),
  )

  it.each([
    '1/SYT-NVY ngày 1/2/2021; 2/QĐ-SYT ngày 3/4/2021',
    'Số 1/SYT-NVY ngày 1/2/2021, số 2/QĐ-SYT ngày 3/4/2021',
    '1/SYT-NVY ngày 1/2/2021\n2/QĐ-SYT ngày 3/4/2021',
    'Công văn số 1/SYT-NVY ngày 1/2/2021 và Quyết định số 2/QĐ-SYT ngày 3/4/2021',
  ])('names two documents in «%s»', (text) =>
    expect(outcome(readDocuments(text))).toEqual(sure('1/SYT-NVY 2021-02-01', '2/QĐ-SYT 2021-04-03')),
  )

  it.each([
    ['06/2024/QĐ-UBND ngày 01/02/2024', '06/2024/QĐ-UBND 2024-02-01'],
    ['16-CT/TW ngày 01/02/2021', '16-CT/TW 2021-02-01'],
    ['1406/STTTT-BCVT&CNTT ngày 26/10/2021', '1406/STTTT-BCVT&CNTT 2021-10-26'],
    ['5/CĐ-TTg ngày 05/08/2021', '5/CĐ-TTg 2021-08-05'],
  ])('reads the number of «%s»', (text, document) => expect(outcome(readDocuments(text))).toEqual(sure(document)))

  it.each([
    ['780/SCT-VP', 'without a date'],
    ['780/SCT-VP ngày 07/05', 'without a year'],
    ['780/SCT-VP ngày 07/05/21', 'with a year of two figures'],
    ['780/SCT-VP ngày 31/02/2021', 'on a day that is none'],
    ['780/SCT-VP ngày 07/05/2021, 08/05/2021', 'with two dates'],
  ])('leaves the date of «%s» open: %s', (text) =>
    expect(outcome(readDocuments(text))).toEqual({ documents: ['780/SCT-VP ?'], rules: ['document-date-unsure'] }),
  )

  it('does not lend one date to two documents', () =>
    expect(outcome(readDocuments('1/SYT-VP, 2/SYT-VP ngày 1/2/2021'))).toEqual({
      documents: ['1/SYT-VP ?', '2/SYT-VP 2021-02-01'],
      rules: ['document-date-unsure'],
    }))

  it.each([
    'Các Công văn: 1/SYT-VP, 2/SYT-VP cùng ngày 01/2/2021',
    'Số 1/SYT-VP ngày 01/2/2021 và số 2/SYT-VP cùng ngày',
    '1/SYT-VP ngày 01/02/2021; 2/SYT-VP cùng ngày',
  ])('gives both documents of «%s» the one day', (text) =>
    expect(outcome(readDocuments(text))).toEqual(sure('1/SYT-VP 2021-02-01', '2/SYT-VP 2021-02-01')),
  )

  it('answered «Không có văn bản» has none, and says so', () =>
    expect(outcome(readDocuments('Không có văn bản'))).toEqual({ documents: [], rules: ['document-none'] }))

  it.each(['Thông báo ngày 7/5/2021 của Sở', 'Số    /SCT-VP ngày 7/5/2021', 'Nhiều văn bản'])(
    'says that «%s» has no number',
    (text) => expect(outcome(readDocuments(text))).toEqual({ documents: [], rules: ['document-unreadable'] }),
  )

  it('says when a cell holds more than it could read', () =>
    expect(outcome(readDocuments('1/SYT-VP ngày 1/2/2021 và các văn bản khác'))).toEqual({
      documents: ['1/SYT-VP 2021-02-01'],
      rules: ['document-unreadable'],
    }))

  it('is empty in silence when nothing stands in it', () => expect(outcome(readDocuments(' - '))).toEqual(sure()))

  it.each([
    ['1190/\nSLĐTBX\nH-VP', '1190/SLĐTBXH-VP'],
    ['1190/SLĐTBX H-VP', '1190/SLĐTBXH-VP'],
    ['1125/SGDĐT-KTQLCLG\nD', '1125/SGDĐT-KTQLCLGD'],
    ['1406/STTT\nT-BCVT&CNTT', '1406/STTTT-BCVT&CNTT'],
  ])('joins the number that a narrow column broke in «%s»', (text, number) => {
    expect(outcome(readDocuments(`${text} ngày 07/05/2021`))).toEqual(sure(`${number} 2021-05-07`))
    expect(outcome(readDocumentColumns(text, '07/05/2021'))).toEqual(sure(`${number} 2021-05-07`))
  })

  it.each(['780/SCT\nVP', '780/SCT-VP UBND', '12/QĐ\nUBND-NC'])(
    'says that the number in «%s» may go on behind the break',
    (text) => {
      expect(outcome(readDocumentColumns(text, '07/05/2021')).rules).toContain('document-unreadable')
      expect(outcome(readDocuments(`${text} ngày 07/05/2021`)).rules).toContain('document-unreadable')
    },
  )

  it('pairs numbers and dates of two columns', () => {
    expect(outcome(readDocumentColumns('1/SYT-VP\n2/SYT-VP', '01/02/2021\n3/4/2021'))).toEqual(
      sure('1/SYT-VP 2021-02-01', '2/SYT-VP 2021-04-03'),
    )
    expect(outcome(readDocumentColumns('1/SYT-VP', 'tháng 2')).documents).toEqual(['1/SYT-VP ?'])
  })
})

const audiencesIn = (cell: string) => readAudiences(cell).audiences

describe('a cell with audiences', () => {
  it.each([
    '- UBND các huyện. - Chợ A. - Các chợ.',
    '- UBND các huyện;\n- Chợ A;\n- Các chợ.',
    '+ UBND các huyện; + Chợ A; + Các chợ',
    '- UBND các\nhuyện\n- Chợ A\n- Các chợ',
    'UBND các huyện; Chợ A; Các chợ.',
    'UBND các huyện; Chợ A; và Các chợ',
    '- UBND các huyện; Chợ A\n- Các chợ',
  ])('lists three in «%s»', (text) => expect(audiencesIn(text)).toEqual(['UBND các huyện', 'Chợ A', 'Các chợ']))

  it('keeps one sentence whole', () =>
    expect(audiencesIn('Công chức, viên chức, người lao động thuộc Sở.')).toEqual([
      'Công chức, viên chức, người lao động thuộc Sở',
    ]))

  it.each([
    [
      'UBND các huyện, thị xã, thành phố\nCác sở, ban, ngành',
      ['UBND các huyện, thị xã, thành phố', 'Các sở, ban, ngành'],
    ],
    ['Các sở, ban, ngành tỉnh\nUBND các huyện', ['Các sở, ban, ngành tỉnh', 'UBND các huyện']],
    ['Các đơn vị trực thuộc\nCác cơ sở giáo dục', ['Các đơn vị trực thuộc', 'Các cơ sở giáo dục']],
    ['Các đơn vị trực thuộc\nSở Y tế', ['Các đơn vị trực thuộc Sở Y tế']],
    ['Đài Phát thanh huyện\nBa Tơ\nCác xã', ['Đài Phát thanh huyện Ba Tơ', 'Các xã']],
  ])('tells where one ends in «%s»', (text, audiences) => expect(audiencesIn(text)).toEqual(audiences))

  it('keeps what a semicolon parts within brackets together', () =>
    expect(audiencesIn('UBND các huyện (trừ Lý Sơn; Minh Long); Chợ A')).toEqual([
      'UBND các huyện (trừ Lý Sơn; Minh Long)',
      'Chợ A',
    ]))

  it('lists those that stand in one line behind a star each', () =>
    expect(audiencesIn('* Phòng A * Phòng B')).toEqual(['Phòng A', 'Phòng B']))

  it.each(['', '-', 'Không'])('lists none in «%s»', (text) => expect(audiencesIn(text)).toEqual([]))
})

describe('a cell with audiences in several lines', () => {
  it('has an item a line where each begins with a capital', () =>
    expect(audiencesIn('UBND các huyện\nCác chợ hạng 1')).toEqual(['UBND các huyện', 'Các chợ hạng 1']))

  it('goes on where the line above is open, or the next begins small', () => {
    expect(audiencesIn('Sở Thông tin và\nTruyền thông')).toEqual(['Sở Thông tin và Truyền thông'])
    expect(audiencesIn('Công chức, viên chức\nngười lao động')).toEqual(['Công chức, viên chức người lao động'])
  })

  it('may have items apart by a plus sign', () => expect(audiencesIn('+ Chợ + Bến xe')).toEqual(['Chợ', 'Bến xe']))
})

describe('an answer', () => {
  it.each([
    'Không có',
    'Không',
    'Chưa có.',
    '- Không phát sinh',
    'Không có kiến nghị, đề xuất.',
    'Không có ý kiến gì thêm',
    'Sở không có kiến nghị, đề xuất.',
    'Ban không có kiến nghị gì.',
    '«Không có»',
    'Không đề xuất.',
    'Ko có',
    'Tạm thời không có',
    'Không kiến nghị',
    'Nội dung này không có',
    'Không có đề xuất, kiến nghị đối với Sở Thông tin và Truyền thông.',
    'Sở không có kiến nghị, đề xuất gì thêm.',
    'Đến thời điểm hiện tại, đơn vị chưa có kiến nghị.',
    'Thống nhất, không có ý kiến khác.',
    'Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi không có kiến nghị',
    'Không gặp khó khăn, vướng mắc gì.',
    'Không có kiến nghị/đề xuất',
    'Không có khó khăn, vướng mắc; không có kiến nghị, đề xuất.',
    'Chưa có kiến nghị, đề xuất nào trong thời gian này',
  ])('«%s» is an explicit none', (text) => expect(saysNone(text)).toBe(true))
  it.each([
    'Không có kiến nghị đối với Sở nhưng đề nghị UBND tỉnh hỗ trợ kinh phí',
    'Ban đề nghị các đơn vị không có mã QR',
    'Sở có một số đơn vị không có mã QR',
    'Không có khó khăn, đề nghị tiếp tục',
    'Không có kiến nghị về kinh phí',
    'Không có kiến nghị với Sở ngoài việc hỗ trợ mã',
    'Không đề xuất hỗ trợ',
    'Xã Ba Vinh chưa có mã QR',
    'Không có kiến nghị, đề nghị hỗ trợ',
    'Không có khó khăn lớn',
    'Không có khó khăn. Đề nghị hỗ trợ máy quét.',
    'Không có vướng mắc lớn, đề nghị hỗ trợ',
    'Chưa có số liệu',
    'Không khí tốt',
    '',
  ])('«%s» is none of that', (text) => expect(saysNone(text)).toBe(false))
  it.each(['', '…', '- ', './.', '......'])('«%s» fills an empty place', (text) => expect(saysNothing(text)).toBe(true))
})

describe('audiences on one line with dashes between them', () => {
  const asked = (cell: string) => readAudiences(cell).asked?.('/x').rule ?? null

  it.each([
    ['- Phòng Y tế - UBND các xã - Công an huyện', ['Phòng Y tế', 'UBND các xã', 'Công an huyện']],
    [
      '- Phòng Lao động - Thương binh và Xã hội - Văn phòng HĐND - UBND huyện',
      ['Phòng Lao động - Thương binh và Xã hội', 'Văn phòng HĐND - UBND huyện'],
    ],
    ['- Trung tâm Truyền thông - Văn hóa - Thể thao huyện', ['Trung tâm Truyền thông - Văn hóa - Thể thao huyện']],
  ])('are parted where both parts are names, and not within a name: «%s»', (cell, audiences) => {
    expect(audiencesIn(cell)).toEqual(audiences)
    expect(asked(cell)).toBeNull()
  })

  it.each([
    '- Ban Chỉ đạo - Tổ Covid cộng đồng',
    'Đài Truyền thanh\n- Phát lại truyền hình',
    'Chi cục Thủy sản Ban Quản lý các cảng cá',
    'Trung tâm TT-VH-TT huyện UBND các xã',
    'Các đơn vị trực thuộc Sở Các bệnh viện trên địa bàn',
  ])('are asked about where it is not sure whether they are one: «%s»', (cell) => {
    expect(audiencesIn(cell)).toEqual(cell.replace(/^- /, '').split('\n- '))
    expect(asked(cell)).toBe('audiences-unsure')
  })

  it.each([
    'Văn phòng UBND tỉnh và các phòng thuộc Sở',
    'Công chức, viên chức, người lao động thuộc Sở',
    'Chủ tịch UBND các xã, cán bộ Trung tâm',
    'Các đơn vị thuộc Sở; nhân dân Phường 1',
  ])('are not asked about where a name goes on: «%s»', (cell) => expect(asked(cell)).toBeNull())
})
