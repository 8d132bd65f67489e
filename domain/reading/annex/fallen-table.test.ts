import { describe, expect, it } from 'vitest'
import { annexRulesOf, readText } from '#tests/fixtures/letters/read-text.ts'
import type { Count } from '#domain/model/count.ts'

const CODES = '2. Kết quả tạo, quản lý mã QR địa điểm và quét mã QR'
const COLUMNS = ['TT', 'Đối tượng thống kê', 'Tổng số mã QR đã tạo', 'Tổng số lượt quét', 'Ghi chú']
const figure = (count: Count) => (count.state === 'number' ? count.value : count.state)
const readQr = (...lines: string[]) => {
  const reading = readText(CODES, ...lines, '3. Công tác kiểm tra, giám sát triển khai', '- Kiểm tra.')
  return {
    rows: reading.sections.qr.map(({ subject, qrCodes, scans, note }) =>
      [subject, figure(qrCodes), figure(scans), ...(note === null ? [] : [note])].join(' '),
    ),
    asked: annexRulesOf(reading),
  }
}
const rebuilt = (...rows: string[]) => ({ rows, asked: ['table-from-lines qr'] })
const asked = { rows: [], asked: ['table-missing qr'] }

describe('a table that came with a cell a line', () => {
  it('is read where every row has its number and as many cells as the header', () =>
    expect(readQr(...COLUMNS, '1', 'Trụ sở', '01', '541', 'tốt', '2', 'Nhà khách', '2', '1.250', 'mới')).toEqual(
      rebuilt('Trụ sở 1 541 tốt', 'Nhà khách 2 1250 mới'),
    ))

  it('is read where rows only lack their remark, and its total is compared', () =>
    expect(
      readQr(...COLUMNS, '1', 'Trụ sở', '2', '541', '2', 'Nhà khách', '2', '3', 'mới', 'Tổng cộng', '4', '545'),
    ).toEqual({
      rows: ['Trụ sở 2 541', 'Nhà khách 2 3 mới'],
      asked: ['table-from-lines qr', 'subtotal-differs qr'],
    }))

  it('is read where its columns have numbers', () =>
    expect(readQr(...COLUMNS, '(1)', '(2)', '(3)', '(4)', '(5)', '1', 'Trụ sở', '2', '9')).toEqual(
      rebuilt('Trụ sở 2 9'),
    ))

  it('is read where a header takes two lines', () =>
    expect(
      readQr('TT', 'Đối tượng thống kê', 'Tổng số mã QR đã tạo', 'và quản lý', 'Số lượt quét', '1', 'Trụ sở', '2', '9'),
    ).toEqual(rebuilt('Trụ sở 2 9')))

  it.each([
    ['a figure that is missing', ['1', 'Trụ sở', '541', '2', 'Nhà khách', '2', '3']],
    ['a figure that cannot be read', ['1', 'Trụ sở', '1.25', '541', '']],
    ['«Không» as a figure', ['1', 'Trụ sở', 'Không', '541']],
    ['a number that is left out', ['1', 'Trụ sở', '2', '541', '3', 'Nhà khách', '2', '3']],
    ['words behind the table', ['1', 'Trụ sở', '2', '541', 'tốt', 'Số liệu đến ngày 25/10/2021.']],
    ['a group', ['I', 'Cấp tỉnh', '1', 'Trụ sở', '2', '541']],
  ])('with %s is not read, and asked about', (_, lines) => expect(readQr(...COLUMNS, ...lines)).toEqual(asked))

  it('of directives is read where every cell fits its column', () => {
    const reading = readText(
      '1. Công tác chỉ đạo, triển khai và tuyên truyền',
      'STT',
      'Nội dung thực hiện',
      'Số, ngày ban hành văn bản',
      'Đơn vị ban hành',
      'Đối tượng tiếp nhận',
      '1',
      'Về A',
      '1/SYT-VP ngày 01/02/2021',
      'Sở Y tế',
      'Các đơn vị',
      '2',
      'Về B',
      '2/SYT-VP ngày 02/02/2021',
      'Sở Y tế',
      '- Phòng A. - Phòng B.',
    )
    expect(reading.sections.directives).toEqual([
      {
        ordinal: 1,
        content: 'Về A',
        documents: [{ number: '1/SYT-VP', date: '2021-02-01' }],
        issuer: 'Sở Y tế',
        audiences: ['Các đơn vị'],
      },
      {
        ordinal: 2,
        content: 'Về B',
        documents: [{ number: '2/SYT-VP', date: '2021-02-02' }],
        issuer: 'Sở Y tế',
        audiences: ['Phòng A', 'Phòng B'],
      },
    ])
    expect(annexRulesOf(reading)).toEqual(['table-from-lines directives'])
    expect(reading.provenance['/sections/directives/1/issuer']).toEqual({ block: 14 })
  })
})

describe('a table that came with a row a line', () => {
  it('and wide spaces between its cells is read', () =>
    expect(
      readQr(
        COLUMNS.join('   '),
        '1    Trụ sở số 2     01     541    tốt',
        '2    Nhà khách    2      1.250',
        'Tổng cộng    3    1.791',
      ),
    ).toEqual(rebuilt('Trụ sở số 2 1 541 tốt', 'Nhà khách 2 1250')))

  it('and single spaces is read where nothing but the counts are figures', () =>
    expect(
      readQr(
        'STT Đối tượng thống kê Tổng số mã QR địa điểm đã tạo và quản lý',
        'Tổng số lượt quét mã QR của các địa điểm Ghi chú',
        '1 Văn phòng Sở 01 541',
        '2 Chi cục Dân số 2 1.250 Đã dán',
        'Tổng cộng 3 1.791',
      ),
    ).toEqual(rebuilt('Văn phòng Sở 1 541', 'Chi cục Dân số 2 1250 Đã dán')))

  it.each([
    ['a name that ends in a figure', ['1 Trường THPT số 2 5 300']],
    ['thousands apart by a space', ['1 Văn phòng Sở 1 1 250']],
    ['one figure', ['1 Văn phòng Sở 541']],
    ['a name on two lines', ['1 Văn phòng', 'Sở Y tế 1 541']],
  ])('and %s is not read, and asked about', (_, rows) =>
    expect(readQr('STT Đơn vị Tổng số mã QR Tổng số lượt quét Ghi chú', ...rows)).toEqual(asked),
  )

  it('and a column that nobody knows is not read, and asked about', () =>
    expect(readQr('STT  Đơn vị  Số hộ  Số mã QR  Số lượt quét', '1  Trụ sở  3  2  9')).toEqual(asked))
})
