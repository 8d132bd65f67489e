import { describe, expect, it } from 'vitest'
import { annexRulesOf, readText } from '#tests/fixtures/letters/read-text.ts'

const read = (...lines: string[]) => {
  const reading = readText('1. Công tác chỉ đạo, triển khai và tuyên truyền', ...lines)
  return { directives: reading.sections.directives, asked: annexRulesOf(reading) }
}

describe('directives listed in lines instead of a table', () => {
  it('with one number, its date and what they are about are read, each to be compared', () =>
    expect(
      read(
        '- Công văn số 780/SCT-VP ngày 07/05/2021 về việc triển khai PC-Covid;',
        '- Kế hoạch số 12/KH-SCT, ngày 8/5/2021 của Sở Công Thương về tuyên truyền.',
      ),
    ).toEqual({
      directives: [
        {
          ordinal: null,
          content: 'về việc triển khai PC-Covid',
          documents: [{ number: '780/SCT-VP', date: '2021-05-07' }],
          issuer: null,
          audiences: [],
        },
        {
          ordinal: null,
          content: 'về tuyên truyền',
          documents: [{ number: '12/KH-SCT', date: '2021-05-08' }],
          issuer: 'Sở Công Thương',
          audiences: [],
        },
      ],
      asked: ['directive-in-words directives/0', 'directive-in-words directives/1'],
    }))

  it.each([
    ['two numbers', '- Công văn số 780/SCT-VP ngày 07/05/2021 và số 781/SCT-VP về việc triển khai'],
    ['two dates', '- Công văn số 780/SCT-VP ngày 07/05/2021 về việc triển khai trước ngày 10/5/2021'],
    ['no date', '- Công văn số 780/SCT-VP về việc triển khai'],
    ['a sentence around it', '- Sở đã ban hành Công văn số 780/SCT-VP ngày 07/05/2021 về việc triển khai'],
    ['no content', '- Công văn số 780/SCT-VP ngày 07/05/2021'],
  ])('with %s are not read, and asked about', (_, line) =>
    expect(read(line)).toEqual({ directives: [], asked: ['table-missing directives'] }),
  )

  it.each([
    '(Chi tiết tại Phụ lục I kèm theo)',
    'Kết quả cụ thể như sau:',
    'Tại Quảng Ngãi, ngày 05/5/2021 Sở đã họp triển khai.',
    'Trên đây là các văn bản đã ban hành.',
  ])('never leave the section empty in silence: «%s»', (line) =>
    expect(read(line, '2. Kết quả tạo, quản lý mã QR địa điểm và quét mã QR').asked).toEqual([
      'table-missing directives',
    ]),
  )

  it('that are a table without its columns are not read, and asked about', () =>
    expect(
      read(
        'STT Nội dung thực hiện Số, ngày ban hành văn bản Đơn vị ban hành Đối tượng tiếp nhận',
        '1 Về việc quét mã QR 780/SCT-VP ngày 07/05/2021 Sở Công Thương Công chức Sở',
        '2. Kết quả tạo, quản lý mã QR địa điểm và quét mã QR',
      ),
    ).toEqual({ directives: [], asked: ['table-missing directives'] }))

  it('beside other activities leave those out, and say so', () =>
    expect(
      read('- Công văn số 780/SCT-VP ngày 07/05/2021 về việc triển khai.', '- Đăng bài trên trang tin.').asked,
    ).toEqual(['directive-in-words directives/0', 'text-beside-table directives']))
})

describe('a table without a column of documents', () => {
  const table = (content: string) => read('STT\tNội dung\tĐơn vị ban hành\tĐối tượng', `1\t${content}\tSở Y tế\tCác xã`)

  it('has the document that its content begins with', () => {
    const { directives, asked } = table('Công văn số 780/SCT-VP ngày 07/5/2021 về việc triển khai')
    expect(directives[0]?.documents).toEqual([{ number: '780/SCT-VP', date: '2021-05-07' }])
    expect(asked).toEqual(['document-in-content directives/0/documents'])
  })

  it('has the documents that are all of its content', () => {
    const { directives, asked } = table('Công văn số 780/SCT-VP ngày 07/5/2021')
    expect(directives[0]?.documents).toEqual([{ number: '780/SCT-VP', date: '2021-05-07' }])
    expect(asked).toEqual(['document-in-content directives/0/documents'])
  })

  it('has none where the content only cites one', () => {
    const { directives, asked } = table('Triển khai Công văn số 780/SCT-VP ngày 07/5/2021 của Sở Công Thương')
    expect(directives[0]?.documents).toEqual([])
    expect(asked).toEqual(['document-missing directives/0/documents'])
  })
})
