import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Campaign } from '#domain/model/campaign.ts'
import { isoDateSchema } from '#domain/model/dates.ts'
import { loadTexts } from '#src/i18n/messages.ts'
import { renderInterface } from '#tests/setup/render.tsx'
import { missing, summaryUnit } from '../summary-unit.fixture.ts'
import { TimelinessChart } from './timeliness.chart.tsx'
import { timelinessRows } from './timeliness.rows.ts'

const day = (text: string) => isoDateSchema.parse(text)
const campaign = { request: { number: '1406/STTTT', date: day('2021-10-26') }, dueOn: day('2021-11-05') } as Campaign
const units = [
  summaryUnit('Sở nhanh', { receivedOn: day('2021-10-27') }),
  summaryUnit('Sở trễ', { receivedOn: day('2021-11-08'), timeliness: 'late' }),
  summaryUnit('Sở thiếu', missing),
  summaryUnit('Sở sớm', { receivedOn: day('2021-10-20') }),
]

afterEach(() => vi.restoreAllMocks())

test('each unit has its days in words beside its name, the late and the open ones too', async () => {
  await loadTexts('timeliness')
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800)
  const rows = timelinessRows(units, { campaign, today: day('2021-11-10') }, { sort: 'name', find: '' })
  renderInterface(
    <TimelinessChart
      rows={rows}
      title="Biểu đồ"
      label="Thời gian trả lời"
      hrefOf={(row) => `/reports/${row.reportId ?? ''}`}
      unitHref={(row) => `/units/${encodeURIComponent(row.unitId)}`}
      marksReal={false}
    />,
  )
  const words = {
    'Sở nhanh': '1 ngày',
    'Sở trễ': '13 ngày (trễ 3 ngày)',
    'Sở thiếu': 'chưa gửi, đã 15 ngày (quá hạn 5 ngày)',
    'Sở sớm': 'trước công văn yêu cầu 6 ngày',
  }
  for (const [name, said] of Object.entries(words)) {
    const row = await screen.findByText(name, { selector: 'text' })
    expect([name, row.getAttribute('y')]).toEqual([
      name,
      screen.getByText(said, { selector: 'text' }).getAttribute('y'),
    ])
  }
})
