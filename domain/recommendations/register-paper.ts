import { bold, italic, margins, paragraph, rule, TEXT_WIDTH, type Block, type Paper } from '../letters-out/paper.ts'
import type { Campaign } from '../model/campaign.ts'
import { compareVietnamese } from '../text/fold.ts'
import { formatDate, formatNumber } from '../text/format.ts'
import { statusWords } from './register-csv.ts'
import type { Recommendation, RecommendationRegister } from './register.ts'

const SIZE = 13
const COLUMNS = [12, 63, 40]
const WIDTHS = [...COLUMNS, TEXT_WIDTH - COLUMNS.reduce((sum, width) => sum + width, 0)]
const HEADERS = ['STT', 'Nội dung kiến nghị, đề xuất', 'Cơ quan, đơn vị', 'Kết quả xử lý']

const cell = (words: string, align: 'left' | 'center' = 'left') =>
  paragraph(words, { size: SIZE, align, before: 2, after: 2 })

/**
 * The register as an annex to a consolidated report, by the rules of Nghị định 30/2020/NĐ-CP. It says what it covers: what every
 * expected unit answered in section 5, those without a report included.
 */
export function registerPaper({ units, items }: RecommendationRegister, { title, request }: Campaign): Paper {
  const asked = `công văn số ${request.number} ngày ${formatDate(request.date)}`
  const { proposing, expected, none, blank, absent } = units
  const covers = [
    `${formatNumber(proposing)}/${formatNumber(expected)} đơn vị có kiến nghị, đề xuất`,
    `${formatNumber(none)} đơn vị trả lời không có`,
    `${formatNumber(blank)} đơn vị để trống`,
    `${formatNumber(absent)} đơn vị chưa có báo cáo`,
  ].join('; ')
  return {
    title: `Tổng hợp kiến nghị, đề xuất - ${title}`,
    margins,
    parts: [
      {
        blocks: [
          paragraph([bold('Phụ lục')], { align: 'center' }),
          paragraph([bold('TỔNG HỢP KIẾN NGHỊ, ĐỀ XUẤT CỦA CÁC CƠ QUAN, ĐƠN VỊ')], { align: 'center' }),
          paragraph([italic(`(${title}, theo ${asked})`)], { align: 'center' }),
          rule(40),
          paragraph(`${covers}.`, { align: 'justify', firstLine: 10, before: 6, after: 6 }),
          ...recommendationTables(items),
        ],
      },
    ],
  }
}

/** A table for each group, those in none last; rows are counted through all of them. */
export function recommendationTables(items: readonly Recommendation[]): Block[] {
  const groups = [...Map.groupBy(items, ({ group }) => group)].toSorted(([a], [b]) =>
    a === null || b === null ? (a === b ? 0 : a === null ? 1 : -1) : compareVietnamese(a, b),
  )
  const blocks: Block[] = []
  let counted = 0
  for (const [group, of] of groups) {
    const heading = group ?? (groups.length === 1 ? null : 'Kiến nghị, đề xuất khác')
    if (heading !== null) blocks.push(paragraph([bold(heading)], { before: 8, after: 4, keepWithNext: true }))
    blocks.push(tableOf(of, counted + 1))
    counted += of.length
  }
  return blocks
}

const tableOf = (items: readonly Recommendation[], from: number): Block => ({
  kind: 'table',
  columns: WIDTHS,
  lined: true,
  headerRows: 1,
  rows: [
    HEADERS.map((header) => [paragraph([bold(header)], { size: SIZE, align: 'center', before: 3, after: 3 })]),
    ...items.map((item, at) => [
      [cell(String(from + at), 'center')],
      [cell(item.text)],
      [cell(item.carried ? `${item.unitName} (${item.campaignTitle})` : item.unitName)],
      resultOf(item).map((words) => cell(words)),
    ]),
  ],
})

function resultOf({ status, assignee, answer, answeredOn }: Recommendation): string[] {
  const words = statusWords[status].vi
  return [
    `${words.slice(0, 1).toUpperCase()}${words.slice(1)}${answeredOn === null ? '' : ` ngày ${formatDate(answeredOn)}`}`,
    ...(assignee === null ? [] : [`Giao: ${assignee}`]),
    ...(answer === null ? [] : answer.split('\n')),
  ]
}
