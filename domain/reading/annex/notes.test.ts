import { describe, expect, it } from 'vitest'
import { annexRulesOf, readText } from '#tests/fixtures/letters/read-text.ts'

const read = (section: string, ...lines: string[]) => {
  const reading = readText(section, ...lines)
  const { inspection, results, recommendations } = reading.sections
  const notes = [inspection, results, recommendations].find(({ state }) => state !== 'blank')
  return { ...notes, asked: annexRulesOf(reading) }
}
const INSPECTION = '3. Công tác kiểm tra, giám sát'
const RESULTS = '4. Một số kết quả, kinh nghiệm'
const RECOMMENDATIONS = '5. Kiến nghị, đề xuất'
const sure = (...items: string[]) => ({ state: 'items', items, asked: [] })

describe('notes in parts', () => {
  it('leave out the titles of the parts', () =>
    expect(read(RESULTS, '4.1. Kết quả', '- Đã tuyên truyền.', '4.2. Kinh nghiệm', '- Chủ động.')).toEqual(
      sure('Đã tuyên truyền.', 'Chủ động.'),
    ))

  it('leave out «Khó khăn, vướng mắc» where it heads a part, not where it begins a note', () => {
    expect(
      read(RECOMMENDATIONS, '5.1. Khó khăn, vướng mắc', '- Thiếu máy.', '5.2. Kiến nghị', '- Hỗ trợ máy.'),
    ).toEqual(sure('Thiếu máy.', 'Hỗ trợ máy.'))
    expect(read(RESULTS, '1. Đã cài đặt.', '2. Khó khăn trong việc quét mã do mạng yếu.')).toEqual(
      sure('Đã cài đặt.', 'Khó khăn trong việc quét mã do mạng yếu.'),
    )
    expect(read(RESULTS, '5. Hạn chế tụ tập đông người', '6. Hỗ trợ người dân')).toEqual(
      sure('Hạn chế tụ tập đông người', 'Hỗ trợ người dân'),
    )
  })

  it('keep a line that heads bullets of its own: sub-bullets are items too', () =>
    expect(read(INSPECTION, '- Kiểm tra:', '+ Chợ A;', '+ Chợ B.')).toEqual(sure('Kiểm tra:', 'Chợ A', 'Chợ B.')))

  it('numbered by parts lose their number', () =>
    expect(read(INSPECTION, '3.1. Đã kiểm tra chợ.', '3.2 Đã nhắc nhở.')).toEqual(
      sure('Đã kiểm tra chợ.', 'Đã nhắc nhở.'),
    ))

  it('keep the boxes of a form, and answer with the one that has a tick', () => {
    expect(read(RESULTS, '☑ Đã cài đặt', '☐ Đã tập huấn')).toEqual(sure('☑ Đã cài đặt', '☐ Đã tập huấn'))
    expect(read(RECOMMENDATIONS, '☑ Không có')).toMatchObject({ state: 'none' })
    expect(read(RECOMMENDATIONS, '☐ Không có')).toMatchObject({ state: 'items' })
    expect(read(RECOMMENDATIONS, '☑ Không có', '☐ Có: …').asked).toEqual(['none-beside-items recommendations'])
  })

  it('keep a figure that begins them', () =>
    expect(read(INSPECTION, '- Đã hỗ trợ', '1.5 triệu đồng cho hộ')).toEqual(sure('Đã hỗ trợ 1.5 triệu đồng cho hộ')))

  it('of which one is none are kept, and asked about', () =>
    expect(read(RECOMMENDATIONS, '5.1. Kiến nghị', '- Không có', '5.2. Đề xuất', '- Cấp kinh phí.')).toEqual({
      state: 'items',
      items: ['Không có', 'Cấp kinh phí.'],
      asked: ['none-beside-items recommendations'],
    }))

  it('that are all none are none', () =>
    expect(read(RECOMMENDATIONS, '5.1. Kiến nghị', '- Không có', '5.2. Đề xuất', '- Không có.')).toEqual({
      state: 'none',
      asked: [],
    }))
})

describe('notes without bullets', () => {
  it('are a paragraph each, also without full stops', () =>
    expect(read(INSPECTION, 'Đã kiểm tra các chợ', 'Đã nhắc nhở các hộ')).toEqual(
      sure('Đã kiểm tra các chợ', 'Đã nhắc nhở các hộ'),
    ))

  it('wrapped before a capital where the line is full go on', () =>
    expect(
      read(
        INSPECTION,
        '- Đã tổ chức kiểm tra việc thực hiện các quy định về phòng, chống dịch tại',
        'Bệnh viện Đa khoa tỉnh và các trung tâm y tế.',
      ),
    ).toEqual(
      sure(
        'Đã tổ chức kiểm tra việc thực hiện các quy định về phòng, chống dịch tại Bệnh viện Đa khoa tỉnh và các trung tâm y tế.',
      ),
    ))

  it('go on over a page’s number', () =>
    expect(read(INSPECTION, '- Đã kiểm tra các chợ,', '3', 'siêu thị', 'Trang 4/5', '- Đã nhắc nhở')).toEqual(
      sure('Đã kiểm tra các chợ, siêu thị', 'Đã nhắc nhở'),
    ))
})

