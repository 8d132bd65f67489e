import type { Locale, Localized } from '../model/locale.ts'
import type { CsvValue } from '../text/csv.ts'
import { formatDate } from '../text/format.ts'
import type { Recommendation } from './register.ts'

/** What became of a proposal, in words. */
export const statusWords: Record<Recommendation['status'], Localized> = {
  open: { vi: 'chưa xử lý', en: 'not dealt with' },
  assigned: { vi: 'đã giao', en: 'given to somebody' },
  answered: { vi: 'đã trả lời', en: 'answered' },
  carried: { vi: 'chuyển đợt sau', en: 'carried on' },
}

type CsvColumn = Localized & { readonly of: (item: Recommendation, locale: Locale) => CsvValue }

const columns: readonly CsvColumn[] = [
  { vi: 'Đơn vị', en: 'Unit', of: (item) => item.unitName },
  { vi: 'Đợt báo cáo', en: 'Campaign', of: (item) => item.campaignTitle },
  { vi: 'Kiến nghị, đề xuất', en: 'Recommendation', of: (item) => item.text },
  { vi: 'Nhóm', en: 'Group', of: (item) => item.group },
  { vi: 'Trạng thái', en: 'State', of: (item, locale) => statusWords[item.status][locale] },
  { vi: 'Giao xử lý', en: 'Given to', of: (item) => item.assignee },
  { vi: 'Trả lời', en: 'Answer', of: (item) => item.answer },
  {
    vi: 'Ngày trả lời',
    en: 'Answered on',
    of: (item) => (item.answeredOn === null ? null : formatDate(item.answeredOn)),
  },
]

/** The register as a table for spreadsheets. */
export function registerTable(items: readonly Recommendation[], locale: Locale): readonly (readonly CsvValue[])[] {
  return [columns.map((column) => column[locale]), ...items.map((item) => columns.map(({ of }) => of(item, locale)))]
}
