import { describe, expect, it } from 'vitest'
import { readText, rulesOf } from '#tests/fixtures/letters/read-text.ts'

const qr = (header: string, ...rows: string[]) =>
  readText('2. Kết quả tạo, quản lý mã QR địa điểm và quét mã QR', header, ...rows)
const subjects = (header: string, ...rows: string[]) =>
  qr(header, ...rows).sections.qr.map(({ subject, group }) => [subject, group])

describe('whom a row of the table is about', () => {
  it.each(['Phường, xã', 'Phường/xã', 'Khu vực', 'Chợ', 'Nơi đặt mã'])(
    'stands in the one column of words left of the figures: «%s»',
    (name) =>
      expect(subjects(`TT\t${name}\tSố mã QR\tSố lượt quét`, '1\tPhường Lê Hồng Phong\t5\t40')).toEqual([
        ['Phường Lê Hồng Phong', null],
      ]),
  )

  it('is asked where two columns could say it', () => {
    const reading = qr('TT\tChợ\tNgười giữ mã\tSố mã QR\tSố lượt quét', '1\tChợ Hàng Rượu\tBà Lan\t5\t40')
    expect(rulesOf(reading)).toContain('subject-missing /sections/qr/0/subject')
  })

  it('leaves a group its column where another names the rows', () =>
    expect(subjects('TT\tKhu vực\tĐịa điểm\tSố mã QR\tSố lượt quét', '1\tKhu Đông\tChợ Bình Châu\t5\t40')).toEqual([
      ['Chợ Bình Châu', 'Khu Đông'],
    ]))

  it('is none of what stands behind the figures', () =>
    expect(subjects('TT\tSố mã QR\tSố lượt quét\tTình trạng', '1\t5\t40\tĐang dùng')[0]?.[0]).not.toBe('Đang dùng'))
})

describe('a note', () => {
  it('that says «nt» is the one above', () =>
    expect(
      qr(
        'TT\tĐơn vị\tSố mã QR\tSố lượt quét\tGhi chú',
        '1\tChợ A\t5\t40\tSố liệu do Công ty cung cấp',
        '2\tChợ B\t6\t50\tnt',
      ).sections.qr.map(({ note }) => note),
    ).toEqual(['Số liệu do Công ty cung cấp', 'Số liệu do Công ty cung cấp']))
})

describe('a table of directives', () => {
  it.each(['Đơn vị thực hiện', 'Gửi đến', 'Phạm vi áp dụng', 'Triển khai đến'])(
    'has its audiences under «%s»',
    (name) =>
      expect(
        readText(
          '1. Công tác chỉ đạo, triển khai và tuyên truyền',
          `STT\tNội dung\tSố, ngày ban hành\tCơ quan ban hành\t${name}`,
          '1\tCài đặt ứng dụng\t1011/UBND-VHTT ngày 28/5/2021\tUBND huyện\tCác xã',
        ).sections.directives[0]?.audiences,
      ).toEqual(['Các xã']),
  )

  it.each([
    ['Văn bản\tTrích yếu nội dung', '3702/STNMT-VP ngày 23/08/2021\tCài đặt ứng dụng'],
    ['Trích yếu\tVăn bản\tNgày ban hành', 'Cài đặt ứng dụng\t3702/STNMT-VP\t23/08/2021'],
  ])('has its documents under «Văn bản» beside a column of what they are about: %j', (header, row) =>
    expect(
      readText(
        '1. Công tác chỉ đạo, triển khai và tuyên truyền',
        `Stt\t${header}\tĐơn vị ban hành\tĐơn vị nhận`,
        `1\t${row}\tSở\tCác phòng`,
      ).sections.directives,
    ).toMatchObject([{ content: 'Cài đặt ứng dụng', documents: [{ number: '3702/STNMT-VP', date: '2021-08-23' }] }]),
  )

  it('has what it is about, and its documents, in the columns that hold them', () =>
    expect(
      readText(
        '1. Công tác chỉ đạo, triển khai và tuyên truyền',
        'STT\tNhiệm vụ\tCăn cứ\tCơ quan ban hành\tĐối tượng tiếp nhận',
        '1\tCài đặt ứng dụng\t1011/UBND-VHTT ngày 28/5/2021\tUBND huyện\tCác xã',
        '2\tTạo mã QR\t1560/UBND-VHTT ngày 19/8/2021\tUBND huyện\tCác chợ',
      ).sections.directives.map(({ content, documents }) => [content, documents[0]?.number]),
    ).toEqual([
      ['Cài đặt ứng dụng', '1011/UBND-VHTT'],
      ['Tạo mã QR', '1560/UBND-VHTT'],
    ]))
})
