import { expect, test } from 'vitest'
import { paperSchema } from '../letters-out/paper.schema.ts'
import { wordsOf, type Block } from '../letters-out/paper.ts'
import { campaignSchema } from '../model/campaign.ts'
import type { Recommendation } from './register.ts'
import { registerPaper } from './register-paper.ts'
import { recommendation as item } from './recommendation.fixture.ts'

const campaign = campaignSchema.parse({
  id: 'c',
  title: 'Đợt 10/2021',
  request: { number: '1406/STTTT-BCVT&CNTT', date: '2021-10-26' },
  dataCutoff: null,
  dueOn: '2021-10-29',
  status: 'open',
  expected: 4,
  sample: false,
  openedAt: '2021-10-26T01:00:00.000Z',
  requestLetterId: null,
  revision: 1,
})
const units = { expected: 4, proposing: 1, none: 1, blank: 1, absent: 1 }

const linesOf = (block: Block): string[] => {
  if (block.kind === 'rule') return []
  if (block.kind === 'paragraph') return [wordsOf(block)]
  return block.rows.map((row) => row.map((cells) => cells.flatMap(linesOf).join(' / ')).join(' | '))
}
const linesFor = (items: Recommendation[]) =>
  registerPaper({ campaign: { id: campaign.id, title: campaign.title }, units, items }, campaign).parts.flatMap(
    ({ blocks }) => blocks.flatMap(linesOf),
  )

test('has every proposal once, counted through all groups, with what became of it', () => {
  const lines = linesFor([
    item('Tập huấn', { status: 'assigned', assignee: 'Phòng CNTT' }),
    item('Cấp máy in', { group: 'Thiết bị', status: 'answered', answer: 'Đã cấp', answeredOn: '2021-11-02' as never }),
    item('Bản đồ số', { carried: true, campaignTitle: 'Đợt 09/2021' }),
  ])
  expect(lines.filter((line) => /^\d+ \|/.test(line))).toEqual([
    '1 | Cấp máy in | Sở Y tế | Đã trả lời ngày 02/11/2021 / Đã cấp',
    '2 | Tập huấn | Sở Y tế | Đã giao / Giao: Phòng CNTT',
    '3 | Bản đồ số | Sở Y tế (Đợt 09/2021) | Chưa xử lý',
  ])
  expect(lines.indexOf('Thiết bị')).toBeLessThan(lines.indexOf('Kiến nghị, đề xuất khác'))
})

test('says what it covers, and which request it answers', () => {
  const text = linesFor([item('Tập huấn')]).join('\n')
  expect(text).toContain(
    '1/4 đơn vị có kiến nghị, đề xuất; 1 đơn vị trả lời không có; 1 đơn vị để trống; 1 đơn vị chưa có',
  )
  expect(text).toContain('công văn số 1406/STTTT-BCVT&CNTT ngày 26/10/2021')
})

test('is official paper', () => {
  const paper = registerPaper({ campaign: { id: campaign.id, title: campaign.title }, units, items: [] }, campaign)
  expect(paperSchema.parse(paper)).toEqual(paper)
})
