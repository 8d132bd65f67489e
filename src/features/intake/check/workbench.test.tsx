import { QueryClient } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { IsoDate } from '#domain/model/dates.ts'
import type { CampaignId, LetterId, UnitId } from '#domain/model/ids.ts'
import type { User } from '#domain/model/user.ts'
import type { Reading } from '#domain/reports/reading.ts'
import { renderInterface } from '#tests/setup/render.tsx'
import { sessionKey } from '#src/api/session.queries.ts'
import { sourceOfLetter } from './intake-source.ts'
import { Workbench } from './workbench.tsx'
import type { Submitted } from './use-submit.ts'

const reading: Reading = {
  letterId: 'letter' as LetterId,
  format: 'txt',
  letter: {
    number: '2162/SCT-VP',
    date: '2021-10-27' as IsoDate,
    issuer: 'Sở Công Thương',
    subject: null,
    signer: null,
    recipients: [],
    answers: null,
  },
  unitId: 'sct' as UnitId,
  campaignId: 'c10' as CampaignId,
  sections: {
    directives: [],
    qr: [
      {
        subject: 'Sở Công Thương',
        group: null,
        qrCodes: { state: 'number', value: 1 },
        scans: { state: 'number', value: 541 },
        note: null,
      },
    ],
    inspection: { state: 'blank' },
    results: { state: 'blank' },
    recommendations: { state: 'none' },
  },
  findings: [
    { rule: 'x', severity: 'warning', path: '/sections/qr/0/scans', evidence: {}, message: 'Lượt quét tăng gấp mười.' },
  ],
  provenance: { '/sections/qr/0/scans': { block: 0 } },
}

const analyst = {
  id: 'u',
  username: 'cv',
  displayName: 'Chuyên viên',
  role: 'analyst',
  unitId: null,
} as unknown as User

type Call = { readonly method: string; readonly path: string; readonly body: unknown; readonly ifMatch: string | null }

/** An API that remembers what it was asked; `existing` is the unit's report so far. */
function api({ existing = [], submit }: { existing?: readonly object[]; submit: () => Response }) {
  const calls: Call[] = []
  const answers: Record<string, unknown> = {
    '/api/units': { items: [{ id: 'sct', name: 'Sở Công Thương', symbol: 'SCT', aliases: [] }] },
    '/api/campaigns': { items: [{ id: 'c10', title: 'Đợt 10/2021', status: 'open' }], nextCursor: null },
    '/api/letters/letter/blocks': {
      blocks: [{ kind: 'paragraph', text: 'Lượt quét: 541', bold: false, list: null, page: null }],
    },
    '/api/reports': { items: existing, nextCursor: null },
  }
  vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
    const { pathname } = new URL(url, 'http://test')
    const method = init.method ?? 'GET'
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null
    calls.push({ method, path: pathname, body, ifMatch: new Headers(init.headers).get('If-Match') })
    return Promise.resolve(method === 'POST' ? submit() : Response.json(answers[pathname] ?? null))
  })
  return calls
}

const stored = () =>
  Response.json({
    id: 'r1',
    unitName: 'Sở Công Thương',
    campaignId: 'c10',
    version: 1,
    revision: 1,
    status: 'submitted',
    findings: [],
  })

function show() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  client.setQueryData(sessionKey, analyst)
  const onSubmitted = vi.fn<(outcome: Submitted) => void>()
  const source = sourceOfLetter(reading, null)
  const view = renderInterface(<Workbench source={source} kept={null} startAt={null} onSubmitted={onSubmitted} />, {
    client,
  })
  return { onSubmitted, view }
}

const scans = () => screen.getByRole('textbox', { name: 'Số lượt quét' })
const submitButton = () => screen.getByRole('button', { name: 'Nộp' })

vi.setConfig({ testTimeout: 30_000 })
beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

test('an edited value says what was read, and is restored by one press', async () => {
  api({ submit: stored })
  show()
  await userEvent.clear(scans())
  await userEvent.type(scans(), '1.250')
  expect(screen.getByText(/Đã sửa; bản đọc: 541/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: /Khôi phục giá trị đã đọc: Số lượt quét/ }))
  expect(scans()).toHaveProperty('value', '541')
  expect(screen.queryByText(/Đã sửa; bản đọc/)).toBeNull()
})

