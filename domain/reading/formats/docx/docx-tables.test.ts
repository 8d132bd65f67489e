import { describe, expect, it } from 'vitest'
import { cell, docx, paragraph, row, table } from '#tests/fixtures/docx-writer.ts'
import { blocksOf, rulesOf, textsOf } from '#tests/fixtures/docx-blocks.ts'
import { openLetterFile } from '../open-letter-file.ts'

describe('tables of a .docx', () => {
  it('have cells with lines, automatic items with a bullet', async () => {
    const inCell = [paragraph('Chợ A', { list: 'bullet' }), paragraph('Chợ B\nvà C')]
    expect(textsOf(await blocksOf(table([row([cell(inCell), cell('01')])])))).toEqual([
      [['- Chợ A\nChợ B\nvà C', '01']],
    ])
  })

  it('put cells at their grid columns where cells are merged across and down', async () => {
    const [block] = await blocksOf(
      table([
        row([cell('STT', { down: 'start' }), cell('Tổng số', { colSpan: 2 }), cell('Ghi chú', { down: 'start' })]),
        row([cell('', { down: 'more' }), cell('mã'), cell('lượt'), cell('', { down: 'more' })]),
        row([cell('1'), cell('01'), cell('541'), cell('')]),
      ]),
    )
    expect(
      block?.kind === 'table' && block.rows.map(({ cells }) => cells.map((c) => [c.column, c.colSpan, c.rowSpan])),
    ).toEqual([
      [
        [0, 1, 2],
        [1, 2, 1],
        [3, 1, 2],
      ],
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
      [
        [0, 1, 1],
        [1, 1, 1],
        [2, 1, 1],
        [3, 1, 1],
      ],
    ])
  })

  it('keep merged cells merged where a bookmark stands between rows', async () => {
    const [block] = await blocksOf(
      table([
        row([cell('A', { down: 'start' }), cell('1')]),
        '<w:bookmarkStart w:id="0" w:name="x"/>',
        row([cell('', { down: 'more' }), cell('2')]),
      ]),
    )
    expect(block?.kind === 'table' && block.rows[0]?.cells[0]?.rowSpan).toBe(2)
  })

  it('keep the column of cells in a row that starts further right', async () => {
    const indented = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'
    const [block] = await blocksOf(table([row([cell('1'), cell('2')]), row([cell('hai')], indented)]))
    expect(block?.kind === 'table' && block.rows[1]?.cells).toMatchObject([{ text: '' }, { text: 'hai', column: 1 }])
  })

  it('leave out a row that was deleted with changes tracked', async () => {
    const gone = '<w:trPr><w:del w:id="1" w:author="A"/></w:trPr>'
    expect(textsOf(await blocksOf(table([row([cell('1')]), row([cell('2')], gone)])))).toEqual([[['1']]])
  })

  it('leave out a hidden row and a deleted cell, and say what is hidden', async () => {
    const hidden = row([cell('2'), cell('9')], '<w:trPr><w:tblHeader/><w:hidden/></w:trPr>')
    const deleted = '<w:tc><w:tcPr><w:cellDel w:id="1" w:author="A"/></w:tcPr><w:p/></w:tc>'
    const repeated = row([cell('TT'), cell('Số')], '<w:trPr><w:tblHeader/></w:trPr>')
    const { blocks, findings } = await openLetterFile(
      docx([table([repeated, row([cell('1'), deleted, cell('541')]), hidden])]),
      'a.docx',
    )
    expect(textsOf(blocks)).toEqual([
      [
        ['TT', 'Số'],
        ['1', '541'],
      ],
    ])
    expect(findings).toMatchObject([
      { rule: 'file-tracked-changes' },
      { rule: 'file-hidden-text', evidence: { text: '2 9' } },
    ])
  })

  it('keep a cell that goes on from none above, or from one that is not as wide', async () => {
    const [block] = await blocksOf(
      table([
        row([cell('A'), cell('B', { down: 'start' })]),
        row([cell('C', { down: 'more' }), cell('', { down: 'more' })]),
        row([cell(''), cell('D', { down: 'more', colSpan: 2 })]),
      ]),
    )
    expect(block?.kind === 'table' && block.rows.map(({ cells }) => cells.map((c) => [c.text, c.rowSpan]))).toEqual([
      [
        ['A', 1],
        ['B', 2],
      ],
      [['C', 1]],
      [
        ['', 1],
        ['D', 1],
      ],
    ])
  })

  it('say what stands in cells that do not show, merged with the one above', async () => {
    const body = table([row([cell('A', { down: 'start' })]), row([cell('B', { down: 'more' })])])
    expect(await rulesOf(body)).toEqual(['file-hidden-text'])
  })

  it('come out of a frame that is a table itself', async () => {
    const frame = table([row([cell([paragraph('PHỤ LỤC'), table([['1', '2']]), paragraph('')])])])
    expect(textsOf(await blocksOf(frame))).toEqual(['PHỤ LỤC', [['1', '2']]])
  })

  it('leave a mark where only an automatic number stood', async () =>
    expect(textsOf(await blocksOf(table([row([cell([paragraph('', { list: 'number' })]), cell('Sở')])])))).toEqual([
      [['-', 'Sở']],
    ]))
})
