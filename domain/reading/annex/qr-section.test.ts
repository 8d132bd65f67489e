import { describe, expect, it } from 'vitest'
import { cell, paragraph, row, table } from '#tests/fixtures/docx-writer.ts'
import { readDocx, readText } from '#tests/fixtures/letters/read-text.ts'
import { HEADER, outcome, read, sure, TITLE } from '#tests/fixtures/qr-table.ts'

describe('columns of the QR table', () => {
  it('are known by meaning, in any order', () =>
    expect(
      outcome(
        readText(TITLE, 'Ghi chú\tSố lượt quét mã QR\tSTT\tTên đơn vị\tSố mã QR đã tạo', 'tốt\t541\t1\tSở Y tế\t01'),
      ),
    ).toEqual(sure('Sở Y tế 1 541 tốt')))

  it('may have two rows of header, merged in a document and split in text', async () => {
    const header = table([
      row([cell('TT', { down: 'start' }), cell('Đơn vị', { down: 'start' }), cell('Tổng số', { colSpan: 2 })]),
      row([cell('', { down: 'more' }), cell('', { down: 'more' }), cell('Mã QR đã tạo'), cell('Lượt quét')]),
      row([cell('1'), cell('Sở Y tế'), cell('01'), cell('541')]),
    ])
    expect(outcome(await readDocx(paragraph(TITLE), header))).toEqual(sure('Sở Y tế 1 541'))
    expect(
      outcome(readText(TITLE, 'TT\tĐơn vị\tTổng số\t\tGhi chú', '\t\tMã QR\tLượt quét\t', '1\tSở Y tế\t01\t541\t')),
    ).toEqual(sure('Sở Y tế 1 541'))
  })

  it('may be numbered below the header', () =>
    expect(read('(1)\t(2)\t(3)\t(4)\t(5)', '1\tSở Y tế\t1\t5\t')).toEqual(sure('Sở Y tế 1 5')))

  it('may have a letter behind the numbers below the header', () =>
    expect(read('A\tB\t1\t2\tC', '1\tSở Y tế\t3\t5\t')).toEqual(sure('Sở Y tế 3 5')))

  it('that are not of the form are said to be left out', () =>
    expect(outcome(readText(TITLE, 'TT\tĐơn vị\tMã QR\tLượt quét\tTỷ lệ', '1\tSở Y tế\t1\t5\t100%'))).toEqual({
      rows: ['Sở Y tế 1 5'],
      asked: ['columns-left-out qr'],
    }))

  it('may say below what they are measured in', () =>
    expect(read('\t\t(mã)\t(lượt)\t', '1\tSở Y tế\t3\t5\t')).toEqual(sure('Sở Y tế 3 5')))

  it('may be called short', () =>
    expect(outcome(readText(TITLE, 'TT\tĐơn vị\tSố mã\tSố lượt', '1\tSở Y tế\t3\t5'))).toEqual(sure('Sở Y tế 3 5')))

  it('of one figure in the period and in all: that in all is taken', () =>
    expect(
      outcome(readText(TITLE, 'Đơn vị\tMã QR mới tạo trong tuần\tTổng số mã QR\tLượt quét', 'Sở Y tế\t2\t9\t5')),
    ).toMatchObject({ rows: ['Sở Y tế 9 5'] }))

  it('of one figure that cannot be told apart: none is taken', () =>
    expect(outcome(readText(TITLE, 'Đơn vị\tMã QR loại A\tMã QR loại B\tLượt quét', 'Sở Y tế\t2\t9\t5'))).toEqual({
      rows: ['Sở Y tế blank 5'],
      asked: ['column-ambiguous qr'],
    }))

  it('of two figures in one are not taken', () =>
    expect(outcome(readText(TITLE, 'Đơn vị\tSố mã QR và số lượt quét\tGhi chú', 'Sở Y tế\t2/9\t'))).toMatchObject({
      rows: ['Sở Y tế blank blank'],
    }))

  it('that count only the period are asked about', () =>
    expect(outcome(readText(TITLE, 'Đơn vị\tMã QR\tSố lượt quét trong tuần', 'Sở Y tế\t2\t9'))).toEqual({
      rows: ['Sở Y tế 2 9'],
      asked: ['column-of-a-period qr'],
    }))

  it('in thousands are not taken, wherever that is said', () => {
    expect(outcome(readText(TITLE, 'Đơn vị\tMã QR\tLượt quét (nghìn lượt)', 'Sở Y tế\t2\t9'))).toEqual({
      rows: ['Sở Y tế blank blank'],
      asked: ['counts-scaled qr'],
    })
    expect(
      outcome(readText(TITLE, 'Đơn vị tính: nghìn lượt', 'Đơn vị\tMã QR\tLượt quét', 'Sở Y tế\t2\t9')).rows,
    ).toEqual(['Sở Y tế blank blank'])
  })

  it('that are missing are said to be', () =>
    expect(outcome(readText(TITLE, 'TT\tĐơn vị\tSố mã QR', '1\tSở Y tế\t2'))).toEqual({
      rows: ['Sở Y tế 2 blank'],
      asked: ['column-missing qr'],
    }))
})

