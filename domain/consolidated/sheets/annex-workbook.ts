import { metrics, metricOf } from '../../metrics/metrics.ts'
import type { Locale } from '../../model/locale.ts'
import { statusWords } from '../../recommendations/register-csv.ts'
import { formatDate } from '../../text/format.ts'
import type { Consolidated, ConsolidatedDirective, ConsolidatedUnit, ListedDocument } from '../consolidated.ts'
import {
  absenceWords,
  countStateWords,
  kindWords,
  sampleWords,
  sectionTitles,
  standingWords,
  timelinessWords,
} from '../words.ts'
import { aboutSheet } from './about-sheet.ts'
import {
  notesOf,
  proposalRows,
  saidInWords,
  sectionRows,
  valueOf,
  type ProposalRow,
  type SectionRow,
} from './section-rows.ts'
import { day, number, sheetOf, text, type SheetColumn, type Sheet, type Workbook } from './workbook.ts'

/** The annexes as a workbook: numbers are numbers, days are days, and every state that is no number has a column of its own. */
export function annexWorkbook(consolidated: Consolidated, locale: Locale): Workbook {
  const tables = [
    unitsSheet(consolidated, locale),
    directivesSheet(consolidated, locale),
    listingsSheet(consolidated, locale),
    qrSheet(consolidated, locale),
    notesSheet(consolidated, 'inspection', locale),
    notesSheet(consolidated, 'results', locale),
    proposalsSheet(consolidated, locale),
  ]
  return { title: consolidated.campaign.title, sheets: [aboutSheet(consolidated, tables, locale), ...tables] }
}

const yes = { vi: 'có', en: 'yes' }
const mark = (holds: boolean | undefined, locale: Locale) => (holds === true ? yes[locale] : null)

type OfUnit = { readonly unit: ConsolidatedUnit }

/** Whose row it is. */
const unitColumns: readonly SheetColumn<OfUnit>[] = [
  text('Mã đơn vị', 'Unit id', ({ unit }) => unit.unitId, 22),
  text('Đơn vị', 'Unit', ({ unit }) => unit.name, 34),
]

/** Where it stands in the original. */
const sourceColumns: readonly SheetColumn<OfUnit>[] = [
  text('Số văn bản', 'Letter number', ({ unit }) => unit.source?.letter.number ?? null, 18),
  day('Ngày văn bản', 'Letter date', ({ unit }) => unit.source?.letter.date ?? null),
  text('Mã báo cáo', 'Report id', ({ unit }) => unit.source?.reportId ?? null, 38),
  number('Phiên bản', 'Version', ({ unit }) => unit.source?.version ?? null, 10),
  text('Dữ liệu', 'Data', ({ unit }, locale) => (unit.sample ? sampleWords[locale] : null), 12),
]

function unitsSheet({ units }: Consolidated, locale: Locale): Sheet {
  const figures = metrics.flatMap(({ id }): SheetColumn<OfUnit>[] => {
    const { vi, en } = metricOf(id).label
    const of = (unit: ConsolidatedUnit) => unit.content?.figures[id]
    return [
      number(vi, en, ({ unit }) => of(unit)?.value ?? null, 14),
      text(
        `${vi}: tình trạng`,
        `${en}: state`,
        ({ unit }, to) => {
          const state = of(unit)?.state
          return state !== undefined
            ? countStateWords[state][to]
            : unit.absence === null
              ? null
              : absenceWords[unit.absence][to]
        },
        22,
      ),
      text(`${vi}: ước lượng`, `${en}: approximate`, ({ unit }, to) => mark(of(unit)?.approximate, to), 10),
      text(`${vi}: thiếu dòng`, `${en}: rows blank`, ({ unit }, to) => mark(of(unit)?.partial, to), 10),
      number(`${vi}: đợt trước`, `${en}: campaign before`, ({ unit }) => unit.previous?.[id].value ?? null, 14),
    ]
  })
  const columns: readonly SheetColumn<OfUnit>[] = [
    number('STT', 'No.', ({ unit }) => unit.ordinal, 6),
    ...unitColumns,
    text('Loại đơn vị', 'Kind', ({ unit }, to) => kindWords[unit.kind][to], 16),
    text('Tình trạng', 'Standing', ({ unit }, to) => standingWords[unit.status][to], 24),
    text('Được tính', 'Counted', ({ unit }, to) => mark(unit.content !== null, to), 10),
    day('Hạn gửi', 'Due', ({ unit }) => unit.dueOn),
    text('Gia hạn', 'Extended', ({ unit }, to) => mark(unit.extended, to), 10),
    day('Ngày nhận', 'Received', ({ unit }) => unit.receivedOn),
    text(
      'Đúng hạn',
      'Timeliness',
      ({ unit }, to) => (unit.timeliness === null ? null : timelinessWords[unit.timeliness][to]),
      12,
    ),
    number('Số ngày trễ', 'Days late', ({ unit }) => unit.daysLate),
    ...figures,
    number('Lỗi', 'Errors', ({ unit }) => (unit.source === null ? null : unit.errors), 8),
    number('Cảnh báo', 'Warnings', ({ unit }) => (unit.source === null ? null : unit.warnings), 10),
    text('Lý do trả lại', 'Reasons for return', ({ unit }) => unit.reasons.join('\n') || null, 40),
    ...sourceColumns,
  ]
  return sheetOf(
    'units',
    { vi: 'Đơn vị', en: 'Units' },
    columns,
    units.map((unit) => ({ unit })),
    locale,
  )
}