test('1.250 is submitted as 1250, and the letter goes with it', async () => {
  const calls = api({ submit: stored })
  const { onSubmitted } = show()
  await userEvent.clear(scans())
  await userEvent.type(scans(), '1.250')
  await userEvent.keyboard('{Alt>}1{/Alt}')
  await userEvent.click(submitButton())
  await waitFor(() => expect(onSubmitted).toHaveBeenCalledTimes(1))
  const post = calls.find(({ method }) => method === 'POST')
  expect(post?.body).toMatchObject({
    letterId: 'letter',
    corrections: [{ path: '/sections/qr/0/scans', reason: 'Đọc sai' }],
    unitId: 'sct',
    campaignId: 'c10',
    sections: { qr: [{ qrCodes: { state: 'number', value: 1 }, scans: { state: 'number', value: 1250 } }] },
  })
})

test('an unclear number is not submitted: the focus goes to it and it says why', async () => {
  const calls = api({ submit: stored })
  show()
  await userEvent.clear(scans())
  await userEvent.type(scans(), '12,5')
  await userEvent.click(submitButton())
  await waitFor(() => expect(document.activeElement).toBe(scans()))
  expect(screen.getByText(/Không rõ là số nào/)).toBeTruthy()
  expect(calls.some(({ method }) => method === 'POST')).toBe(false)
})

test('leaving a count blank is a choice of its own, never a 0', async () => {
  const calls = api({ submit: stored })
  const { onSubmitted } = show()
  await userEvent.click(
    within(screen.getByRole('radiogroup', { name: /^Số lượt quét/ })).getByRole('radio', { name: 'Để trống' }),
  )
  await userEvent.click(submitButton())
  const asked = await screen.findByRole('dialog', { name: 'Lý do sửa' })
  await userEvent.click(within(asked).getByRole('button', { name: /Đơn vị đính chính/ }))
  await waitFor(() => expect(onSubmitted).toHaveBeenCalledTimes(1))
  expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
    corrections: [{ path: '/sections/qr/0/scans', reason: 'Đơn vị đính chính' }],
    sections: { qr: [{ scans: { state: 'blank' } }] },
  })
})

test('what the server refuses shows at its field', async () => {
  const refusal = { type: '/problems/validation-failed', title: 'x', status: 422, detail: 'Một số trường chưa hợp lệ' }
  api({
    submit: () =>
      Response.json(
        { ...refusal, errors: [{ path: '/sections/qr/0/scans', message: 'Số liệu vượt quá.' }] },
        { status: 422 },
      ),
  })
  const { onSubmitted } = show()
  await userEvent.click(submitButton())
  await waitFor(() => expect(screen.getByText('Số liệu vượt quá.')).toBeTruthy())
  await waitFor(() => expect(document.activeElement).toBe(scans()))
  expect(onSubmitted).not.toHaveBeenCalled()
})

test('a report that is there already is announced, and submitted against its revision', async () => {
  const calls = api({ existing: [{ id: 'r1', version: 2, revision: 5, status: 'returned' }], submit: stored })
  show()
  await waitFor(() => expect(screen.getByText(/sẽ thành phiên bản 3/)).toBeTruthy())
  await userEvent.click(submitButton())
  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.ifMatch).toBe('"5"'))
})

test('choosing the place in the original leads back to its field, with its finding beside it', async () => {
  api({ submit: stored })
  show()
  await userEvent.click(screen.getByRole('radio', { name: 'Bản gốc' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Lượt quét: 541' }))
  await waitFor(() => expect(document.activeElement).toBe(scans()))
  expect(screen.getAllByText('Lượt quét tăng gấp mười.')).toHaveLength(2)
})

test('half-done corrections are kept when the screen goes away, and forgotten once submitted', async () => {
  api({ submit: stored })
  const first = show()
  await userEvent.clear(scans())
  await userEvent.type(scans(), '600')
  first.view.unmount()
  expect(localStorage.getItem('tong-hop.intake-draft.u.letter')).toContain('600')
  const second = show()
  await userEvent.click(submitButton())
  await waitFor(() => expect(second.onSubmitted).toHaveBeenCalledTimes(1))
  expect(localStorage.getItem('tong-hop.intake-draft.u.letter')).toBeNull()
})
