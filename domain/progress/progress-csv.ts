import type { ContactKind } from '../model/contact.ts'
import type { Locale, Localized } from '../model/locale.ts'
import type { StandingStatus } from '../model/standing.ts'
import { sectionNames, type SectionName, type SectionState } from '../reports/section-states.ts'
import { BYTE_ORDER_MARK, csvLines, type CsvValue } from '../text/csv.ts'
import { formatDate } from '../text/format.ts'
import { formatInstant } from '../text/format-instant.ts'
import type { ProgressRow } from './progress.ts'

const standings: Record<StandingStatus, Localized> = {
  missing: { vi: 'Chưa báo cáo', en: 'Not reported' },
  submitted: { vi: 'Chờ duyệt', en: 'Awaiting decision' },
  accepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  returned: { vi: 'Đã trả lại', en: 'Returned' },
}

const sections: Record<SectionName, Localized> = {
  directives: { vi: 'Mục 1: Văn bản chỉ đạo', en: 'Section 1: Directives' },
  qr: { vi: 'Mục 2: Mã QR', en: 'Section 2: QR codes' },
  inspection: { vi: 'Mục 3: Kiểm tra, giám sát', en: 'Section 3: Inspection' },
  results: { vi: 'Mục 4: Kết quả, kinh nghiệm', en: 'Section 4: Results' },
  recommendations: { vi: 'Mục 5: Kiến nghị, đề xuất', en: 'Section 5: Recommendations' },
}

const states: Record<SectionState | 'missing', Localized> = {
  filled: { vi: 'có nội dung', en: 'filled' },
  none: { vi: 'không có', en: 'none stated' },
  blank: { vi: 'để trống', en: 'left blank' },
  missing: { vi: 'chưa gửi', en: 'not submitted' },
}

const kinds: Record<ContactKind, Localized> = {
  reminder: { vi: 'Công văn đôn đốc', en: 'Reminder letter' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  other: { vi: 'Khác', en: 'Other' },
}

const sampleMark: Localized = { vi: 'dữ liệu mẫu', en: 'sample' }

type Column = Localized & { readonly of: (row: ProgressRow, locale: Locale) => CsvValue }

const columns: readonly Column[] = [
  { vi: 'Mã đơn vị', en: 'Unit id', of: ({ unitId }) => unitId },
  { vi: 'Đơn vị', en: 'Unit', of: ({ name }) => name },
  { vi: 'Tình trạng', en: 'Standing', of: ({ status }, locale) => standings[status][locale] },
  { vi: 'Hạn gửi', en: 'Due', of: ({ dueOn }) => formatDate(dueOn) },
  { vi: 'Ngày nhận', en: 'Received', of: ({ receivedOn }) => (receivedOn === null ? null : formatDate(receivedOn)) },
  { vi: 'Số ngày trễ', en: 'Days late', of: (row) => row.daysLate },
  { vi: 'Phiên bản', en: 'Version', of: ({ version }) => version },
  ...sectionNames.map((name, at): Column => {
    const { vi, en } = sections[name]
    return { vi, en, of: (row, locale) => states[row.sections?.[at] ?? 'missing'][locale] }
  }),
  { vi: 'Lỗi', en: 'Errors', of: ({ errors }) => errors },
  { vi: 'Cảnh báo', en: 'Warnings', of: ({ warnings }) => warnings },
  { vi: 'Số lần liên hệ', en: 'Contacts', of: ({ contacts }) => contacts },
  {
    vi: 'Liên hệ gần nhất',
    en: 'Last contact',
    of: ({ lastContact }) => (lastContact === null ? null : formatInstant(lastContact.at)),
  },
  {
    vi: 'Hình thức',
    en: 'Kind of contact',
    of: ({ lastContact }, locale) => (lastContact === null ? null : kinds[lastContact.kind][locale]),
  },
  { vi: 'Ghi chú liên hệ', en: 'Note', of: ({ lastContact }) => lastContact?.note ?? null },
  { vi: 'Dữ liệu', en: 'Data', of: ({ sample }, locale) => (sample ? sampleMark[locale] : null) },
]

/**
 * The board as a file for spreadsheets. What a report does not say stays an empty cell; a section that was not submitted says
 * so, and is told from one left blank.
 */
export function progressCsv(rows: readonly ProgressRow[], locale: Locale): string {
  const head = columns.map((column) => column[locale])
  return BYTE_ORDER_MARK + csvLines([head, ...rows.map((row) => columns.map(({ of }) => of(row, locale)))])
}
