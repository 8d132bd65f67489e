import { describe, expect, it } from 'vitest'
import { csvText, shownTable } from './card-csv.ts'
import type { CardColumn } from './card-files.ts'

type Row = { readonly name: string; readonly value: number | null }

const columns: readonly CardColumn<Row>[] = [
  { id: 'name', header: 'Đơn vị', cell: ({ name }) => name, csv: ({ name }) => name },
  {
    id: 'value',
    header: 'Số liệu',
    cell: ({ value }) => value,
    csv: [
      { header: 'Số liệu', value: ({ value }) => value },
      { header: 'Trạng thái', value: ({ value }) => (value === null ? 'để trống' : 'số liệu') },
    ],
  },
  { id: 'link', header: 'Mở', cell: () => 'mở', csv: null },
]
const rows: readonly Row[] = [
  { name: 'Sở Y tế', value: 0 },
  { name: 'Ban Dân tộc', value: null },
]

describe('shownTable', () => {
  it('keeps 0 apart from a blank, and says of both what they are', () => {
    expect(shownTable(rows, columns, [])).toEqual({
      header: ['Đơn vị', 'Số liệu', 'Trạng thái'],
      rows: [
        ['Sở Y tế', 0, 'số liệu'],
        ['Ban Dân tộc', null, 'để trống'],
      ],
    })
  })

  it('says in every line what the figure covers', () => {
    const { header, rows: lines } = shownTable(rows, columns, [{ header: 'Phạm vi', value: '1/2 đơn vị' }])
    expect(header.at(-1)).toBe('Phạm vi')
    expect(lines.map((line) => line.at(-1))).toEqual(['1/2 đơn vị', '1/2 đơn vị'])
  })
})

describe('csvText', () => {
  it('begins so that spreadsheets take it for UTF-8, and composes every letter', () => {
    const text = csvText({ header: ['Đơn vị'.normalize('NFD')], rows: [['Sở Y tế'.normalize('NFD')]] })
    expect(text).toBe('\uFEFFĐơn vị\r\nSở Y tế\r\n'.normalize('NFC'))
  })

  it('keeps a number bare and a cell without one empty', () => {
    expect(csvText({ header: ['a', 'b'], rows: [[0, null]] })).toBe('\uFEFFa,b\r\n0,\r\n')
  })
})
