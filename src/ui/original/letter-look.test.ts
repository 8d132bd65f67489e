import { expect, test } from 'vitest'
import type { Paragraph, Table } from '#domain/reading/blocks.ts'
import { isTitle, lookOfTable } from './letter-look.ts'

const table = (...rows: string[][]): Table => ({
  kind: 'table',
  page: null,
  rows: rows.map((texts) => ({
    cells: texts.map((text, column) => ({ text, column, colSpan: 1, rowSpan: 1, bold: false })),
  })),
})
const paragraph = (text: string, bold = true): Paragraph => ({
  kind: 'paragraph',
  text,
  bold,
  list: null,
  page: null,
})

test('head and foot of a letter are known by their words, other tables are ruled', () => {
  expect(lookOfTable(table(['SỞ Y TẾ', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập']))).toBe('head')
  expect(lookOfTable(table(['Nơi nhận:\n- Như trên', 'GIÁM ĐỐC']))).toBe('foot')
  expect(lookOfTable(table(['TT', 'Nơi nhận mã'], ['1', '5']))).toBe('ruled')
})

test('a table of figures is ruled, whatever is cited in it', () => {
  const rows = Array.from({ length: 9 }, (_, nth) => [`${nth}`, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])
  expect(lookOfTable(table(...rows))).toBe('ruled')
})

test('titles are those that every letter sets in the middle', () => {
  expect(isTitle(paragraph('PHỤ LỤC I'))).toBe(true)
  expect(isTitle(paragraph('Phụ lục số 01'))).toBe(true)
  expect(isTitle(paragraph('PHỤ LỤC', false))).toBe(false)
  expect(isTitle(paragraph('SỞ Y TẾ'))).toBe(false)
  expect(isTitle(paragraph('Phụ lục kèm theo Công văn này'))).toBe(false)
})
