import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { renderInterface } from '#tests/setup/render.tsx'
import type { CsvTable, LoadingWork } from './card-files.ts'
import { CardMenu } from './card-menu.tsx'
import { CardStatusView, type CardStatus } from './card-status.tsx'
import type { ChartCardProps } from './chart-card.tsx'

type Row = { readonly name: string; readonly value: number | null }

let saved: Blob[] = []
beforeEach(() => {
  saved = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) saved.push(file)
    return 'blob:file'
  })
})
afterEach(() => vi.restoreAllMocks())

function draw(load: (work: LoadingWork) => Promise<CsvTable>, rows: number | null = 1716) {
  const card: ChartCardProps<Row> = {
    anchor: 'chart-scans',
    title: 'Lượt quét',
    measure: 'lượt quét',
    coverage: '1/2 đơn vị, đã chấp nhận',
    definition: 'Tổng số lượt quét.',
    source: 'báo cáo của các đơn vị',
    sample: false,
    readAt: () => Date.UTC(2021, 9, 27, 3),
    rows: [
      { name: 'Sở Y tế', value: 0 },
      { name: 'Ban Dân tộc', value: null },
    ],
    columns: [
      { id: 'name', header: 'Đơn vị', cell: ({ name }) => name, csv: ({ name }) => name },
      { id: 'value', header: 'Số liệu', cell: ({ value }) => value, csv: ({ value }) => value },
    ],
    rowKey: ({ name }) => name,
    fileSubject: { figure: 'lượt quét', request: null },
    fullData: { rows, load },
    view: 'chart',
    onView: () => undefined,
    children: null,
  }
  function Menu() {
    const [status, setStatus] = useState<CardStatus | null>(null)
    return (
      <>
        <CardMenu card={card} fullScreen={{ on: false, toggle: () => undefined }} onStatus={setStatus} />
        {status === null ? null : <CardStatusView status={status} onClose={() => setStatus(null)} />}
      </>
    )
  }
  renderInterface(<Menu />)
}

const table: CsvTable = { header: ['Đơn vị'], rows: [['Sở Y tế'], ['Ban Dân tộc'], ['Sở Tư pháp']] }

test('the menu says how many lines each file has', () => {
  draw(() => Promise.resolve(table))
  expect(screen.getByRole('button', { name: 'CSV đang hiển thị (2 dòng)' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'CSV đầy đủ (1.716 dòng)' })).toBeTruthy()
})

test('the rows shown are saved as they are, each with what the figure covers and when it was read', async () => {
  draw(() => Promise.resolve(table))
  await userEvent.click(screen.getByRole('button', { name: /^CSV đang hiển thị/ }))
  expect(screen.getByRole('status').textContent).toBe('Đã tải tong-hop_luot-quet_2021-10-27.csv (2 dòng)')
  const circumstances = '"1/2 đơn vị, đã chấp nhận","10:00, 27/10/2021"'
  expect((await saved[0]?.text())?.split('\r\n').slice(1, 3)).toEqual([
    `Sở Y tế,0,${circumstances}`,
    `Ban Dân tộc,,${circumstances}`,
  ])
})

test('full data that take a while tell how far they are, and are saved once they are there', async () => {
  const works: LoadingWork[] = []
  const answer = Promise.withResolvers<CsvTable>()
  draw((given) => {
    works.push(given)
    return answer.promise
  }, null)
  await userEvent.click(screen.getByRole('button', { name: 'CSV đầy đủ' }))
  act(() => works[0]?.onProgress(0.42))
  expect(screen.getByRole('status').textContent).toContain('42%')
  expect(saved).toEqual([])
  await act(async () => answer.resolve(table))
  expect(screen.getByRole('status').textContent).toBe('Đã tải tong-hop_luot-quet_2021-10-27_day-du.csv (3 dòng)')
  expect(saved).toHaveLength(1)
})

test('full data can be given up: the request is told, and nothing is saved', async () => {
  const signals: AbortSignal[] = []
  const answer = Promise.withResolvers<CsvTable>()
  draw((given) => {
    signals.push(given.signal)
    return answer.promise
  })
  await userEvent.click(screen.getByRole('button', { name: /^CSV đầy đủ/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Hủy' }))
  expect(signals.map(({ aborted }) => aborted)).toEqual([true])
  await act(async () => answer.resolve(table))
  expect(saved).toEqual([])
  expect(screen.queryByRole('status')).toBeNull()
})

test('full data that cannot be had are said to be missing, and can be asked for again', async () => {
  const load = vi.fn<() => Promise<CsvTable>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValueOnce(table)
  draw(load)
  await userEvent.click(screen.getByRole('button', { name: /^CSV đầy đủ/ }))
  expect(screen.getByRole('alert').textContent).toContain('Không tạo được tệp.')
  await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }))
  expect(screen.getByRole('status').textContent).toContain('3 dòng')
})
