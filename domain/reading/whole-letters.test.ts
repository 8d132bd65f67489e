import { describe, expect, it } from 'vitest'
import { context, readText, rulesOf } from '#tests/fixtures/letters/read-text.ts'
import type { Block, Cell } from './blocks.ts'
import { readLetter } from './read-letter.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, bold: false, list: null, page: null })
const cells = (...texts: string[]): Cell[] =>
  texts.map((text, column) => ({ text, column, colSpan: 1, rowSpan: 1, bold: false }))
const tableOf = (...rows: Cell[][]): Block => ({ kind: 'table', page: null, rows: rows.map((row) => ({ cells: row })) })

describe('a file that gave no text', () => {
  it('asks nothing of its own: what is wrong with the file says all', () => {
    const reading = readLetter([], context)
    expect(reading).toMatchObject({ unitId: null, campaignId: null, findings: [], provenance: {} })
    expect(reading.sections.qr).toEqual([])
  })
})

describe('a signature at the very end of a letter', () => {
  const annex = [paragraph('5. Kiến nghị, đề xuất'), paragraph('Không có')]

  it('in a table beside the list of recipients is no note', () => {
    const { sections, letter } = readLetter(
      [...annex, tableOf(cells('Nơi nhận:\n- Như trên;\n- Lưu: VT.', 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Lệ Thu'))],
      context,
    )
    expect(sections.recommendations).toEqual({ state: 'none' })
    expect(letter.signer).toBe('Trần Lệ Thu')
  })

  it('over several tables, as workbooks have it, is found in its column', () => {
    const { sections, letter } = readLetter(
      [
        ...annex,
        tableOf(cells('NGƯỜI LẬP BIỂU', 'THỦ TRƯỞNG ĐƠN VỊ'), cells('(Ký, ghi rõ họ tên)', '(Ký tên, đóng dấu)')),
        tableOf(cells('Lê Thị Bích Vân', 'Võ Minh Khoa')),
      ],
      context,
    )
    expect(sections.recommendations).toEqual({ state: 'none' })
    expect(letter.signer).toBe('Võ Minh Khoa')
  })

  it('ends the last section also after words that send the letter off', () =>
    expect(
      readText('5. Kiến nghị, đề xuất', 'Không có.', 'Sở Tư pháp kính gửi Sở Thông tin và Truyền thông tổng hợp./.')
        .sections.recommendations,
    ).toEqual({ state: 'none' }))
})

describe('the name of a type over its subject', () => {
  it('may end a table, with the subject below it', () =>
    expect(
      readLetter(
        [
          tableOf(
            cells('UBND TỈNH QUẢNG NGÃI\nSỞ Y TẾ\nSố: 5/BC-SYT', 'Quảng Ngãi, ngày 29 tháng 10 năm 2021\nBÁO CÁO'),
          ),
          paragraph('Tình hình ứng dụng công nghệ'),
          paragraph('trong phòng, chống dịch'),
          paragraph('Kính gửi: Sở Thông tin và Truyền thông'),
        ],
        context,
      ).letter.subject,
    ).toBe('Tình hình ứng dụng công nghệ trong phòng, chống dịch'))
})

describe('a heading whose section goes on with a note that begins small', () => {
  it('does not swallow it', () =>
    expect(
      readText('3. Công tác kiểm tra, giám sát', 'a) Kiểm tra 12/12 xã.', 'b) Chấn chỉnh 03 xã.').sections,
    ).toMatchObject({ inspection: { state: 'items', items: ['Kiểm tra 12/12 xã.', 'Chấn chỉnh 03 xã.'] } }))
})

describe('a section of results that is split in two headings', () => {
  it('is joined, and asked about', () => {
    const reading = readText(
      'III. Công tác kiểm tra, giám sát',
      '- Đã kiểm tra.',
      'IV. Một số kết quả triển khai',
      '- Tốt.',
      'V. Một số kết quả, kinh nghiệm',
      '- Chủ động.',
      'VI. Kiến nghị, đề xuất',
      'Không có',
    )
    expect(reading.sections.results).toEqual({ state: 'items', items: ['Tốt.', 'Chủ động.'] })
    expect(rulesOf(reading)).toContain('section-twice /sections/results')
  })
})

describe('rows of a form that nobody filled in', () => {
  it('are no rows', () => {
    const reading = readText(
      '2. Kết quả tạo, quản lý mã QR địa điểm',
      'TT\tĐối tượng thống kê\tMã QR\tLượt quét',
      '1\tSở Y tế\t1\t5',
      '2\t\t\t',
      '…\t…\t…\t…',
    )
    expect(reading.sections.qr).toHaveLength(1)
    expect(rulesOf(reading).filter((rule) => rule.endsWith('/qr'))).toEqual([])
  })
})

describe('a row with a subtotal in bold and without a number', () => {
  it('heads the rows under it also where one of its figures is not their sum', () => {
    const row = (bold: boolean, ...texts: string[]) =>
      texts.map((text, column): Cell => ({ text, column, colSpan: 1, rowSpan: 1, bold }))
    const reading = readLetter(
      [
        paragraph('2. Kết quả tạo, quản lý mã QR địa điểm'),
        tableOf(
          row(true, 'TT', 'Đối tượng thống kê', 'Mã QR', 'Lượt quét'),
          row(true, '', 'Xã', '27', '5.241'),
          row(false, '1', 'Xã Phổ An', '11', '1.733'),
          row(false, '2', 'Xã Phổ Cường', '16', '2.608'),
        ),
      ],
      context,
    )
    expect(reading.sections.qr.map(({ group, subject }) => [group, subject])).toEqual([
      ['Xã', 'Xã Phổ An'],
      ['Xã', 'Xã Phổ Cường'],
    ])
    expect(reading.provenance['/sections/qr/0/group']).toEqual({ block: 1, row: 1, cell: 1 })
    expect(rulesOf(reading)).toContain('subtotal-differs /sections/qr')
  })
})

describe('the number of rows that Word counts', () => {
  it('is given to directives whose numbers are automatic', () =>
    expect(
      readText(
        '1. Công tác chỉ đạo, tuyên truyền',
        'STT\tNội dung\tSố, ngày ban hành\tĐơn vị ban hành',
        '-\tVề A\t1/SYT-VP ngày 01/02/2021\tSở Y tế',
        '-\tVề B\t2/SYT-VP ngày 02/02/2021\tSở Y tế',
      ).sections.directives.map(({ ordinal }) => ordinal),
    ).toEqual([1, 2]))
})

describe('a heading that is none of the five sections', () => {
  it('ends the section before it', () =>
    expect(
      readText(
        'Phần V. KẾT QUẢ ĐẠT ĐƯỢC',
        '- Tốt.',
        'Phần VI. KIẾN NGHỊ, ĐỀ XUẤT',
        '- Không có.',
        'Phần VII. PHƯƠNG HƯỚNG, NHIỆM VỤ',
        '- Tiếp tục duy trì.',
      ).sections,
    ).toMatchObject({ results: { state: 'items', items: ['Tốt.'] }, recommendations: { state: 'none' } }))

  it('is no item of a list that counts on', () =>
    expect(
      readText('3. CÔNG TÁC KIỂM TRA, GIÁM SÁT', '4. ĐÃ KIỂM TRA CHỢ', '5. Kiến nghị, đề xuất', '1. A', '2. B').sections
        .recommendations,
    ).toEqual({ state: 'items', items: ['A', 'B'] }))
})

describe('notes numbered otherwise than the headings', () => {
  it('are notes, whatever words of headings they use', () =>
    expect(
      readText(
        'III. Công tác kiểm tra, giám sát triển khai',
        '1. Kiểm tra, giám sát tại các chợ: hằng ngày.',
        'IV. Một số kết quả triển khai, kinh nghiệm',
        '1. Công tác tuyên truyền: phát 500 tờ rơi.',
        '2. Công tác kiểm tra, giám sát: có sự tham gia của đoàn thể.',
        'V. Kiến nghị, đề xuất',
        'Không',
      ).sections,
    ).toMatchObject({
      inspection: { items: ['Kiểm tra, giám sát tại các chợ: hằng ngày.'] },
      results: {
        items: ['Công tác tuyên truyền: phát 500 tờ rơi.', 'Công tác kiểm tra, giám sát: có sự tham gia của đoàn thể.'],
      },
    }))
})

describe('«như trên» in a table', () => {
  it.each(['-nt-', 'nt', 'Như trên', '"'])('«%s» stands for what the row above says', (same) =>
    expect(
      readText(
        '1. Công tác chỉ đạo, tuyên truyền',
        'STT\tNội dung\tSố, ngày ban hành\tĐơn vị ban hành\tĐối tượng tiếp nhận',
        '1\tVề A\t1/SYT-VP ngày 01/02/2021\tSở Y tế\tCác chợ',
        `2\tVề B\t2/SYT-VP ngày 02/02/2021\t${same}\t${same}`,
      ).sections.directives[1],
    ).toMatchObject({ issuer: 'Sở Y tế', audiences: ['Các chợ'] }),
  )

  it('leads to itself from each of them', () => {
    const { provenance } = readText(
      '1. Công tác chỉ đạo, tuyên truyền',
      'STT\tNội dung\tSố, ngày ban hành\tĐơn vị ban hành\tĐối tượng tiếp nhận',
      '1\tVề A\t1/SYT-VP ngày 01/02/2021\tSở Y tế\t- Các chợ; - Các trường',
      '2\tVề B\t2/SYT-VP ngày 02/02/2021\tSở Y tế\tNhư trên',
    )
    expect(['0', '1'].map((nth) => provenance[`/sections/directives/1/audiences/${nth}`])).toEqual([
      { block: 1, row: 2, cell: 4 },
      { block: 1, row: 2, cell: 4 },
    ])
  })
})

describe('a date with wide spaces', () => {
  it('whose day is blank is none of the subject beside it', () => {
    const { letter } = readText(
      'SỞ Y TẾ',
      'V/v báo cáo tình hình          Ba Tơ, ngày      tháng 10 năm 2021',
      'trên địa bàn',
      'Kính gửi: Sở',
    )
    expect(letter).toMatchObject({ subject: 'báo cáo tình hình trên địa bàn', date: null })
  })

  it('is one piece', () =>
    expect(readText('SỞ Y TẾ', 'Đức phổ,  ngày   01   tháng  11  năm   2021', 'Kính gửi: Sở').letter.date).toBe(
      '2021-11-01',
    ))
})

describe('a header merged over a column that its rows do not have', () => {
  it('takes the cell that begins under it', () => {
    const cell = (text: string, column: number, colSpan = 1): Cell => ({
      text,
      column,
      colSpan,
      rowSpan: 1,
      bold: false,
    })
    const reading = readLetter(
      [
        paragraph('2. Kết quả tạo, quản lý mã QR địa điểm'),
        tableOf(
          [cell('TT', 0), cell('Đối tượng', 1), cell('Mã QR', 2, 2), cell('Lượt quét', 4)],
          [cell('1', 0), cell('Thị trấn Châu Ổ', 1, 2), cell('44', 3), cell('16.805', 4)],
        ),
      ],
      context,
    )
    expect(reading.sections.qr[0]).toMatchObject({ subject: 'Thị trấn Châu Ổ', qrCodes: { value: 44 } })
  })
})

describe('a table that fell apart into lines', () => {
  it('is no answer «Không có», whatever one of its cells says', () => {
    const reading = readText(
      '2. Kết quả tạo mã QR',
      'TT',
      'Đơn vị',
      'Mã QR',
      'Lượt quét',
      '1',
      'Trụ sở',
      '1',
      '371',
      'Không có',
    )
    expect(reading.sections.qr).toEqual([])
    expect(rulesOf(reading)).toContain('table-missing /sections/qr')
    expect(rulesOf(reading)).not.toContain('table-answered-none /sections/qr')
  })
})

describe('a number whose hyphen a conversion lost', () => {
  it.each(['Số: 451/BDT VP', 'Số: 451/BDT\u0000VP', 'Số: 451/BDT\uFFFDVP'])('is not read short: %j', (line) => {
    const reading = readText('BAN DÂN TỘC', line, 'Kính gửi: Sở')
    expect(reading.letter.number).toBeNull()
    expect(rulesOf(reading)).toContain('letter-number-unreadable /letter/number')
  })
})

describe('a note that sounds like the end of a letter', () => {
  it.each([
    'Lãnh đạo đơn vị thường xuyên kiểm tra.',
    'Thủ trưởng các phòng chịu trách nhiệm kiểm tra.',
    'Trân trọng đề nghị UBND tỉnh cấp kinh phí.',
    'Sở Y tế đã gửi văn bản đến các đơn vị để biết.',
    'Xác nhận khai báo y tế cho 541 lượt khách.',
    'Sở Y tế thường xuyên gửi số liệu để Sở Thông tin và Truyền thông theo dõi.',
  ])('is a note: «%s»', (note) =>
    expect(readText('3. Công tác kiểm tra, giám sát', note, 'Đã nhắc nhở.').sections.inspection).toEqual({
      state: 'items',
      items: [note, 'Đã nhắc nhở.'],
    }),
  )

  it.each([
    ['Trên đây là kết quả kiểm tra bước đầu.', '- Tiếp tục kiểm tra 7 xã.'],
    ['Đề nghị Sở sớm có phần mềm tổng hợp.', 'Đề nghị bố trí kinh phí.'],
    ['Kính đề nghị Sở tổng hợp./.', '- Hỗ trợ máy quét.'],
  ])('ends nothing where more notes follow: «%s»', (note, more) =>
    expect(readText('5. Kiến nghị, đề xuất', '- Một.', note, more).sections.recommendations).toEqual({
      state: 'items',
      items: ['Một.', note.replace('./.', '.'), more.replace('- ', '')],
    }),
  )

  it.each(['Trân trọng./.', 'Trân trọng cảm ơn.', 'NGƯỜI LẬP BIỂU', 'Xác nhận của Thủ trưởng đơn vị'])(
    'ends the section where it is the end: «%s»',
    (end) =>
      expect(readText('5. Kiến nghị, đề xuất', 'Không có', end, 'Nguyễn Văn A').sections.recommendations).toEqual({
        state: 'none',
      }),
  )
})
