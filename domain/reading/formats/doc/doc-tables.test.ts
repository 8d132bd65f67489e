import { describe, expect, it } from 'vitest'
import { endsRow, inTable, joined, sprm, tableRow, u16, u32 } from '#tests/fixtures/doc-bytes.ts'
import { doc, paragraph, row, type DocOptions, type DocParagraph } from '#tests/fixtures/doc-writer.ts'
import type { Block } from '#domain/reading/blocks.ts'
import { openLetterFile } from '../open-letter-file.ts'

const blocksOf = async (main: readonly DocParagraph[], options?: DocOptions) =>
  (await openLetterFile(doc(main, options), 'a.doc')).blocks

const textsOf = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map(({ cells }) => cells.map(({ text }) => text)),
  )
const placesOf = ([block]: readonly Block[]) =>
  block?.kind === 'table'
    ? block.rows.map(({ cells }) => cells.map(({ text, column, colSpan, rowSpan }) => [text, column, colSpan, rowSpan]))
    : null

describe('tables of a .doc', () => {
  it('have cells where their edges are, merged across by them', async () =>
    expect(
      placesOf(
        await blocksOf([
          ...row(['STT', 'Tổng số', 'Ghi chú'], tableRow([-108, 600, 4000, 5000])),
          ...row(['', 'mã', 'lượt', ''], tableRow([-110, 610, 2000, 4003, 5001])),
        ]),
      ),
    ).toEqual([
      [
        ['STT', 0, 1, 1],
        ['Tổng số', 1, 2, 1],
        ['Ghi chú', 3, 1, 1],
      ],
      [
        ['', 0, 1, 1],
        ['mã', 1, 1, 1],
        ['lượt', 2, 1, 1],
        ['', 3, 1, 1],
      ],
    ]))

  it('have cells merged across and down by marks', async () => {
    const edges = [0, 1000, 2000, 3000]
    const across = tableRow(edges, [{ down: 'first' }, { across: 'first' }, { across: 'more' }])
    const below = tableRow(edges, [{ down: 'more' }, {}, {}])
    const split = joined(tableRow(edges, [{ down: 'more' }]), sprm(0xd6_2b, 2, 0, 0), sprm(0x56_24, 1, 3))
    expect(
      placesOf(
        await blocksOf([
          ...row(['A', 'B', 'mất'], across),
          ...row(['mất', 'b', 'c'], below),
          ...row(['C', 'D', 'mất'], split),
        ]),
      ),
    ).toEqual([
      [
        ['A', 0, 1, 2],
        ['B', 1, 2, 1],
      ],
      [
        ['b', 1, 1, 1],
        ['c', 2, 1, 1],
      ],
      [
        ['C', 0, 1, 1],
        ['D', 1, 2, 1],
      ],
    ])
  })

  it('keep changes made to a row after it was cut into cells', async () => {
    const widened = joined(tableRow([0, 500, 1000]), sprm(0x76_23, 0, 1, ...u16(1000)))
    const inserted = joined(tableRow([0, 1000]), sprm(0x76_21, 1, 1, ...u16(500)))
    const removed = joined(tableRow([0, 400, 1400, 1900]), sprm(0x56_22, 0, 1))
    const plain = tableRow([0, 1000, 1500])
    const blocks = await blocksOf([widened, inserted, removed, plain].flatMap((shape) => row(['a', 'b'], shape)))
    expect(placesOf(blocks)).toEqual(
      Array.from({ length: 4 }, () => [
        ['a', 0, 1, 1],
        ['b', 1, 1, 1],
      ]),
    )
  })

  it('leave the room before a row that begins further right', async () =>
    expect(
      placesOf(
        await blocksOf([
          ...row(['a', 'b'], tableRow([0, 1000, 2000])),
          ...row(['hai'], tableRow([1000, 2000])),
          ...row(['không rõ', 'b'], []),
        ]),
      ),
    ).toEqual([
      [
        ['a', 0, 1, 1],
        ['b', 1, 1, 1],
      ],
      [
        ['', 0, 1, 1],
        ['hai', 1, 1, 1],
      ],
      [
        ['không rõ', 0, 1, 1],
        ['b', 1, 1, 1],
      ],
    ]))

  it('have cells of several paragraphs, automatic items with a bullet', async () => {
    const item = joined(inTable, sprm(0x46_0b, ...u16(1)))
    const body: DocParagraph[] = [
      paragraph('Chợ A', { sprms: item }),
      paragraph('Chợ B', { sprms: inTable, end: '\u0007' }),
      paragraph('', { sprms: item, end: '\u0007' }),
      paragraph('', { sprms: joined(inTable, endsRow, tableRow([0, 1000, 2000])), end: '\u0007' }),
    ]
    expect(textsOf(await blocksOf(body))).toEqual([[['- Chợ A\nChợ B', '-']]])
  })

  it('may stand in a cell, row by row, or give way in a frame', async () => {
    const depth = (level: number) => joined(inTable, sprm(0x66_49, ...u32(level)))
    const innerCell = (text: string) => paragraph(text, { sprms: joined(depth(2), sprm(0x24_4b, 1)) })
    const innerEnd = paragraph('', {
      sprms: joined(depth(2), sprm(0x24_4b, 1), sprm(0x24_4c, 1), tableRow([0, 500, 1000])),
    })
    const inner = [innerCell('1'), innerCell('2'), innerEnd, innerCell('3'), innerCell('4'), innerEnd]
    const cell = (text: string) => paragraph(text, { sprms: depth(1), end: '\u0007' })
    const end = (edges: number[]) => paragraph('', { sprms: joined(depth(1), endsRow, tableRow(edges)), end: '\u0007' })
    const around = paragraph('trước', { sprms: depth(1) })
    expect(textsOf(await blocksOf([around, ...inner, cell('sau'), cell('bên'), end([0, 2000, 4000])]))).toEqual([
      [['trước\n1\t2\n3\t4\nsau', 'bên']],
    ])
    expect(textsOf(await blocksOf([around, ...inner, cell('sau'), end([0, 2000])]))).toEqual([
      'trước',
      [
        ['1', '2'],
        ['3', '4'],
      ],
      'sau',
    ])
  })

  it('keep the words of a row of which only the end is deleted, as some programs mark the row above', async () => {
    const deleted = sprm(0x08_00, 1)
    const shape = tableRow([0, 1000])
    const end = '\u0007'
    const body: DocParagraph[] = [
      paragraph('541', { end, sprms: inTable }),
      paragraph('', { end, sprms: joined(inTable, endsRow, shape), endSprms: deleted }),
      { runs: [{ text: '9', sprms: deleted }], end, sprms: inTable },
      ...row([], shape),
    ]
    expect(textsOf(await blocksOf(body))).toEqual([[['541'], ['']]])
  })

  it('leave out a row that was deleted with changes tracked', async () => {
    const gone = row(['x', 'y'], tableRow([0, 1000, 2000]), sprm(0x08_00, 1))
    const body = [...row(['a', 'b'], tableRow([0, 1000, 2000])), ...gone]
    expect(textsOf(await blocksOf(body))).toEqual([[['a', 'b']]])
  })

  it('of many columns have their shape in the stream of data', async () => {
    const texts = Array.from({ length: 40 }, (_, nth) => `${nth}`)
    const shape = joined(inTable, endsRow, tableRow(Array.from({ length: 41 }, (_, nth) => nth * 300)))
    const body = [
      ...texts.map((text) => paragraph(text, { sprms: inTable, end: '\u0007' })),
      paragraph('', { sprms: sprm(0x66_46, ...u32(2)), end: '\u0007' }),
      ...row(['rộng'], tableRow([0, 12_000])),
    ]
    const blocks = await blocksOf(body, { data: joined(u16(0), u16(shape.length), shape) })
    expect(placesOf(blocks)).toEqual([texts.map((text, nth) => [text, nth, 1, 1]), [['rộng', 0, 40, 1]]])
  })
})
