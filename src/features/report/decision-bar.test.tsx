import { QueryClient } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Instant } from '#domain/model/dates.ts'
import { emptyLetterHead } from '#domain/model/letter.ts'
import { emptySections } from '#domain/model/sections.ts'
import type { Role } from '#domain/model/user.ts'
import type { AuditEntry, Report } from '#domain/reports/report.ts'
import { sessionKey } from '#src/api/session.queries.ts'
import { renderInterface } from '#tests/setup/render.tsx'
import { DecisionBar } from './decision-bar.tsx'
import { useDecision } from './use-decision.ts'

const at = '2021-10-28T02:30:00.000Z' as Instant
const entry = (action: string, reasons: string[] = []): AuditEntry => ({
  at,
  actor: 'Bình',
  action,
  version: 1,
  reasons,
  changes: [],
})

const report = {
  id: 'r1',
  unitId: 'sct',
  unitName: 'Sở Công Thương',
  status: 'submitted',
  version: 1,
  revision: 1,
  decision: null,
  letter: emptyLetterHead,
  sections: emptySections,
  findings: [],
  corrections: [],
  history: [entry('submitted')],
} as unknown as Report

const accepted: Report = {
  ...report,
  status: 'accepted',
  revision: 2,
  decision: { kind: 'accepted', reasons: [], at, by: 'Bình' },
  history: [entry('submitted'), entry('accepted')],
}
const returned: Report = {
  ...report,
  status: 'returned',
  revision: 2,
  decision: { kind: 'returned', reasons: ['Thiếu mục 2'], at, by: 'Bình' },
  history: [entry('submitted'), entry('returned', ['Thiếu mục 2'])],
}

const finding = {
  rule: 'x',
  severity: 'error',
  path: '/sections/qr/0/scans',
  evidence: {},
  message: 'Ô ghi «12,5».',
} as const
const warning = { ...finding, severity: 'warning', path: '/sections/results', message: 'Để trống.' } as const

type Sent = { readonly path: string; readonly body: unknown; readonly ifMatch: string | null }

/** The bar as the page shows it: with the report as the server answered last, `newest` after reloading. */
function Page({ first, newest, reloaded }: { first: Report; newest: Report; reloaded: () => void }) {
  const [shown, setShown] = useState(first)
  const decision = useDecision(shown)
  const [reload] = useState(() => () => {
    reloaded()
    setShown(newest)
    return Promise.resolve()
  })
  return (
    <>
      <DecisionBar report={shown} decision={decision} canDecide reload={reload} />
      <button type="button" onClick={() => setShown(newest)}>
        mới
      </button>
    </>
  )
}

function show(shown: Report, role: Role, answer: () => Response, newest: Report = accepted) {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null
    sent.push({ path: url, body, ifMatch: new Headers(init.headers).get('If-Match') })
    return Promise.resolve(answer())
  })
  const client = new QueryClient()
  const unitId = role === 'unit' ? 'sct' : null
  client.setQueryData(sessionKey, { id: 'u', username: 'u', displayName: 'Người dùng', role, unitId })
  const reloaded = vi.fn<() => void>()
  renderInterface(<Page first={shown} newest={newest} reloaded={reloaded} />, { client })
  return { sent, reloaded }
}

const fine = () => Response.json(accepted)
const problem = { type: '/problems/revision-mismatch', title: 'x', detail: 'y', status: 412 }
const overtaken = () => Response.json(problem, { status: 412 })
const press = (name: RegExp | string) => userEvent.click(screen.getByRole('button', { name }))
const decisions = () => within(screen.getByRole('region', { name: 'Quyết định' })).queryAllByRole('button')

vi.setConfig({ testTimeout: 30_000 })
afterEach(() => vi.unstubAllGlobals())

test('a leader sees what was decided and nothing to decide with', () => {
  show(returned, 'leader', fine)
  expect(screen.getByText(/Bình đã trả lại lúc 09:30, 28\/10\/2021/)).toBeTruthy()
  expect(screen.getByText('Thiếu mục 2')).toBeTruthy()
  expect(decisions()).toEqual([])
  expect(screen.queryAllByRole('link')).toEqual([])
})

