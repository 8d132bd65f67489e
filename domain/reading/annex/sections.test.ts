import { describe, expect, it } from 'vitest'
import { paragraph, run } from '#tests/fixtures/docx-writer.ts'
import { annexRulesOf, readDocx, readText, rulesOf } from '#tests/fixtures/letters/read-text.ts'
import type { Notes } from '#domain/model/sections.ts'

const items = (...texts: string[]): Notes => ({ state: 'items', items: texts })
const none: Notes = { state: 'none' }
const inspection = (...lines: string[]) =>
  readText('3. Công tác kiểm tra, giám sát triển khai', ...lines).sections.inspection

describe('notes', () => {
  it.each(['-', '+', '*', '•', '▪'])('begin with %s and lose it', (bullet) =>
    expect(inspection(`${bullet} Đã kiểm tra`, `${bullet} Đã nhắc nhở.`)).toEqual(items('Đã kiểm tra', 'Đã nhắc nhở.')),
  )

  it('may be numbered', () =>
    expect(inspection('1. Đã kiểm tra', '2) Đã nhắc nhở.')).toEqual(items('Đã kiểm tra', 'Đã nhắc nhở.')))

  it('may stand in one line', () =>
    expect(inspection('- Đã kiểm tra chợ; - Đã nhắc nhở. - Đã xử lý.')).toEqual(
      items('Đã kiểm tra chợ', 'Đã nhắc nhở.', 'Đã xử lý.'),
    ))

  it('keep hyphens within words and lists of words', () =>
    expect(inspection('- Ứng dụng PC-COVID; khai báo (Ncovi - Bluezone) hằng ngày')).toEqual(
      items('Ứng dụng PC-COVID; khai báo (Ncovi - Bluezone) hằng ngày'),
    ))

  it('go on over wrapped lines', () =>
    expect(inspection('- Đã kiểm tra việc thực hiện', 'tại các chợ, siêu thị', '- Đã nhắc nhở')).toEqual(
      items('Đã kiểm tra việc thực hiện tại các chợ, siêu thị', 'Đã nhắc nhở'),
    ))

  it('without bullets are a paragraph each', () =>
    expect(inspection('Đã kiểm tra các chợ.', 'Đã nhắc nhở các hộ.')).toEqual(
      items('Đã kiểm tra các chợ.', 'Đã nhắc nhở các hộ.'),
    ))

  it('apart by empty lines go on where none is', () =>
    expect(inspection('', 'Đã kiểm tra tại chợ.', 'Sau đó nhắc nhở.', '', 'Đã xử lý.')).toEqual(
      items('Đã kiểm tra tại chợ. Sau đó nhắc nhở.', 'Đã xử lý.'),
    ))

  it('of an automatic list are an item each', async () => {
    const reading = await readDocx(
      paragraph('3. Công tác kiểm tra, giám sát', { bold: true }),
      paragraph('Đã kiểm tra', { list: 'bullet' }),
      paragraph('đã nhắc nhở', { list: 'bullet' }),
    )
    expect(reading.sections.inspection).toEqual(items('Đã kiểm tra', 'đã nhắc nhở'))
  })

  it('lose the mark that ends the letter', () => expect(inspection('- Đã kiểm tra./.')).toEqual(items('Đã kiểm tra.')))

  it.each(['Không có', '- Không có.', 'Chưa có', '+ Không phát sinh', 'Không có ý kiến'])(
    '«%s» is an explicit none',
    (text) => expect(inspection(text)).toEqual(none),
  )

  it.each([[[]], [['…']], [['- ']]])('left empty, or filled with signs, are blank: %j', (lines) =>
    expect(inspection(...lines)).toEqual({ state: 'blank' }),
  )

  it('beside «Không có» are kept, and asked about', () => {
    const reading = readText('3. Công tác kiểm tra, giám sát', '- Không có', '- Đã kiểm tra')
    expect(reading.sections.inspection).toEqual(items('Không có', 'Đã kiểm tra'))
    expect(annexRulesOf(reading)).toEqual(['none-beside-items inspection'])
  })
})

