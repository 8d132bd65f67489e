import { describe, expect, it } from 'vitest'
import { cell, paragraph, row, table } from '#tests/fixtures/docx-writer.ts'
import { annexRulesOf, readDocx, readText } from '#tests/fixtures/letters/read-text.ts'
import type { LetterReading } from '../read-letter.ts'

const TITLE = '3. Công tác kiểm tra, giám sát triển khai'
const outcome = (reading: LetterReading) => ({ ...reading.sections.inspection, asked: annexRulesOf(reading) })
const read = (...lines: string[]) => outcome(readText(TITLE, ...lines))
const sure = (...items: string[]) => ({ state: 'items', items, asked: [] })

describe('notes in a table', () => {
  it('are an item a row, without numbers and empty remarks', () =>
    expect(read('STT\tNội dung\tGhi chú', '1\tĐã kiểm tra 05 chợ\t', '2\tĐã nhắc nhở\t-')).toEqual(
      sure('Đã kiểm tra 05 chợ', 'Đã nhắc nhở'),
    ))

  it('may have no header', () =>
    expect(read('1\tĐã kiểm tra 05 chợ', '2\tĐã nhắc nhở')).toEqual(sure('Đã kiểm tra 05 chợ', 'Đã nhắc nhở')))

  it('may repeat its header after a page break', () =>
    expect(read('TT\tNội dung', '1\tĐã kiểm tra', 'TT\tNội dung', '2\tĐã nhắc nhở')).toEqual(
      sure('Đã kiểm tra', 'Đã nhắc nhở'),
    ))

  it('go on in a row without number that begins in mid-sentence', () =>
    expect(read('TT\tNội dung', '1\tĐã kiểm tra', '\tcác chợ', '2\tĐã nhắc nhở')).toEqual(
      sure('Đã kiểm tra các chợ', 'Đã nhắc nhở'),
    ))

  it('in several columns are joined row by row, and asked about', () =>
    expect(read('STT\tNội dung\tKết quả', '1\tKiểm tra chợ\tNhắc nhở 02 hộ')).toEqual({
      state: 'items',
      items: ['Kiểm tra chợ - Nhắc nhở 02 hộ'],
      asked: ['notes-in-table inspection'],
    }))

  it('answered «Không có» are an explicit none', () =>
    expect(read('STT\tNội dung\tGhi chú', '1\tKhông có\t')).toEqual({ state: 'none', asked: [] }))

  it('lead to the cell that each stands in', () =>
    expect(readText(TITLE, 'STT\tNội dung', '1\tĐã kiểm tra').provenance['/sections/inspection/items/0']).toEqual({
      block: 1,
      row: 1,
      cell: 1,
    }))

  it('with several in one cell are items of their own', async () => {
    const notes = table([row([cell('Nội dung')]), row([cell('- Đã kiểm tra\n- Đã nhắc nhở')])])
    expect(outcome(await readDocx(paragraph(TITLE), notes))).toEqual(sure('Đã kiểm tra', 'Đã nhắc nhở'))
  })
})
