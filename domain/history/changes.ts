import type { Change } from '../model/change.ts'
import { isoDateSchema } from '../model/dates.ts'
import type { Locale, Localized } from '../model/locale.ts'
import { formatDate } from '../text/format.ts'

/** What changed fields are called. Others are named by themselves: JSON pointers into a report. */
const fields: Readonly<Record<string, Localized>> = {
  status: { vi: 'Trạng thái', en: 'State' },
  title: { vi: 'Tên đợt', en: 'Title' },
  dueOn: { vi: 'Hạn nộp', en: 'Due day' },
  dataCutoff: { vi: 'Ngày chốt số liệu', en: 'Data cut-off' },
  timeliness: { vi: 'Thời hạn', en: 'Timeliness' },
  kind: { vi: 'Hình thức', en: 'Kind' },
  note: { vi: 'Ghi chú', en: 'Note' },
  group: { vi: 'Nhóm', en: 'Group' },
  assignee: { vi: 'Giao xử lý', en: 'Given to' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  unitId: { vi: 'Đơn vị', en: 'Unit' },
  campaignId: { vi: 'Đợt báo cáo', en: 'Campaign' },
  asideReason: { vi: 'Vì sao để riêng', en: 'Why it was set aside' },
  reason: { vi: 'Lý do', en: 'Reason' },
}

const values: Readonly<Record<string, Localized>> = {
  missing: { vi: 'chưa nộp', en: 'missing' },
  submitted: { vi: 'chờ quyết định', en: 'awaits a decision' },
  accepted: { vi: 'đã tiếp nhận', en: 'accepted' },
  returned: { vi: 'đã trả lại', en: 'returned' },
  open: { vi: 'đang mở', en: 'open' },
  closed: { vi: 'đã đóng', en: 'closed' },
  assigned: { vi: 'đã giao', en: 'given to somebody' },
  answered: { vi: 'đã trả lời', en: 'answered' },
  carried: { vi: 'chuyển đợt sau', en: 'carried on' },
  onTime: { vi: 'đúng hạn', en: 'on time' },
  late: { vi: 'muộn', en: 'late' },
  waiting: { vi: 'chờ kiểm tra', en: 'waiting to be checked' },
  aside: { vi: 'để riêng', en: 'set aside' },
  notReport: { vi: 'không phải báo cáo', en: 'no report' },
  duplicate: { vi: 'trùng', en: 'a duplicate' },
  reminder: { vi: 'công văn đôn đốc', en: 'reminder letter' },
  phone: { vi: 'điện thoại', en: 'telephone' },
  email: { vi: 'thư điện tử', en: 'e-mail' },
  other: { vi: 'khác', en: 'other' },
}

/** Fields whose values are words of ours; those of others are what somebody wrote, and stay as they are. */
const ofOurWords: ReadonlySet<string> = new Set(['status', 'timeliness', 'kind', 'asideReason'])

function valueInWords(field: string, value: string | null, locale: Locale): string {
  if (value === null) return '–'
  if (ofOurWords.has(field)) return values[value]?.[locale] ?? value
  const day = isoDateSchema.safeParse(value)
  return day.success ? formatDate(day.data) : value
}

/** A change in words: what changed, from what to what; «–» where nothing was or is set. */
export function changeInWords(
  { field, from, to }: Change,
  locale: Locale,
): { field: string; from: string; to: string } {
  return {
    field: fields[field]?.[locale] ?? field,
    from: valueInWords(field, from, locale),
    to: valueInWords(field, to, locale),
  }
}