describe('headings', () => {
  const five = (a: string, b: string, c: string) => [a, '- Một', b, '- Hai', c, '- Không có']
  const notes = { inspection: items('Một'), results: items('Hai'), recommendations: none }

  it.each([
    ['1.', '2.', '3.'],
    ['I.', 'II.', 'III.'],
    ['1/', '2/', '3/'],
    ['I)', 'II)', 'III)'],
    ['3 -', '4 -', '5 -'],
    ['Mục 3:', 'Mục 4:', 'Mục 5:'],
    ['', '', ''],
    ['5.', '1.', '1.'],
  ])('are known by their words, whatever their numbers: %s %s %s', (a, b, c) =>
    expect(
      readText(
        ...five(`${a} Công tác kiểm tra, giám sát`, `${b} Một số kết quả, kinh nghiệm`, `${c} Kiến nghị, đề xuất`),
      ).sections,
    ).toMatchObject(notes),
  )

  it.each([
    ['CÔNG TÁC KIỂM TRA, GIÁM SÁT', 'KẾT QUẢ TRIỂN KHAI, KINH NGHIỆM', 'ĐỀ XUẤT, KIẾN NGHỊ'],
    ['Kiểm tra, giám sát:', 'Kết quả và kinh nghiệm:', 'Khó khăn, vướng mắc; kiến nghị, đề xuất:'],
    ['3. Tình hình kiểm tra, giám sát việc triển khai', '4. Bài học kinh nghiệm', '5. Đề xuất, kiến nghị của đơn vị'],
  ])('may be worded otherwise: %s', (a, b, c) => expect(readText(...five(a, b, c)).sections).toMatchObject(notes))

  it('may come in another order', () =>
    expect(
      readText(
        '5. Kiến nghị, đề xuất',
        'Không có',
        '3. Công tác kiểm tra, giám sát',
        '- Một',
        '4. Kết quả, kinh nghiệm',
        '- Hai',
      ).sections,
    ).toMatchObject(notes))

  it('may be followed by their answer in the same line', () => {
    expect(readText('5. Kiến nghị, đề xuất: Không có.').sections.recommendations).toEqual(none)
    expect(readText('5. Kiến nghị, đề xuất. Không có').sections.recommendations).toEqual(none)
    expect(readText('3. Công tác kiểm tra, giám sát: Đã kiểm tra chợ.').sections.inspection).toEqual(
      items('Đã kiểm tra chợ.'),
    )
  })

  it('may be wrapped over two lines', () =>
    expect(
      readText('3. Công tác kiểm tra, giám sát triển khai ứng dụng', 'công nghệ tại đơn vị', '- Một').sections
        .inspection,
    ).toEqual(items('Một')))

  it('of an automatic list have no number in their text', async () => {
    const reading = await readDocx(
      paragraph('Công tác kiểm tra, giám sát', { list: 'number' }),
      paragraph('Một', { list: 'bullet' }),
      paragraph('Kiến nghị, đề xuất', { list: 'number' }),
      paragraph('Không có'),
    )
    expect(reading.sections).toMatchObject({ inspection: items('Một'), recommendations: none })
  })

  it('of other parts end a section, and are said to be left out', () => {
    const reading = readText(
      '4. Một số kết quả, kinh nghiệm',
      '- Đã cài đặt.',
      '5. Khó khăn, vướng mắc',
      '- Thiếu thiết bị.',
      '6. Kiến nghị, đề xuất',
      '- Không có',
    )
    expect(reading.sections).toMatchObject({ results: items('Đã cài đặt.'), recommendations: none })
    expect(rulesOf(reading)).toContain('part-left-out /sections')
  })

  it('that occur twice are joined, and asked about', () => {
    const reading = readText(
      '3. Công tác kiểm tra, giám sát',
      '- Một',
      '3. Công tác kiểm tra, giám sát (tiếp theo)',
      '- Hai',
    )
    expect(reading.sections.inspection).toEqual(items('Một', 'Hai'))
    expect(annexRulesOf(reading)).toEqual(['section-twice inspection'])
  })

  it('that are missing are said to be', () => {
    const missing = readText('3. Công tác kiểm tra, giám sát', '- Một').findings.filter(
      ({ rule }) => rule === 'section-missing',
    )
    expect(missing.map(({ path }) => path.replace('/sections/', ''))).toEqual([
      'directives',
      'qr',
      'results',
      'recommendations',
    ])
  })

  it('are not seen in notes that use their words', () =>
    expect(
      readText(
        '3. Công tác kiểm tra, giám sát triển khai',
        '1. Kiểm tra việc quét mã QR tại chợ.',
        'Công tác kiểm tra được thực hiện thường xuyên.',
        '4. Một số kết quả triển khai, kinh nghiệm',
        '- Kiến nghị các đơn vị thực hiện tốt.',
        'Kết quả kiểm tra cho thấy các đơn vị chấp hành tốt.',
        '5. Kiến nghị, đề xuất',
        'Không có kiến nghị, đề xuất.',
      ).sections,
    ).toMatchObject({
      inspection: items('Kiểm tra việc quét mã QR tại chợ.', 'Công tác kiểm tra được thực hiện thường xuyên.'),
      results: items('Kiến nghị các đơn vị thực hiện tốt.', 'Kết quả kiểm tra cho thấy các đơn vị chấp hành tốt.'),
      recommendations: none,
    }))

  it('may be glued to a line in capitals', () => {
    const reading = readText(
      'BÁO CÁO ỨNG DỤNG CÔNG NGHỆ TRONG PHÒNG, CHỐNG DỊCH COVID-19 Mục 3: Công tác kiểm tra',
      '- Một',
    )
    expect(reading.sections.inspection).toEqual({ state: 'items', items: ['Một'] })
  })

  it('may be glued to the title of the annex', async () => {
    const glued = 'PHỤ LỤC BIỂU MẪU BÁO CÁO PHÒNG, CHỐNG DỊCH 3. Công tác kiểm tra, giám sát triển khai'
    const reading = await readDocx(paragraph([run(glued, { bold: true })]), paragraph('- Một'))
    expect(reading.sections.inspection).toEqual(items('Một'))
  })
})