test('a unit reads why its report was returned, may correct it, and not decide on it', async () => {
  const { sent } = show(returned, 'unit', fine)
  expect(screen.getByText('Thiếu mục 2')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Sửa và nộp lại' })).toBeTruthy()
  expect(decisions()).toEqual([])
  await userEvent.keyboard('arou')
  expect(sent).toEqual([])
})

test('a decision is taken by a key, on the revision that is on screen', async () => {
  const { sent } = show(report, 'analyst', fine)
  await userEvent.keyboard('a')
  await waitFor(() => expect(sent).toEqual([{ path: '/api/reports/r1/accept', body: null, ifMatch: '"1"' }]))
})

test('what was just decided can be taken back, until something else happens to the report', async () => {
  const { sent } = show(report, 'analyst', fine)
  await press(/^Tiếp nhận/)
  await waitFor(() => expect(sent).toHaveLength(1))
  await press('mới')
  expect(screen.getByText('Đã tiếp nhận báo cáo.')).toBeTruthy()
  await press(/^Hoàn tác/)
  await waitFor(() => expect(sent[1]).toEqual({ path: '/api/reports/r1/undo', body: null, ifMatch: '"2"' }))
})

test('an accepted report is reopened with a reason, or without', async () => {
  const { sent } = show(accepted, 'analyst', () => Response.json({ ...report, revision: 3 }))
  expect(screen.queryByRole('button', { name: /^Tiếp nhận/ })).toBeNull()
  await userEvent.keyboard('o')
  await userEvent.type(screen.getByRole('textbox', { name: /Lý do/ }), 'Đơn vị báo lại')
  await press('Mở lại')
  await waitFor(() =>
    expect(sent[0]).toMatchObject({
      path: '/api/reports/r1/reopen',
      body: { reason: 'Đơn vị báo lại' },
      ifMatch: '"2"',
    }),
  )
})

test('a report with errors is accepted only after asking once more', async () => {
  const { sent } = show({ ...report, findings: [finding] }, 'analyst', fine)
  await press(/^Tiếp nhận/)
  expect(screen.getByText(/1 lỗi chưa được xử lý/)).toBeTruthy()
  expect(sent).toEqual([])
  await press('Vẫn tiếp nhận')
  await waitFor(() => expect(sent).toHaveLength(1))
})

test('a return begins with the errors, takes warnings, changes their order, and shows what the unit will read', async () => {
  const { sent } = show({ ...report, findings: [warning, finding] }, 'analyst', fine)
  await userEvent.keyboard('r')
  const error = 'Mục 2, dòng 1: Số lượt quét: Ô ghi «12,5».'
  expect(screen.getByRole('textbox', { name: 'Lý do 1' })).toHaveProperty('value', error)
  await press('Cảnh báo Để trống.')
  await press('Đưa lý do 2 lên')
  const preview = within(screen.getByRole('region', { name: 'Đơn vị sẽ đọc' }))
  const reasons = ['Để trống.', error]
  expect(preview.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(reasons)
  await press('Trả lại báo cáo')
  await waitFor(() => expect(sent[0]).toMatchObject({ path: '/api/reports/r1/return', body: { reasons } }))
})

test('a return needs a reason', async () => {
  const { sent } = show(report, 'analyst', fine)
  await press(/^Trả lại…/)
  await press('Trả lại báo cáo')
  expect(screen.getByText('Nhập ít nhất một lý do.')).toBeTruthy()
  expect(sent).toEqual([])
})

test('who was overtaken sees what changed, by whom and when, both decisions, and leaves it at that', async () => {
  const { sent, reloaded } = show(report, 'analyst', overtaken, returned)
  await press(/^Tiếp nhận/)
  await waitFor(() => expect(reloaded).toHaveBeenCalledTimes(1))
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getByText('Trả lại phiên bản 1')).toBeTruthy()
  expect(dialog.getByText(/Bình đã trả lại lúc 09:30, 28\/10\/2021/)).toBeTruthy()
  expect(dialog.getByText('Tiếp nhận phiên bản 1')).toBeTruthy()
  expect(dialog.getByText('Nội dung báo cáo vẫn như bản bạn đã xem.')).toBeTruthy()
  await press('Giữ như hiện nay')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(sent).toHaveLength(1)
})

test('who was overtaken can decide again on what is there now, with the reasons kept', async () => {
  let answer = overtaken
  const { sent } = show(report, 'analyst', () => answer(), accepted)
  await press(/^Trả lại…/)
  await userEvent.type(screen.getByRole('textbox', { name: 'Lý do 1' }), 'Thiếu mục 2')
  await press('Trả lại báo cáo')
  await press('Trả lại bản hiện nay…')
  expect(screen.getByRole('textbox', { name: 'Lý do 1' })).toHaveProperty('value', 'Thiếu mục 2')
  answer = fine
  await press('Trả lại báo cáo')
  await waitFor(() =>
    expect(sent[1]).toEqual({ path: '/api/reports/r1/return', body: { reasons: ['Thiếu mục 2'] }, ifMatch: '"2"' }),
  )
})

test('nothing is decided again where somebody did the same', async () => {
  show(report, 'analyst', overtaken, accepted)
  await press(/^Tiếp nhận/)
  await waitFor(() => expect(within(screen.getByRole('dialog')).getByText(/Bình đã tiếp nhận lúc 09:30/)).toBeTruthy())
  const names = within(screen.getByRole('dialog'))
    .getAllByRole('button')
    .map((button) => button.textContent)
  expect(names).toEqual(['', 'Giữ như hiện nay'])
})
