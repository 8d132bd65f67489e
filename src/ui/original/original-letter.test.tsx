import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Block, Cell } from '#domain/reading/blocks.ts'
import type { Provenance } from '#domain/reports/reading.ts'
import { renderInterface } from '#tests/setup/render.tsx'
import { OriginalLetter } from './original-letter.tsx'

const cell = (column: number, text: string): Cell => ({ column, text, colSpan: 1, rowSpan: 1, bold: false })
const blocks: Block[] = [
  { kind: 'paragraph', text: 'Số: 2162/SCT-VP', bold: false, list: null, page: null },
  { kind: 'paragraph', text: 'Kính gửi', bold: false, list: null, page: null },
  {
    kind: 'table',
    page: null,
    rows: [{ cells: [cell(0, 'TT'), cell(1, 'Lượt quét')] }, { cells: [cell(0, '1'), cell(1, '541')] }],
  },
]
const provenance: Provenance = {
  '/letter/number': { block: 0 },
  '/sections/qr/0/scans': { block: 2, row: 1, cell: 1 },
}

const show = (chosen: string | null) => {
  const onChoose = vi.fn<(pointer: string) => void>()
  renderInterface(<OriginalLetter blocks={blocks} provenance={provenance} chosen={chosen} onChoose={onChoose} />)
  return onChoose
}

test('choosing a place of the original tells the field that was read there', async () => {
  const onChoose = show(null)
  await userEvent.click(screen.getByRole('button', { name: '541' }))
  expect(onChoose).toHaveBeenCalledWith('/sections/qr/0/scans')
})

test('text from which nothing was read is no button', () => {
  show(null)
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Số: 2162/SCT-VP', '541'])
})

test('the places are one tab stop, walked by arrow keys', async () => {
  const onChoose = show(null)
  await userEvent.tab()
  expect(screen.getByRole('button', { name: 'Số: 2162/SCT-VP' })).toBe(document.activeElement)
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(onChoose).toHaveBeenCalledWith('/sections/qr/0/scans')
  await userEvent.tab()
  expect(document.activeElement).toBe(document.body)
})

test('exactly the cell of the chosen field is marked', () => {
  show('/sections/qr/0/scans')
  expect(screen.getByRole('cell', { name: '541' }).dataset['chosen']).toBe('true')
  expect(screen.getByRole('cell', { name: '1' }).dataset['chosen']).toBeUndefined()
})
