import { QueryClient } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { Instant } from '#domain/model/dates.ts'
import { emptyLetterHead } from '#domain/model/letter.ts'
import { emptySections } from '#domain/model/sections.ts'
import type { Role } from '#domain/model/user.ts'
import type { Report } from '#domain/reports/report.ts'
import { renderInterface } from '#tests/setup/render.tsx'
import { sessionKey } from '#src/api/session.queries.ts'
import { DecisionBar } from './decision-bar.tsx'

const report = {
  id: 'r1',
  unitId: 'sct',
  unitName: 'Sở Công Thương',
  status: 'submitted',
  version: 1,
  revision: 3,
  decision: null,
  letter: emptyLetterHead,
  sections: emptySections,
  findings: [],
  history: [],
} as unknown as Report

const finding = {
  rule: 'x',
  severity: 'error',
  path: '/sections/qr/0/scans',
  evidence: {},
  message: 'Ô ghi «12,5».',
} as const

type Sent = { readonly path: string; readonly body: unknown; readonly ifMatch: string | null }

function show(shown: Report, role: Role, answer: () => Response) {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null
    sent.push({ path: url, body, ifMatch: new Headers(init.headers).get('If-Match') })
    return Promise.resolve(answer())
  })
  const client = new QueryClient()
  const unitId = role === 'unit' ? 'sct' : null
  client.setQueryData(sessionKey, { id: 'u', username: 'u', displayName: 'Người dùng', role, unitId })
  const reload = vi.fn<() => Promise<void>>(() => Promise.resolve())
  renderInterface(<DecisionBar report={shown} reload={reload} />, { client })
  return { sent, reload }
}

const fine = () => Response.json({ ...report, status: 'accepted' })
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

vi.setConfig({ testTimeout: 30_000 })
afterEach(() => vi.unstubAllGlobals())

test('a leader sees what was decided and nothing to decide with', () => {
  const decision = {
    kind: 'returned',
    reasons: ['Thiếu mục 2'],
    at: '2021-10-28T02:30:00.000Z' as Instant,
    by: 'An',
  } as const
  show({ ...report, status: 'returned', decision: { ...decision, reasons: [...decision.reasons] } }, 'leader', fine)
  expect(screen.getByText(/An đã trả lại lúc 09:30, 28\/10\/2021/)).toBeTruthy()
  expect(screen.getByText('Thiếu mục 2')).toBeTruthy()
  expect(screen.queryAllByRole('button')).toEqual([])
  expect(screen.queryAllByRole('link')).toEqual([])
})

test('a unit may correct its report, and not decide on it', () => {
  show(report, 'unit', fine)
  expect(screen.getByRole('link', { name: 'Sửa và nộp lại' })).toBeTruthy()
  expect(screen.queryAllByRole('button')).toEqual([])
})

test('a decision is taken on the revision that is on screen', async () => {
  const { sent } = show(report, 'analyst', fine)
  await press('Chấp nhận')
  await waitFor(() => expect(sent).toEqual([{ path: '/api/reports/r1/accept', body: null, ifMatch: '"3"' }]))
})

test('a report with errors is accepted only after asking once more', async () => {
  const { sent } = show({ ...report, findings: [finding] }, 'analyst', fine)
  await press('Chấp nhận')
  expect(screen.getByText(/1 lỗi chưa được xử lý/)).toBeTruthy()
  expect(sent).toEqual([])
  await press('Vẫn chấp nhận')
  await waitFor(() => expect(sent).toHaveLength(1))
})

test('a return needs a reason, and takes reasons from the findings', async () => {
  const { sent } = show({ ...report, findings: [finding] }, 'analyst', fine)
  await press('Trả lại…')
  await press('Trả lại')
  expect(screen.getByText('Nhập ít nhất một lý do.')).toBeTruthy()
  await press('+ Mục 2, dòng 1: Số lượt quét: Ô ghi «12,5».')
  await press('Trả lại')
  await waitFor(() =>
    expect(sent[0]).toMatchObject({
      path: '/api/reports/r1/return',
      body: { reasons: ['Mục 2, dòng 1: Số lượt quét: Ô ghi «12,5».'] },
    }),
  )
})

test('when somebody was faster, it says who, keeps the reasons, and offers the newest version', async () => {
  const conflict = {
    type: '/problems/revision-mismatch',
    title: 'x',
    detail: 'Bình đã thay đổi báo cáo này lúc 10:00.',
  }
  const { reload } = show(report, 'analyst', () => Response.json({ ...conflict, status: 412 }, { status: 412 }))
  await press('Trả lại…')
  await userEvent.type(screen.getByRole('textbox', { name: 'Lý do 1' }), 'Thiếu mục 2')
  await press('Trả lại')
  await waitFor(() => expect(screen.getByText('Bình đã thay đổi báo cáo này lúc 10:00.')).toBeTruthy())
  await press('Xem bản mới nhất')
  await waitFor(() => expect(reload).toHaveBeenCalledTimes(1))
  await waitFor(() => expect(screen.queryByText(/Bình đã thay đổi/)).toBeNull())
  await press('Trả lại…')
  expect(screen.getByRole('textbox', { name: 'Lý do 1' })).toHaveProperty('value', 'Thiếu mục 2')
})
