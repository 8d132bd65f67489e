import { formatDate, formatNumber } from '../text/format.ts'
import { longDate } from './long-date.ts'
import { bold, italic, paragraph, rule, TEXT_WIDTH, toFill, type Block, type Paragraph } from './paper.ts'
import type { Addressee, Reminder } from './reminder-letter.ts'

const SIZE = 13
const COLUMNS = [12, 52, 24, 21]
const WIDTHS = [...COLUMNS, TEXT_WIDTH - COLUMNS.reduce((sum, width) => sum + width, 0)]
const HEADERS = ['STT', 'Cơ quan, đơn vị', 'Hạn gửi', 'Quá hạn (ngày)', 'Nội dung còn thiếu']

const cell = (words: string, align: Paragraph['align'] = 'left') =>
  paragraph(words, { size: SIZE, align, before: 2, after: 2 })

const centred = (words: Paragraph['runs'], size: number, before = 0) =>
  paragraph(words, { align: 'center', size, before })

/** The annex of a reminder to several: who has not reported, since when, and what is missing. */
export function reminderList({ sender, addressees, dated }: Reminder): Block[] {
  const issuer = sender.name ?? '[tên cơ quan]'
  const symbols = sender.symbols ?? '[ký hiệu]'
  return [
    centred([bold('Phụ lục')], 14),
    centred([bold('DANH SÁCH CƠ QUAN, ĐƠN VỊ CHƯA GỬI BÁO CÁO')], 14),
    centred(
      [
        italic('(Kèm theo Công văn số '),
        toFill('          ', { italic: true }),
        italic(`/${symbols} ${longDate(dated)} của ${issuer})`),
      ],
      14,
    ),
    rule(40),
    {
      kind: 'table',
      columns: WIDTHS,
      lined: true,
      headerRows: 1,
      rows: [
        HEADERS.map((header) => [paragraph([bold(header)], { size: SIZE, align: 'center', before: 3, after: 3 })]),
        ...addressees.map((addressee, at) => rowOf(addressee, at + 1)),
      ],
    },
  ]
}

function rowOf(addressee: Addressee, ordinal: number): Paragraph[][] {
  const { name, dueOn, daysLate } = addressee
  return [
    [cell(String(ordinal), 'center')],
    [cell(name)],
    [cell(formatDate(dueOn), 'center')],
    [cell(daysLate > 0 ? formatNumber(daysLate) : '', 'center')],
    whatIsMissing(addressee).map((words) => cell(words)),
  ]
}

function whatIsMissing({ returned }: Addressee): string[] {
  if (returned === null) return ['Chưa gửi báo cáo']
  const { receivedOn, reasons } = returned
  return [
    `Chưa gửi lại báo cáo đã đề nghị hoàn thiện (nhận ngày ${formatDate(receivedOn)}):`,
    ...reasons.map((r) => `- ${r}`),
  ]
}
