import type { Block, Part } from '../../letters-out/paper.ts'
import type { QrRow } from '../../model/sections.ts'
import { recommendationTables } from '../../recommendations/register-paper.ts'
import { fold } from '../../text/fold.ts'
import { formatDate, formatNumber } from '../../text/format.ts'
import type { MetricTotal } from '../../totals/total.ts'
import { countedUnits, type Consolidated, type ConsolidatedUnit } from '../consolidated.ts'
import { absenceOnPaper, countOnPaper, orEmpty, sectionStateWords, sectionTitles, standingWords } from '../words.ts'
import {
  annexHead,
  annexTable,
  cell,
  joined,
  landscape,
  portrait,
  sampleMarkOf,
  silentUnits,
  withMark,
} from './annex.ts'
import { coversInWords, figure, recommendationCovers, totalInWords } from './covers.ts'

const centre = { align: 'center' } as const

/** Every expected unit, with where it stands. */
export function unitsAnnex(consolidated: Consolidated, ordinal: string): Part {
  const { coverage } = consolidated
  const covers = `${figure(coverage.expected)} đơn vị phải báo cáo: ${figure(coverage.submitted)} đã gửi (${figure(coverage.onTime)} đúng hạn, ${figure(coverage.late)} trễ hạn), ${figure(coverage.missing)} chưa gửi; ${figure(coverage.accepted)} đã tiếp nhận, ${figure(coverage.pending)} chưa quyết định, ${figure(coverage.returned)} đã trả lại. Tính đến ngày ${formatDate(consolidated.today)}.`
  const rows = consolidated.units.map((unit) => [
    cell(String(unit.ordinal), centre),
    cell(unit.name),
    cell(standingWords[unit.status].vi),
    cell(formatDate(unit.dueOn), centre),
    cell(orEmpty(unit.receivedOn, formatDate), centre),
    cell(unit.daysLate > 0 ? formatNumber(unit.daysLate) : '', centre),
    cell(letterOf(unit)),
    cell(
      joined(
        unit.extended ? 'Được gia hạn' : '',
        ...unit.reasons.map((r) => `- ${r}`),
        sampleMarkOf(consolidated, unit),
      ),
    ),
  ])
  const columns = [
    ['STT', 12],
    ['Cơ quan, đơn vị', 60],
    ['Tình trạng', 34],
    ['Hạn gửi', 24],
    ['Ngày nhận', 24],
    ['Trễ (ngày)', 16],
    ['Số, ngày văn bản', 40],
    ['Ghi chú', 42],
  ] as const
  return landscape([
    ...annexHead(consolidated, ordinal, 'Tình hình gửi báo cáo của các cơ quan, đơn vị', covers),
    annexTable(columns, rows),
  ])
}

const letterOf = ({ source }: ConsolidatedUnit): string =>
  joined(
    source?.letter.number ?? '',
    orEmpty(source?.letter.date, (date) => `ngày ${formatDate(date)}`),
  )

/** Every document that counted reports list, with all units that list it. */
export function directivesAnnex(consolidated: Consolidated, ordinal: string): Part {
  const { directives, totals } = consolidated
  const rows = directives.map(({ number, dates, issuers, content, listings }, at) => [
    cell(String(at + 1), centre),
    cell(number ?? 'không ghi số'),
    cell(dates.length === 0 ? 'không ghi ngày' : dates.map(formatDate), centre),
    cell(issuers),
    cell(content),
    cell(
      [
        ...new Set(listings.map(({ unit }) => joined(unit.name, sampleMarkOf(consolidated, unit)).replace('\n', ' '))),
      ].join('; '),
    ),
  ])
  const columns = [
    ['STT', 12],
    ['Số, ký hiệu', 36],
    ['Ngày ban hành', 25],
    ['Cơ quan ban hành', 42],
    ['Nội dung', 82],
    ['Đơn vị báo cáo', 55],
  ] as const
  return landscape([
    ...annexHead(
      consolidated,
      ordinal,
      'Văn bản chỉ đạo, triển khai và tuyên truyền',
      `${totalInWords(consolidated, 'directives')} ${coversInWords(totals.directives.covers)}. Một văn bản do nhiều đơn vị cùng nêu được ghi một lần; văn bản có nhiều ngày là do các báo cáo ghi khác nhau.`,
    ),
    ...(rows.length === 0 ? [] : [annexTable(columns, rows)]),
    ...silentUnits(consolidated, 'directives'),
  ])
}