describe('rows of the QR table', () => {
  it('have no note where a figure is merged over the notes', async () => {
    const merged = table([
      row(HEADER.split('\t').map((text) => cell(text))),
      row([cell('1'), cell('Sở Y tế'), cell('3'), cell('541', { colSpan: 2 })]),
    ])
    expect(outcome(await readDocx(paragraph(TITLE), merged))).toEqual(sure('Sở Y tế 3 541'))
  })

  it('may have their total broken within its word', async () => {
    const rows = [
      ['1', 'A', '1', '5'],
      ['2', 'B', '2', '6'],
      ['', 'Tổn\ng', '3', '11'],
    ]
    const broken = table([HEADER.split('\t').slice(0, 4), ...rows].map((texts) => row(texts.map((text) => cell(text)))))
    expect(outcome(await readDocx(paragraph(TITLE), broken))).toEqual(sure('A 1 5', 'B 2 6'))
  })

  it('keep number, blank and none apart', () =>
    expect(read('1\tA\t0\t\t', '2\tB\tKhông\t-\t')).toEqual({
      rows: ['A 0 blank', 'B none blank'],
      asked: ['count-none qr/1/qrCodes'],
    }))

  it('after a repeated header go on', () =>
    expect(read('1\tChợ A\t1\t5\t', HEADER, '2\tChợ B\t2\t6\t')).toEqual(sure('Chợ A 1 5', 'Chợ B 2 6')))

  it('in a table that goes on without header keep its columns', async () => {
    const first = table([HEADER.split('\t'), ['1', 'Chợ A', '1', '5', '']])
    expect(outcome(await readDocx(paragraph(TITLE), first, table([['2', 'Chợ B', '2', '6', '']])))).toEqual(
      sure('Chợ A 1 5', 'Chợ B 2 6'),
    )
  })

  it('of a second table with another header are joined, and asked about', () =>
    expect(outcome(readText(TITLE, HEADER, '1\tChợ A\t1\t5\t', '', 'Đơn vị\tMã QR\tLượt quét', 'Chợ B\t2\t6'))).toEqual(
      { rows: ['Chợ A 1 5', 'Chợ B 2 6'], asked: ['several-tables qr'] },
    ))

  it('of a second table apart from the first are joined, and asked about', () =>
    expect(
      outcome(readText(TITLE, HEADER, '1\tChợ A\t1\t5\t', 'Tại các xã:', HEADER, '1\tChợ B\t2\t6\t')).asked,
    ).toEqual(['several-tables qr', 'text-beside-table qr']))

  it('that go on with the row above are joined to it', () =>
    expect(read('1\tTrung tâm Xúc tiến\t1\t5\tđã dán', '\tthương mại\t\t\ttại cổng')).toEqual(
      sure('Trung tâm Xúc tiến thương mại 1 5 đã dán tại cổng'),
    ))

  it('without a subject are left out, and said to be', () =>
    expect(read('1\tA\t1\t5\t', '\t\t2\t7\t')).toEqual({ rows: ['A 1 5'], asked: ['row-without-subject qr'] }))

  it('with a number but no subject are kept, and asked about', () =>
    expect(read('1\t\t1\t5\t')).toEqual({ rows: [' 1 5'], asked: ['subject-missing qr/0/subject'] }))

  it('whose cells slipped to the left give no figures', () =>
    expect(read('Sở Y tế\t01\t541\t')).toMatchObject({
      rows: [expect.stringContaining('blank blank')],
      asked: ['row-misaligned qr/0'],
    }))

  it('whose cells slipped to the right give no figures', () =>
    expect(read('1\t\tSở Y tế\t01\t541\tx')).toMatchObject({
      rows: [' blank blank 541'],
      asked: expect.arrayContaining(['row-misaligned qr/0']),
    }))

  it('that are cut off before a figure leave both blank: it cannot be told which is missing', () => {
    expect(read('1\tSở Y tế\t01')).toEqual({ rows: ['Sở Y tế blank blank'], asked: ['row-misaligned qr/0'] })
    expect(read('1\tSở Y tế')).toEqual({
      rows: ['Sở Y tế blank blank'],
      asked: ['count-cut-off qr/0/qrCodes', 'count-cut-off qr/0/scans'],
    })
  })

  it('that are cut off after their figures are whole', () =>
    expect(read('1\tSở Y tế\t01\t541')).toEqual(sure('Sở Y tế 1 541')))

  it('share a text that is merged over them, but never a figure', async () => {
    const merged = table([
      HEADER.split('\t'),
      row([cell('1'), cell('A'), cell('3', { down: 'start' }), cell('5'), cell('chung', { down: 'start' })]),
      row([cell('2'), cell('B'), cell('', { down: 'more' }), cell('6'), cell('', { down: 'more' })]),
    ])
    expect(outcome(await readDocx(paragraph(TITLE), merged))).toEqual({
      rows: ['A blank 5 chung', 'B blank 6 chung'],
      asked: ['count-merged qr/0/qrCodes', 'count-merged qr/1/qrCodes'],
    })
  })

  it('lead to the cell that a merged value begins in', async () => {
    const merged = table([
      ['Khối', 'Đơn vị', 'Mã QR', 'Lượt quét'],
      row([cell('Chợ', { down: 'start' }), cell('A'), cell('1'), cell('5')]),
      row([cell('', { down: 'more' }), cell('B'), cell('2'), cell('6')]),
    ])
    const reading = await readDocx(paragraph(TITLE), merged)
    expect(outcome(reading)).toEqual(sure('Chợ / A 1 5', 'Chợ / B 2 6'))
    expect(reading.provenance['/sections/qr/1/group']).toEqual({ block: 1, row: 1, cell: 0 })
    expect(reading.provenance['/sections/qr/1/scans']).toEqual({ block: 1, row: 2, cell: 2 })
  })
})

