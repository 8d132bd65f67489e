import { describe, expect, it } from 'vitest'
import { readText } from '#tests/fixtures/letters/read-text.ts'

describe('the end of a list of proposals', () => {
  const proposals = (...lines: string[]) => {
    const { recommendations } = readText('Kính gửi: Sở', '5. Kiến nghị, đề xuất', ...lines).sections
    return recommendations.state === 'items' ? recommendations.items : recommendations.state
  }

  it.each([
    'UBND huyện kính đề nghị Sở TT&TT xem xét, tổng hợp./.',
    'Phòng Văn hóa kính trình./.',
    'Sở Ngoại vụ kính báo./.',
    'Kính báo cáo./.',
    'Xin trân trọng cảm ơn./.',
    'Kính chuyển Sở Thông tin và Truyền thông tổng hợp./.',
    'Nay báo cáo Sở Thông tin và Truyền thông tổng hợp.',
  ])('is not «%s», with which the letter ends', (closing) =>
    expect(proposals('- Hỗ trợ máy.', closing, 'Nơi nhận:', '- Như trên;')).toEqual(['Hỗ trợ máy.']),
  )

  it('may be a proposal without a bullet that ends as letters do', () =>
    expect(proposals('- Hỗ trợ máy.', 'Kính đề nghị UBND tỉnh tổng hợp, cấp kinh phí./.', 'Nơi nhận:')).toEqual([
      'Hỗ trợ máy.',
      'Kính đề nghị UBND tỉnh tổng hợp, cấp kinh phí.',
    ]))
})

describe('an annex for each section, with its heading on the line of its title', () => {
  it.each([': ', '. ', ' - ', ' '])('is that section, parted by «%s»', (sign) => {
    const { sections } = readText(
      `PHỤ LỤC 1${sign}CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI VÀ TUYÊN TRUYỀN`,
      'STT\tNội dung thực hiện\tSố, ngày ban hành văn bản\tĐơn vị ban hành\tĐối tượng tiếp nhận',
      '1\tCài đặt ứng dụng\t1011/UBND-VHTT ngày 28/5/2021\tUBND huyện\tCác xã',
      `Phụ lục 2${sign}Kết quả tạo, quản lý mã QR địa điểm và quét mã QR tại các địa điểm`,
      'TT\tĐối tượng thống kê\tTổng số mã QR địa điểm\tTổng số lượt quét mã QR\tGhi chú',
      '1\tXã Tịnh Hà\t21\t3.302\t',
      `BIỂU SỐ 3${sign}CÔNG TÁC KIỂM TRA, GIÁM SÁT`,
      '- Đã kiểm tra.',
    )
    expect(sections.directives.map(({ content }) => content)).toEqual(['Cài đặt ứng dụng'])
    expect(sections.qr).toMatchObject([{ subject: 'Xã Tịnh Hà', scans: { state: 'number', value: 3302 } }])
    expect(sections.inspection).toEqual({ state: 'items', items: ['Đã kiểm tra.'] })
  })
})