describe('a letter', () => {
  it('that is itself the report ends its sections where it closes', () =>
    expect(
      readText(
        'Kính gửi: Sở Thông tin và Truyền thông',
        '4. Kết quả, kinh nghiệm',
        '- Hai',
        '5. Kiến nghị, đề xuất',
        '- Đề nghị hỗ trợ kinh phí.',
        'Trên đây là báo cáo của Sở./.',
        'Nơi nhận:',
        '- Như trên;',
        'GIÁM ĐỐC',
        'Nguyễn Văn A',
      ),
    ).toMatchObject({
      letter: { signer: 'Nguyễn Văn A' },
      sections: { results: items('Hai'), recommendations: items('Đề nghị hỗ trợ kinh phí.') },
    }))

  it.each([
    'Sở Y tế báo cáo để Sở Thông tin và Truyền thông biết, tổng hợp./.',
    'Kính đề nghị Sở Thông tin và Truyền thông tổng hợp./.',
    'Vậy, Sở Y tế báo cáo Sở Thông tin và Truyền thông./.',
    'Vậy Sở Y tế kính báo cáo Quý Sở./.',
    'Rất mong Quý Sở quan tâm./.',
    'GIÁM ĐỐC',
    'KT. CHỦ TỊCH',
    'Quảng Ngãi, ngày 27 tháng 10 năm 2021',
    'Nơi nhận:',
  ])('ends its last section at «%s»', (closing) =>
    expect(readText('5. Kiến nghị, đề xuất: Không.', closing, 'Nguyễn Văn A').sections.recommendations).toEqual(none),
  )

  it('keeps a recommendation that sounds like a closing', () =>
    expect(
      readText(
        '5. Kiến nghị, đề xuất',
        'Đề nghị UBND tỉnh xem xét, hỗ trợ kinh phí.',
        'Rất mong Quý Sở quan tâm cấp máy quét./.',
      ).sections.recommendations,
    ).toEqual(items('Đề nghị UBND tỉnh xem xét, hỗ trợ kinh phí.', 'Rất mong Quý Sở quan tâm cấp máy quét.')))

  it('that is no report says so', () =>
    expect(rulesOf(readText('Kính gửi: Sở Y tế', 'Kính mời đồng chí dự họp.'))).toContain(
      'sections-not-found /sections',
    ))

  it.each(['PHỤ LỤC I', 'Phụ lục 01', 'PHỤ LỤC BÁO CÁO'])('has an annex from «%s» on', (title) =>
    expect(
      readText(
        'Kính gửi: Sở',
        'Kết quả kiểm tra, giám sát gửi kèm.',
        title,
        '(Kèm theo Công văn số 1/SYT-VP)',
        '3. Công tác kiểm tra, giám sát',
        '- Một',
      ).sections.inspection,
    ).toEqual(items('Một')),
  )
})

describe('a list that counts from 1 again under a numbered heading', () => {
  const NOTES = ['1. Đã tuyên truyền.', '2. Đã quét mã QR.', '3. Kinh nghiệm: dán mã.']
  it.each([
    ['before another heading', ['5. Kiến nghị, đề xuất', 'Không có']],
    ['at the end of a letter', []],
  ])('has items with words of headings %s', (_, after) => {
    const { sections } = readText('4. Kết quả đạt được, bài học kinh nghiệm', ...NOTES, ...after)
    expect(sections.results).toEqual(items('Đã tuyên truyền.', 'Đã quét mã QR.', 'Kinh nghiệm: dán mã.'))
  })

  it('leaves headings that count on as they are', () => {
    const { sections } = readText(
      '3. Công tác kiểm tra, giám sát',
      '- Đã kiểm tra.',
      '4. Một số kết quả triển khai, kinh nghiệm',
      '1. Đã quét.',
      '2. Đã dán.',
      '5. Kiến nghị, đề xuất',
      '1. Hỗ trợ máy.',
    )
    expect(sections.inspection).toEqual(items('Đã kiểm tra.'))
    expect(sections.results).toEqual(items('Đã quét.', 'Đã dán.'))
    expect(sections.recommendations).toEqual(items('Hỗ trợ máy.'))
  })
})

describe('the closing of a report', () => {
  it('is no part of the last item that it was glued to', () =>
    expect(
      readText(
        '5. Kiến nghị, đề xuất',
        '- Hỗ trợ máy.',
        '- Mở lớp tập huấn. Trên đây là báo cáo tình hình triển khai, kính gửi Sở tổng hợp./.',
      ).sections.recommendations,
    ).toEqual(items('Hỗ trợ máy.', 'Mở lớp tập huấn.')))
})