describe('an explicit none', () => {
  it.each([
    '(Không có)',
    '1. Không có',
    'Không có./.',
    'không',
    'Sở Y tế không có kiến nghị, đề xuất gì.',
    'Không có khó khăn, vướng mắc',
  ])('may read «%s»', (answer) => expect(read(RECOMMENDATIONS, answer)).toEqual({ state: 'none', asked: [] }))

  it('with a reference to an annex stays one', () =>
    expect(read(RECOMMENDATIONS, 'Không có', '(Chi tiết tại Phụ lục I kèm theo)')).toEqual({
      state: 'none',
      asked: [],
    }))

  it.each([
    ['Không có. (Ghi chú: số liệu tính đến ngày 25/10/2021)'],
    ['- Không có.', '(*) Số liệu tính đến ngày 25/10/2021.'],
    ['Không có', '* Ghi chú: số liệu tính đến ngày 25/10/2021.'],
  ])('with a remark behind it stays one, and says what is left out: «%s»', (...lines) =>
    expect(read(RECOMMENDATIONS, ...lines)).toEqual({ state: 'none', asked: ['none-with-remark recommendations'] }),
  )

  it('beside a remark that asks for something is asked about', () =>
    expect(read(RECOMMENDATIONS, 'Không.', 'Ghi chú: đề nghị cấp kinh phí.')).toMatchObject({
      state: 'items',
      asked: ['none-beside-items recommendations'],
    }))

  it('beside a remark that has no mark of one is asked about', () =>
    expect(read(RECOMMENDATIONS, '- Không có.', '- Đề nghị cấp kinh phí.').asked).toEqual([
      'none-beside-items recommendations',
    ]))

  it.each(['Không có kinh phí để in mã QR.', 'Chưa có hướng dẫn của Bộ Y tế.'])('is not «%s»', (note) =>
    expect(read(RECOMMENDATIONS, note)).toEqual(sure(note)),
  )
})

describe('headings of the sections', () => {
  it('may have their number on a line of its own', () =>
    expect(
      read('PHẦN III', 'CÔNG TÁC KIỂM TRA, GIÁM SÁT', '- Đã kiểm tra.', 'PHẦN IV', 'KẾT QUẢ, KINH NGHIỆM'),
    ).toEqual(sure('Đã kiểm tra.')))

  it('may have bullets where no other heading is', () =>
    expect(read('- Công tác kiểm tra, giám sát:', 'Đã kiểm tra.', '- Kiến nghị, đề xuất:')).toEqual(
      sure('Đã kiểm tra.'),
    ))

  it('are not sentences that cite a document', () => {
    const note = 'Kiểm tra, giám sát theo Công văn số 5/UBND-VX ngày 01/02/2021 của UBND huyện'
    expect(read(INSPECTION, note)).toEqual(sure(note))
  })
})

describe('a closing that is glued', () => {
  it.each([
    'Trên đây là báo cáo của Sở Y tế, kính gửi Sở Thông tin và Truyền thông tổng hợp./.',
    'Sở Y tế kính báo cáo./.',
    'UBND huyện xin báo cáo Sở Thông tin và Truyền thông để tổng hợp.',
    'Sở Y tế kính gửi Sở Thông tin và Truyền thông tổng hợp.',
  ])('to the last item is no part of it: «%s»', (closing) =>
    expect(read(RECOMMENDATIONS, `- Hỗ trợ in mã QR. ${closing}`)).toEqual(sure('Hỗ trợ in mã QR.')),
  )

  it('to an answer in the line of the heading leaves the answer', () =>
    expect(read(`${RECOMMENDATIONS}: Không có Trên đây là báo cáo của Sở Y tế./.`)).toEqual({
      state: 'none',
      asked: [],
    }))

  it('to the heading itself leaves the section blank', () =>
    expect(readText(`${RECOMMENDATIONS} Trên đây là báo cáo của Sở Y tế.`).sections.recommendations).toEqual({
      state: 'blank',
    }))

  it.each([
    'Sở Y tế kính báo cáo UBND tỉnh xem xét.',
    'UBND huyện xin báo cáo Sở hỗ trợ kinh phí in mã QR.',
    'Đã báo cáo Sở Thông tin và Truyền thông để tổng hợp.',
  ])('is none where it asks or tells: «%s»', (sentence) =>
    expect(read(RECOMMENDATIONS, `- Hỗ trợ in mã QR. ${sentence}`)).toEqual(sure(`Hỗ trợ in mã QR. ${sentence}`)),
  )

  it('is none where more follows', () =>
    expect(read(INSPECTION, '- Đã kiểm tra. Sở Y tế kính báo cáo.', '- Đã giám sát.')).toEqual(
      sure('Đã kiểm tra. Sở Y tế kính báo cáo.', 'Đã giám sát.'),
    ))
})
