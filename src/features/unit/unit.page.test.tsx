import { QueryClient } from '@tanstack/react-query'
import { screen, within } from '@testing-library/react'
import { Route, Routes } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import type { MetricCount } from '#domain/model/count.ts'
import type { UnitHistory } from '#domain/totals/summary.ts'
import { renderInterface } from '#tests/setup/render.tsx'
import { sessionKey } from '#src/api/session.queries.ts'
import { historyOf } from './unit-history.fixture.ts'
import { UnitPage } from './unit.page.tsx'

const count = (state: MetricCount['state'], value: number | null = null): MetricCount => ({
  state,
  value,
  approximate: false,
  partial: false,
})

function show(answer: () => Response) {
  vi.stubGlobal('fetch', () => Promise.resolve(answer()))
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  client.setQueryData(sessionKey, { id: 'u', username: 'u', displayName: 'Lãnh đạo', role: 'leader', unitId: null })
  const routes = (
    <Routes>
      <Route path="/units/:unitId" element={<UnitPage />} />
    </Routes>
  )
  renderInterface(routes, { client, at: '/units/sct' })
}

afterEach(() => vi.unstubAllGlobals())

const rowOf = (campaign: string) => within(screen.getByRole('row', { name: new RegExp(campaign) }))

test('the four states of a figure look different, and a leader has nothing to submit', async () => {
  const history = historyOf([
    { scans: count('number', 0) },
    { scans: count('blank') },
    { scans: count('none') },
    { status: 'missing', scans: null },
  ])
  show(() => Response.json(history))
  await screen.findByRole('heading', { name: 'Sở Công Thương' })
  expect(rowOf('Đợt tháng 07').getByText('0')).toBeTruthy()
  expect(rowOf('Đợt tháng 08').getAllByText('để trống').length).toBeGreaterThan(0)
  expect(rowOf('Đợt tháng 09').getByText('không phát sinh')).toBeTruthy()
  expect(rowOf('Đợt tháng 10').getAllByText('chưa báo cáo')).toHaveLength(3)
  expect(screen.queryByRole('link', { name: /Nộp báo cáo/ })).toBeNull()
})

test('«Không có» and a blank section are told apart', async () => {
  const latest = {
    campaignId: 'c0',
    reportId: 'r0',
    inspection: { state: 'items', items: ['Đã kiểm tra 5 địa điểm'] },
    results: { state: 'blank' },
    recommendations: { state: 'none' },
  } as unknown as UnitHistory['latest']
  show(() => Response.json({ ...historyOf([{}]), latest }))
  await screen.findByText('Đã kiểm tra 5 địa điểm')
  expect(screen.getByText('Không có').title).toBe('Đơn vị ghi rõ là không có.')
  expect(screen.getByTitle('Đơn vị để trống mục này.').textContent).toBe('để trống')
})

test('a directive leads to its row in the report that names it', async () => {
  show(() => Response.json(historyOf([{}], [{ position: 2 }])))
  const entry = within((await screen.findByText('Số 780/SCT-VP')).closest('li') ?? document.body)
  expect(entry.getByRole('link').getAttribute('href')).toBe('/reports/r0?field=%2Fsections%2Fdirectives%2F2')
})

test('a unit that may not be seen says so, with the way back', async () => {
  show(() => Response.json({ type: '/problems/not-found', title: 'x', detail: 'y' }, { status: 404 }))
  await screen.findByRole('heading', { name: 'Không xem được đơn vị này' })
  expect(screen.getByRole('link', { name: 'Danh sách đơn vị' })).toBeTruthy()
})
