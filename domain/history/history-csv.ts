import type { Locale } from '../model/locale.ts'
import { formatInstant } from '../text/format-instant.ts'
import type { CsvValue } from '../text/csv.ts'
import { actionInWords } from './actions.ts'
import { changeInWords } from './changes.ts'
import type { HistoryEntry } from './history.ts'

const columns = [
  { vi: 'Lúc', en: 'At', of: (entry: HistoryEntry) => formatInstant(entry.at) },
  { vi: 'Lúc (UTC)', en: 'At (UTC)', of: (entry: HistoryEntry) => entry.at },
  { vi: 'Người thực hiện', en: 'By', of: (entry: HistoryEntry) => entry.actor },
  {
    vi: 'Việc',
    en: 'Action',
    of: (entry: HistoryEntry, locale: Locale) => actionInWords(entry.action, entry.version, locale),
  },
  { vi: 'Đợt báo cáo', en: 'Campaign', of: (entry: HistoryEntry) => entry.campaign?.title ?? null },
  { vi: 'Đơn vị', en: 'Unit', of: (entry: HistoryEntry) => entry.unit?.name ?? null },
  { vi: 'Phiên bản', en: 'Version', of: (entry: HistoryEntry) => entry.version },
  {
    vi: 'Thay đổi',
    en: 'Changes',
    of: (entry: HistoryEntry, locale: Locale) =>
      entry.changes
        .map((change) => changeInWords(change, locale))
        .map(({ field, from, to }) => `${field}: ${from} → ${to}`)
        .join('; '),
  },
  { vi: 'Lý do', en: 'Reasons', of: (entry: HistoryEntry) => entry.reasons.join('; ') },
  { vi: 'Đối tượng', en: 'Entity', of: (entry: HistoryEntry) => `${entry.entity} ${entry.entityId}` },
] as const satisfies readonly {
  vi: string
  en: string
  of: (entry: HistoryEntry, locale: Locale) => CsvValue
}[]

/** The head of the table that a spreadsheet gets. */
export const historyHead = (locale: Locale): readonly CsvValue[] => columns.map((column) => column[locale])

/** An entry of the record as a row of that table. */
export const historyRow = (entry: HistoryEntry, locale: Locale): readonly CsvValue[] =>
  columns.map(({ of }) => of(entry, locale))
