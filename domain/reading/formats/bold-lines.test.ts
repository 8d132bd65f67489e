import { expect, test } from 'vitest'
import { boldLinesOf } from './bold-lines.ts'

test('names the bold lines among others, as they are counted in the text', () => {
  const lines = [
    { line: '', bold: true },
    { line: 'UBND TỈNH QUẢNG NGÃI', bold: false },
    { line: 'SỞ Y TẾ', bold: true },
    { line: '', bold: true },
    { line: 'Số: 1/SYT\nV/v báo cáo', bold: false },
  ]
  expect(boldLinesOf(lines)).toEqual({ boldLines: [1] })
  expect(
    boldLinesOf([
      { line: 'a\nb', bold: true },
      { line: 'c', bold: false },
    ]),
  ).toEqual({ boldLines: [0, 1] })
})

test('says nothing where all lines are alike', () => {
  expect(
    boldLinesOf([
      { line: 'a', bold: true },
      { line: '', bold: true },
    ]),
  ).toEqual({})
  expect(
    boldLinesOf([
      { line: 'a', bold: false },
      { line: '', bold: true },
    ]),
  ).toEqual({})
  expect(boldLinesOf([])).toEqual({})
})
