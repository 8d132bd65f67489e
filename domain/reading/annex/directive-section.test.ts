import { describe, expect, it } from 'vitest'
import { cell, paragraph, row, table } from '#tests/fixtures/docx-writer.ts'
import { annexRulesOf, readDocx, readText } from '#tests/fixtures/letters/read-text.ts'
import type { LetterReading } from '../read-letter.ts'

const TITLE = '1. Công tác chỉ đạo, triển khai và tuyên truyền'
const COLUMNS = ['STT', 'Nội dung thực hiện', 'Số, ngày ban hành văn bản', 'Đơn vị ban hành', 'Đối tượng tiếp nhận']
const HEADER = COLUMNS.join('\t')

/** Directives as `ordinal. content [documents] issuer (audiences)`. */
const listOf = ({ sections }: LetterReading) =>
  sections.directives.map(({ ordinal, content, documents, issuer, audiences }) => {
    const refs = documents.map(({ number, date }) => `${number} ${date ?? '?'}`).join(', ')
    return `${ordinal ?? '?'}. ${content} [${refs}] ${issuer ?? '?'} (${audiences.join(', ')})`
  })
const outcome = (reading: LetterReading) => ({ list: listOf(reading), asked: annexRulesOf(reading) })
const read = (...lines: string[]) => outcome(readText(TITLE, HEADER, ...lines))
const sure = (...list: string[]) => ({ list, asked: [] })

const ONE = '1. Về A [1/SYT-VP 2021-02-01] Sở Y tế (Các đơn vị)'
const TWO = '2. Về B [2/SYT-VP 2021-02-02] Sở Y tế (Các đơn vị)'
const ROW_1 = '1\tVề A\t1/SYT-VP ngày 01/02/2021\tSở Y tế\tCác đơn vị'
const ROW_2 = '2\tVề B\t2/SYT-VP ngày 02/02/2021\tSở Y tế\tCác đơn vị'

describe('columns of the table of directives', () => {
  it('are known by meaning, in any order', () =>
    expect(
      outcome(
        readText(
          TITLE,
          'Nơi nhận\tCơ quan ban hành\tSố, ký hiệu; ngày, tháng\tTrích yếu nội dung\tSố TT',
          'Các đơn vị\tSở Y tế\t1/SYT-VP ngày 01/02/2021\tVề A\t01',
        ),
      ),
    ).toEqual(sure(ONE)))

  it('may have number and date apart', () =>
    expect(
      outcome(
        readText(
          TITLE,
          'STT\tTên văn bản\tSố hiệu\tNgày ban hành\tĐơn vị ban hành\tĐối tượng',
          '1\tVề A\t1/SYT-VP\t01/02/2021\tSở Y tế\tCác đơn vị',
        ),
      ),
    ).toEqual(sure(ONE)))

  it('may have a header of two rows', async () => {
    const merged = table([
      row([
        cell('STT', { down: 'start' }),
        cell('Nội dung', { down: 'start' }),
        cell('Văn bản', { colSpan: 2 }),
        cell('Đơn vị ban hành', { down: 'start' }),
      ]),
      row([
        cell('', { down: 'more' }),
        cell('', { down: 'more' }),
        cell('Số hiệu'),
        cell('Ngày ban hành'),
        cell('', { down: 'more' }),
      ]),
      ['1', 'Về A', '1/SYT-VP', '01/02/2021', 'Sở Y tế'],
    ])
    expect(outcome(await readDocx(paragraph(TITLE), merged))).toEqual(sure('1. Về A [1/SYT-VP 2021-02-01] Sở Y tế ()'))
  })

  it('may be missing but for what a directive is', () =>
    expect(outcome(readText(TITLE, 'Nội dung\tSố, ngày văn bản', 'Về A\t1/SYT-VP ngày 1/2/2021'))).toEqual(
      sure('?. Về A [1/SYT-VP 2021-02-01] ? ()'),
    ))

  it('beyond the form are said to be left out', () =>
    expect(outcome(readText(TITLE, `${HEADER}\tGhi chú`, `${ROW_1}\tgấp`))).toEqual({
      list: [ONE],
      asked: ['columns-left-out directives'],
    }))
})