describe('a QR section without figures', () => {
  it.each([
    ['in a row', [HEADER, '1\tKhông có\t\t\t']],
    ['in all cells', [HEADER, '\tKhông\tKhông\tKhông\t']],
    ['under the header', [HEADER, '', '- Không có.']],
    ['instead of a table', ['Không phát sinh']],
  ])('answered «Không có» %s is an explicit none', (_, lines) =>
    expect(outcome(readText(TITLE, ...lines))).toEqual({ rows: [], asked: ['table-answered-none qr'] }),
  )

  it('left empty is empty', () => expect(read('\t\t\t\t')).toEqual(sure()))

  it('in words instead of a table asks to type them in', () =>
    expect(outcome(readText(TITLE, 'Sở đã tạo 01 mã QR với 541 lượt quét.'))).toEqual({
      rows: [],
      asked: ['table-missing qr'],
    }))

  it('that says none beside its rows is asked about', () =>
    expect(read('1\tA\t1\t5\t', '', 'Không có').asked).toEqual(['none-beside-items qr']))

  it('with a table of other columns says that it was not read', () =>
    expect(outcome(readText(TITLE, 'Họ tên\tChức vụ', 'Nguyễn Văn A\tGiám đốc')).asked).toEqual([
      'table-not-understood qr',
    ]))
})

describe('a subtotal that cannot be read', () => {
  it('is none where the name of its group goes over its cells', async () => {
    const merged = table([
      ['TT', 'Đơn vị', 'Mã QR', 'Lượt quét'],
      row([cell('I'), cell('Khối 12 trường', { colSpan: 3 })]),
      ['1', 'Trường A', '2', '5'],
    ])
    expect(outcome(await readDocx(paragraph(TITLE), merged))).toEqual(sure('Khối 12 trường / Trường A 2 5'))
  })

  it('of a group is asked about, as it was not compared', () =>
    expect(read('I\tKhối sở\t12,5\t11\t', '1\tPhòng A\t2\t5\t', '2\tPhòng B\t3\t6\t', '\tTổng cộng\t5\t1l\t')).toEqual({
      rows: ['Khối sở / Phòng A 2 5', 'Khối sở / Phòng B 3 6'],
      asked: ['subtotal-unreadable qr', 'subtotal-unreadable qr'],
    }))
})