function directivesSheet({ directives }: Consolidated, locale: Locale): Sheet {
  const columns: readonly SheetColumn<ConsolidatedDirective>[] = [
    text('Mã liên kết', 'Link', ({ key }) => key, 28),
    text('Số, ký hiệu', 'Number', ({ number: given }) => given, 22),
    day('Ngày ban hành', 'Date', ({ dates }) => dates[0] ?? null, 14),
    text(
      'Ngày khác do báo cáo khác ghi',
      'Other dates given',
      ({ dates }) => dates.slice(1).map(formatDate).join('; ') || null,
      18,
    ),
    text('Cơ quan ban hành', 'Issuer', ({ issuers }) => issuers.join('; ') || null, 34),
    text('Nội dung', 'Content', ({ content }) => content, 70),
    number(
      'Số đơn vị nêu',
      'Units listing it',
      ({ listings }) => new Set(listings.map(({ unitId }) => unitId)).size,
      12,
    ),
    text(
      'Đơn vị nêu',
      'Listed by',
      ({ listings }) => [...new Set(listings.map(({ unitName }) => unitName))].join('; '),
      60,
    ),
  ]
  return sheetOf('directives', { vi: 'Văn bản', en: 'Directives' }, columns, directives, locale)
}

type ListingItem = { readonly key: string; readonly listing: ListedDocument }

function listingsSheet({ units, directives }: Consolidated, locale: Locale): Sheet {
  const linked = directives.flatMap(({ key, listings }) => listings.map((listing) => ({ key, listing })))
  const byUnit = Map.groupBy(linked, ({ listing }) => listing.unitId)
  const inOrder = ({ unitId }: ConsolidatedUnit) =>
    (byUnit.get(unitId) ?? []).toSorted(
      (a, b) => a.listing.position - b.listing.position || a.listing.document - b.listing.document,
    )
  const columns: readonly SheetColumn<SectionRow<ListingItem>>[] = [
    ...unitColumns,
    text('Tình trạng mục 1', 'Section 1', ({ said }, to) => saidInWords(said, to), 22),
    number('Dòng', 'Row', ({ item }) => (item === null ? null : item.listing.position + 1), 8),
    text('Số, ký hiệu', 'Number', ({ item }) => item?.listing.number || null, 22),
    day('Ngày ban hành', 'Date', ({ item }) => item?.listing.date ?? null, 14),
    text('Cơ quan ban hành', 'Issuer', ({ item }) => item?.listing.issuer ?? null, 34),
    text('Nội dung', 'Content', ({ item }) => item?.listing.content ?? null, 70),
    text('Đối tượng tiếp nhận', 'Audiences', ({ item }) => item?.listing.audiences.join('\n') || null, 40),
    text('Mã liên kết', 'Link', ({ item }) => item?.key ?? null, 28),
    ...sourceColumns,
  ]
  return sheetOf(
    'listings',
    { vi: 'Văn bản theo đơn vị', en: 'Directives by unit' },
    columns,
    sectionRows(units, 'directives', inOrder),
    locale,
  )
}

type QrItem = NonNullable<ConsolidatedUnit['content']>['sections']['qr'][number]