describe('rows of the table of directives', () => {
  it('are a directive each', () => expect(read(ROW_1, ROW_2)).toEqual(sure(ONE, TWO)))

  it('after a repeated header go on', () => expect(read(ROW_1, HEADER, ROW_2)).toEqual(sure(ONE, TWO)))

  it('may name several documents; those cited in the content are none of them', () =>
    expect(
      read(
        '1\tTriển khai Công văn số 9/UBND-VX ngày 1/1/2021\t1/SYT-VP ngày 1/2/2021; 2/SYT-VP ngày 2/2/2021\tSở Y tế\t',
      ),
    ).toEqual(
      sure('1. Triển khai Công văn số 9/UBND-VX ngày 1/1/2021 [1/SYT-VP 2021-02-01, 2/SYT-VP 2021-02-02] Sở Y tế ()'),
    ))

  it('without number and content of their own go on with the row above', () =>
    expect(read(ROW_1, '\t\t3/SYT-VP ngày 03/02/2021\t\t- Các chợ', ROW_2)).toEqual(
      sure('1. Về A [1/SYT-VP 2021-02-01, 3/SYT-VP 2021-02-03] Sở Y tế (Các đơn vị, Các chợ)', TWO),
    ))

  it('that begin in mid-sentence go on with the row above', () =>
    expect(read('1\tVề việc\t1/SYT-VP ngày 01/02/2021\tSở Y tế\tCác đơn vị', '\ttriển khai\t\t\t')).toEqual(
      sure('1. Về việc triển khai [1/SYT-VP 2021-02-01] Sở Y tế (Các đơn vị)'),
    ))

  it('share what is merged over them', async () => {
    const merged = table([
      COLUMNS,
      row([
        cell('1'),
        cell('Về A'),
        cell('1/SYT-VP ngày 01/02/2021'),
        cell('Sở Y tế', { down: 'start' }),
        cell('Các đơn vị', { down: 'start' }),
      ]),
      row([
        cell('2'),
        cell('Về B'),
        cell('2/SYT-VP ngày 02/02/2021'),
        cell('', { down: 'more' }),
        cell('', { down: 'more' }),
      ]),
    ])
    expect(outcome(await readDocx(paragraph(TITLE), merged))).toEqual(sure(ONE, TWO))
  })

  it('with one number and content merged over several documents are one directive', async () => {
    const merged = table([
      COLUMNS,
      row([
        cell('1', { down: 'start' }),
        cell('Về A', { down: 'start' }),
        cell('1/SYT-VP ngày 01/02/2021'),
        cell('Sở Y tế'),
        cell('Các đơn vị'),
      ]),
      row([
        cell('', { down: 'more' }),
        cell('', { down: 'more' }),
        cell('2/SYT-VP ngày 02/02/2021'),
        cell(''),
        cell(''),
      ]),
    ])
    expect(outcome(await readDocx(paragraph(TITLE), merged))).toEqual(
      sure('1. Về A [1/SYT-VP 2021-02-01, 2/SYT-VP 2021-02-02] Sở Y tế (Các đơn vị)'),
    )
  })

  it.each(['I\tVăn bản của Sở\t\t\t', '\tVĂN BẢN CỦA SỞ\t\t\t', 'Văn bản của Sở\t\t\t\t'])(
    '«%s» is a heading, no directive',
    (heading) => expect(read(heading, ROW_1)).toEqual(sure(ONE)),
  )

  it('with one cell through all columns beside a Roman figure are headings', async () => {
    const through = (ordinal: string, text: string) => row([cell(ordinal), cell(text, { colSpan: 4 })])
    const rows = (...more: string[]) =>
      table([row(COLUMNS.map((text) => cell(text))), ...more, row(ROW_1.split('\t').map((text) => cell(text)))])
    const readRows = async (...more: string[]) => outcome(await readDocx(paragraph(TITLE), rows(...more)))
    expect(await readRows(through('I', 'Công văn của Sở'))).toEqual(sure(ONE))
    expect(await readRows(through('', 'Công văn của Sở'))).toEqual(sure(ONE))
    expect(await readRows(through('', 'Ngoài ra Sở đã phát bản tin.'))).toEqual({
      list: [ONE],
      asked: ['row-unclear directives'],
    })
    expect(await readRows(through('2', 'Đăng tin trên trang của Sở'))).toEqual({
      list: [ONE],
      asked: ['row-unclear directives'],
    })
  })

  it('that may be a heading or go on are asked about', () =>
    expect(read(ROW_1, '\tVăn bản khác\t\t\t', ROW_2)).toEqual({ list: [ONE, TWO], asked: ['row-unclear directives'] }))

  it('of totals are none; a total that differs is asked about', () => {
    expect(read(ROW_1, ROW_2, '\tTổng số: 2 văn bản\t\t\t')).toEqual(sure(ONE, TWO))
    expect(read(ROW_1, '\tTổng số: 3 văn bản\t\t\t').asked).toEqual(['subtotal-differs directives'])
  })

  it('without a document are kept, and asked about', () =>
    expect(read('1\tVề A\t\tSở Y tế\t')).toEqual({
      list: ['1. Về A [] Sở Y tế ()'],
      asked: ['document-missing directives/0/documents'],
    }))
})

describe('a row that goes on with the one above', () => {
  it('adds its documents and audiences', () =>
    expect(
      read('1\tVề A\t1/SYT-VP ngày 01/02/2021\tSở Y tế\tCác đơn vị', '\t\t2/SYT-VP ngày 02/02/2021\t\tNgười dân'),
    ).toEqual(sure('1. Về A [1/SYT-VP 2021-02-01, 2/SYT-VP 2021-02-02] Sở Y tế (Các đơn vị, Người dân)')))
})

describe('the kind of a document in a column of its own', () => {
  it('is no content where another column says what it is about', () =>
    expect(
      outcome(
        readText(
          TITLE,
          'TT\tTên loại văn bản\tSố ký hiệu\tNgày ban hành\tTrích yếu nội dung\tCơ quan ban hành\tNơi nhận',
          '1\tCông văn\t1/SYT-VP\t1.2.2021\tVề A\tSở Y tế\tCác đơn vị',
        ),
      ),
    ).toEqual({ list: [ONE], asked: ['columns-left-out directives'] }))
})

describe('a section of directives without rows', () => {
  it('answered «Không có» is an explicit none', () => {
    expect(read('1\tKhông có\t\t\t')).toEqual({ list: [], asked: ['table-answered-none directives'] })
    expect(outcome(readText(TITLE, 'Không ban hành văn bản'))).toEqual({
      list: [],
      asked: ['table-answered-none directives'],
    })
  })

  it('left empty is empty', () => expect(read('\t\t\t\t')).toEqual(sure()))

  it('in words asks to type it in', () =>
    expect(outcome(readText(TITLE, 'Sở đã ban hành Công văn số 1/SYT-VP ngày 01/02/2021.')).asked).toEqual([
      'table-missing directives',
    ]))

  it('where the letter shows the table of section 2 leaves that to section 2', () => {
    const reading = readText(TITLE, 'TT\tĐơn vị\tMã QR\tLượt quét', '1\tSở Y tế\t1\t5')
    expect(outcome(reading)).toEqual(sure())
    expect(reading.sections.qr).toMatchObject([{ subject: 'Sở Y tế', scans: { value: 5 } }])
  })
})
