import { describe, expect, it } from 'vitest'
import { cell, paragraph, row, table } from '#tests/fixtures/docx-writer.ts'
import { readDocx } from '#tests/fixtures/letters/read-text.ts'
import { HEADER, outcome, read, sure, TITLE } from '#tests/fixtures/qr-table.ts'

describe('groups of the QR table', () => {
  it.each([
    ['Roman figures', ['I\tKhối sở\t\t\t', '1\tA\t1\t5\t', 'II\tKhối huyện\t\t\t', '1\tB\t2\t6\t']],
    ['letters', ['A\tKhối sở\t\t\t', '1\tA\t1\t5\t', 'B\tKhối huyện\t\t\t', '1\tB\t2\t6\t']],
    ['no number', ['\tKhối sở\t\t\t', '1\tA\t1\t5\t', '\tKhối huyện\t\t\t', '2\tB\t2\t6\t']],
    ['text in the first column', ['Khối sở\t\t\t\t', '1\tA\t1\t5\t', 'Khối huyện:\t\t\t\t', '2\tB\t2\t6\t']],
    ['subtotals that are right', ['I\tKhối sở\t1\t5\t', '1\tA\t1\t5\t', 'II\tKhối huyện\t2\t6\t', '1\tB\t2\t6\t']],
  ])('with %s', (_, lines) => expect(read(...lines)).toEqual(sure('Khối sở / A 1 5', 'Khối huyện / B 2 6')))

  it('in a merged cell through the table', async () => {
    const banner = (text: string) => row([cell(text, { colSpan: 5, bold: true })])
    const groups = table([
      HEADER.split('\t'),
      banner('I. Khối sở'),
      ['1', 'A', '1', '5', ''],
      banner('II. Khối huyện'),
      ['1', 'B', '2', '6', ''],
    ])
    expect(outcome(await readDocx(paragraph(TITLE), groups))).toEqual(sure('Khối sở / A 1 5', 'Khối huyện / B 2 6'))
  })

  it('take rows numbered by Roman figures for rows where nothing is deeper', () =>
    expect(read('I\tA\t1\t5\t', 'II\tB\t2\t6\t')).toEqual(sure('A 1 5', 'B 2 6')))

  it('end where a row of their own depth follows', () =>
    expect(read('1\tUBND huyện A\t3\t9\t', '1.1\tXã B\t1\t4\t', '1.2\tXã C\t2\t5\t', '2\tChợ D\t7\t8\t')).toEqual(
      sure('UBND huyện A / Xã B 1 4', 'UBND huyện A / Xã C 2 5', 'Chợ D 7 8'),
    ))

  it('may be rows with parts below them that have bullets', () =>
    expect(read('1\tHuyện A\t3\t9\t', '\t- Xã B\t1\t4\t', '\t- Xã C\t2\t5\t')).toEqual(
      sure('Huyện A / Xã B 1 4', 'Huyện A / Xã C 2 5'),
    ))

  it('are seen where rows without number add up to the row above', () =>
    expect(read('1\tHuyện A\t3\t9\t', '\tXã B\t1\t4\t', '\tXã C\t2\t5\t')).toEqual(
      sure('Huyện A / Xã B 1 4', 'Huyện A / Xã C 2 5'),
    ))
})

describe('totals of the QR table', () => {
  it.each(['Cộng khối sở', 'Cộng tuyến tỉnh', 'Cộng các xã'])('«%s» within it is no row', (label) => {
    expect(read('1\tA\t1\t5\t', '2\tB\t2\t6\t', `\t${label}\t3\t11\t`, '3\tC\t4\t7\t')).toEqual(
      sure('A 1 5', 'B 2 6', 'C 4 7'),
    )
  })

  it.each(['Cổng các cơ quan', 'Công nhân khối sở', 'Cộng đồng'])('«%s» is one', (label) =>
    expect(read('1\tA\t1\t5\t', `2\t${label}\t3\t11\t`)).toEqual(sure('A 1 5', `${label} 3 11`)),
  )

  it.each(['Tổng', 'Tổng cộng', 'TỔNG SỐ', 'Cộng', 'Toàn tỉnh', 'Tổng cộng (I+II):'])('«%s» is no row', (label) => {
    expect(read('1\tA\t1\t5\t', '2\tB\t2\t6\t', `\t${label}\t3\t11\t`)).toEqual(sure('A 1 5', 'B 2 6'))
    expect(read(`${label}\t\t3\t11\t`, '1\tA\t1\t5\t', '2\tB\t2\t6\t')).toEqual(sure('A 1 5', 'B 2 6'))
  })

  it.each(['Tổng công ty Điện lực', 'Cộng đồng dân cư', 'Công an huyện', 'Cổng số 2'])('«%s» is a row', (label) =>
    expect(read(`1\t${label}\t1\t5\t`)).toEqual(sure(`${label} 1 5`)),
  )

  it('that differ from the sum are asked about, and never added', () =>
    expect(read('1\tA\t1\t5\t', '2\tB\t2\t6\t', '\tTổng\t3\t12\t')).toEqual({
      rows: ['A 1 5', 'B 2 6'],
      asked: ['subtotal-differs qr'],
    }))

  it('of a group that differ from its rows are asked about', () =>
    expect(read('I\tKhối sở\t9\t5\t', '1\tA\t1\t5\t').asked).toEqual(['subtotal-differs qr']))

  it('may be of a group or of all', () =>
    expect(
      read(
        'I\tSở\t\t\t',
        '1\tA\t1\t5\t',
        '\tCộng\t1\t5\t',
        'II\tHuyện\t\t\t',
        '1\tB\t2\t6\t',
        '\tCộng\t2\t6\t',
        '\tTổng cộng\t3\t11\t',
      ).asked,
    ).toEqual([]))

  it('without a label are known by their figures', () =>
    expect(read('1\tA\t1\t5\t', '2\tB\t2\t6\t', '\t\t3\t11\t')).toEqual(sure('A 1 5', 'B 2 6')))

  it('under a name of a unit are kept as a row, and asked about', () =>
    expect(read('1\tSở Y tế\t3\t11\t', '2\tA\t1\t5\t', '3\tB\t2\t6\t')).toEqual({
      rows: ['Sở Y tế 3 11', 'A 1 5', 'B 2 6'],
      asked: ['row-like-total qr/0'],
    }))

  it('alone, without rows, are no figures of rows', () =>
    expect(read('\tTổng cộng\t3\t11\t')).toEqual({
      rows: [],
      asked: ['total-without-rows qr', 'total-without-rows qr'],
    }))
})