function qrSheet({ units }: Consolidated, locale: Locale): Sheet {
  const count = (id: 'qrCodes' | 'scans', vi: string, en: string): SheetColumn<SectionRow<QrItem>>[] => [
    number(vi, en, ({ item }) => valueOf(item?.[id]), 12),
    text(
      `${vi}: tình trạng`,
      `${en}: state`,
      ({ item, said }, to) => (item === null ? saidInWords(said, to) : countStateWords[item[id].state][to]),
      22,
    ),
    text(
      `${vi}: ước lượng`,
      `${en}: approximate`,
      ({ item }, to) => mark(item?.[id].state === 'number' && item[id].approximate === true, to),
      10,
    ),
  ]
  const columns: readonly SheetColumn<SectionRow<QrItem>>[] = [
    ...unitColumns,
    text('Tình trạng mục 2', 'Section 2', ({ said }, to) => saidInWords(said, to), 22),
    number('Dòng', 'Row', ({ item, position }) => (item === null ? null : position + 1), 8),
    text('Nhóm', 'Group', ({ item }) => item?.group ?? null, 24),
    text('Đối tượng thống kê', 'Subject', ({ item }) => item?.subject ?? null, 40),
    ...count('qrCodes', 'Mã QR', 'QR codes'),
    ...count('scans', 'Lượt quét', 'Scans'),
    text('Ghi chú', 'Note', ({ item }) => item?.note ?? null, 30),
    ...sourceColumns,
  ]
  const rows = sectionRows(units, 'qr', ({ content }) => content?.sections.qr ?? [])
  return sheetOf('qr', { vi: 'Mã QR', en: 'QR codes' }, columns, rows, locale)
}

function notesSheet({ units }: Consolidated, section: 'inspection' | 'results', locale: Locale): Sheet {
  const columns: readonly SheetColumn<SectionRow<string>>[] = [
    ...unitColumns,
    text('Tình trạng', 'State', ({ said }, to) => saidInWords(said, to), 22),
    number('Ý', 'Note', ({ item, position }) => (item === null ? null : position + 1), 8),
    text('Nội dung', 'Text', ({ item }) => item, 90),
    ...sourceColumns,
  ]
  return sheetOf(
    section,
    sectionTitles[section],
    columns,
    sectionRows(units, section, (unit) => notesOf(unit, section)),
    locale,
  )
}

function proposalsSheet(consolidated: Consolidated, locale: Locale): Sheet {
  const columns: readonly SheetColumn<ProposalRow>[] = [
    text('Mã đơn vị', 'Unit id', ({ unit, item }) => unit?.unitId ?? item?.unitId ?? null, 22),
    text('Đơn vị', 'Unit', ({ unit, item }) => unit?.name ?? item?.unitName ?? null, 34),
    text('Tình trạng mục 5', 'Section 5', ({ said }, to) => (said === null ? null : saidInWords(said, to)), 22),
    text('Đợt báo cáo', 'Campaign', ({ item }) => item?.campaignTitle ?? null, 18),
    text('Chuyển từ đợt trước', 'Carried over', ({ item }, to) => mark(item?.carried, to), 12),
    text('Kiến nghị, đề xuất', 'Recommendation', ({ item }) => item?.text ?? null, 80),
    text(
      'Báo cáo mới nhất không còn nêu',
      'No longer said',
      ({ item }, to) => mark(item !== null && item.source === null, to),
      14,
    ),
    text('Nhóm', 'Group', ({ item }) => item?.group ?? null, 22),
    text('Xử lý', 'State', ({ item }, to) => (item === null ? null : statusWords[item.status][to]), 16),
    text('Giao xử lý', 'Given to', ({ item }) => item?.assignee ?? null, 24),
    text('Trả lời', 'Answer', ({ item }) => item?.answer ?? null, 50),
    day('Ngày trả lời', 'Answered on', ({ item }) => item?.answeredOn ?? null),
    text('Mã kiến nghị', 'Recommendation id', ({ item }) => item?.key ?? null, 18),
    text(
      'Số văn bản',
      'Letter number',
      ({ unit, item }) => (item?.carried === true ? null : (unit?.source?.letter.number ?? null)),
      18,
    ),
    day('Ngày văn bản', 'Letter date', ({ unit, item }) =>
      item?.carried === true ? null : (unit?.source?.letter.date ?? null),
    ),
    text(
      'Mã báo cáo',
      'Report id',
      ({ unit, item }) => item?.source?.reportId ?? (item === null ? (unit?.source?.reportId ?? null) : null),
      38,
    ),
    text(
      'Dữ liệu',
      'Data',
      ({ unit, item }, to) =>
        (item?.source?.sample ?? (item === null && unit?.sample === true)) ? sampleWords[to] : null,
      12,
    ),
  ]
  return sheetOf('recommendations', sectionTitles.recommendations, columns, proposalRows(consolidated), locale)
}
