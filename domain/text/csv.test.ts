import { expect, test } from 'vitest'
import { csvLines } from './csv.ts'

test('quotes what has a comma, a quotation mark or a break in it, and nothing else', () => {
  expect(csvLines([['Sở Y tế', 'a, b', 'nói "có"', 'hai\ndòng', ' thừa ']])).toBe(
    'Sở Y tế,"a, b","nói ""có""","hai\ndòng"," thừa "\r\n',
  )
})

test('keeps a missing value apart from zero, and numbers as numbers', () => {
  expect(csvLines([[0, null, -5]])).toBe('0,,-5\r\n')
})

test.each(['=SUM(A1)', '+84 255', '-x', '@cmd', '\tx'])('lets no spreadsheet run %j as a formula', (text) => {
  expect(csvLines([[text]])).toMatch(/^"?'/)
})