/** Codes and scans of every unit, with the rows of its own table and their groups. */
export function qrAnnex(consolidated: Consolidated, ordinal: string): Part {
  const { totals, campaign } = consolidated
  const columns = [
    ['STT', 12],
    ['Cơ quan, đơn vị; đối tượng thống kê', 65],
    ['Số mã QR địa điểm', 28],
    ['Số lượt quét', 28],
    ['Ghi chú', 32],
  ] as const
  const { qrCodes, scans } = totals
  const sum = [
    cell(''),
    cell('Tổng cộng', { bold: true }),
    ...[qrCodes, scans].map((total) => cell(totalOnPaper(total), { align: 'right', bold: true })),
    cell([`Mã QR: ${unitsOf(qrCodes)} đơn vị`, `Lượt quét: ${unitsOf(scans)} đơn vị`]),
  ]
  const until = campaign.dataCutoff === null ? '' : ` Số liệu lũy kế đến hết ngày ${formatDate(campaign.dataCutoff)}.`
  const covers = `Mã QR: ${coversInWords(totals.qrCodes.covers)}. Lượt quét: ${coversInWords(totals.scans.covers)}.${until} «Không phát sinh» là đơn vị khẳng định không có; «để trống» là đơn vị không ghi số liệu; cả hai khác với số 0. «Thiếu»: đơn vị có dòng không ghi số liệu.`
  return portrait([
    ...annexHead(consolidated, ordinal, 'Mã QR địa điểm và lượt quét', covers),
    annexTable(columns, [...consolidated.units.flatMap((unit) => qrRowsOf(consolidated, unit)), sum]),
  ])
}

const totalOnPaper = ({ value, approximate }: MetricTotal): string =>
  value === null ? 'chưa có số liệu' : `${approximate ? 'khoảng ' : ''}${formatNumber(value)}`

const unitsOf = ({ covers: { number, none, expected } }: MetricTotal): string =>
  `${formatNumber(number + none)}/${formatNumber(expected)}`

type Cells = ReturnType<typeof cell>[]

function qrRowsOf(consolidated: Consolidated, unit: ConsolidatedUnit): Cells[] {
  const head = [cell(String(unit.ordinal), { ...centre, bold: true }), cell(unit.name, { bold: true })]
  const mark = sampleMarkOf(consolidated, unit)
  const { content } = unit
  if (content === null) return [[...head, cell(joined(absenceOnPaper(unit), mark), { italic: true })]]
  const { qr } = content.sections
  const { qrCodes, scans } = content.figures
  const only = qr.length === 1 && qr[0] !== undefined && isUnitItself(qr[0], unit) ? qr[0] : null
  const whole = [
    ...head,
    cell(countOnPaper(qrCodes), { align: 'right', bold: true }),
    cell(countOnPaper(scans), { align: 'right', bold: true }),
    cell(withMark(only?.note ?? '', mark)),
  ]
  return [whole, ...(only === null ? subRows(qr) : [])]
}

const isUnitItself = ({ subject, group }: QrRow, { name }: ConsolidatedUnit): boolean =>
  group === null && fold(subject).startsWith(fold(name))

function subRows(rows: readonly QrRow[]): Cells[] {
  return rows.flatMap((row, at) => [
    ...(row.group !== null && row.group !== rows[at - 1]?.group
      ? [[cell(''), cell(row.group, { italic: true, bold: true })]]
      : []),
    [
      cell(''),
      cell(`- ${row.subject}`),
      cell(countOnPaper(row.qrCodes), { align: 'right' }),
      cell(countOnPaper(row.scans), { align: 'right' }),
      cell(row.note ?? ''),
    ],
  ])
}

/** What every unit wrote in section 3 or 4. */
export function notesAnnex(consolidated: Consolidated, ordinal: string, section: 'inspection' | 'results'): Part {
  const columns = [
    ['STT', 12],
    ['Cơ quan, đơn vị', 46],
    ['Nội dung', 107],
  ] as const
  const rows = consolidated.units.map((unit) => {
    const mark = sampleMarkOf(consolidated, unit)
    const head = [cell(String(unit.ordinal), centre), cell(joined(unit.name, mark))]
    const { content } = unit
    if (content === null) return [...head, cell(absenceOnPaper(unit), { italic: true })]
    const notes = content.sections[section]
    if (notes.state !== 'items') return [...head, cell(sectionStateWords[notes.state].vi, { italic: true })]
    return [...head, cell(notes.items.map((item) => `- ${item}`))]
  })
  const filled = countedUnits(consolidated).filter(({ content }) => content.states[section] === 'filled').length
  const covers = `${figure(filled)}/${figure(consolidated.units.length)} đơn vị có nội dung. «Không có» là đơn vị khẳng định không có; «để trống» là đơn vị không ghi.`
  return portrait([...annexHead(consolidated, ordinal, sectionTitles[section].vi, covers), annexTable(columns, rows)])
}

/** What units propose, and what became of it. */
export function recommendationsAnnex(consolidated: Consolidated, ordinal: string): Part {
  const { recommendations } = consolidated
  const tables: Block[] = recommendations.length === 0 ? [] : recommendationTables(recommendations)
  return portrait([
    ...annexHead(consolidated, ordinal, 'Kiến nghị, đề xuất và kết quả xử lý', recommendationCovers(consolidated)),
    ...tables,
    ...silentUnits(consolidated, 'recommendations'),
  ])
}
