import type { Count, MetricCount } from '../model/count.ts'
import type { Localized } from '../model/locale.ts'
import type { StandingStatus, Timeliness } from '../model/standing.ts'
import type { UnitKind } from '../model/unit.ts'
import type { SectionName, SectionState } from '../reports/section-states.ts'
import { formatNumber } from '../text/format.ts'
import type { Absence, ConsolidatedUnit } from './consolidated.ts'

/** Where a unit stands, as official paper and tables say it. */
export const standingWords: Record<StandingStatus, Localized> = {
  missing: { vi: 'Chưa gửi báo cáo', en: 'Not submitted' },
  submitted: { vi: 'Đã gửi, chưa quyết định', en: 'Submitted, not decided' },
  accepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  returned: { vi: 'Đã trả lại, chưa gửi lại', en: 'Returned, not sent again' },
}

export const timelinessWords: Record<Timeliness, Localized> = {
  onTime: { vi: 'Đúng hạn', en: 'On time' },
  late: { vi: 'Trễ hạn', en: 'Late' },
}

/** Why nothing of a unit counts. Each stands where its figures would, and is told from a blank and from a stated none. */
export const absenceWords: Record<Absence, Localized> = {
  missing: { vi: 'chưa gửi báo cáo', en: 'no report submitted' },
  awaiting: { vi: 'chưa tính: báo cáo chưa được quyết định', en: 'not counted: awaiting a decision' },
  returned: { vi: 'chưa tính: báo cáo đã trả lại', en: 'not counted: returned' },
}

export const countStateWords: Record<Count['state'], Localized> = {
  number: { vi: 'số liệu', en: 'number' },
  blank: { vi: 'để trống', en: 'blank' },
  none: { vi: 'không phát sinh', en: 'none' },
}

export const sectionStateWords: Record<SectionState, Localized> = {
  filled: { vi: 'có nội dung', en: 'filled' },
  none: { vi: 'không có', en: 'none stated' },
  blank: { vi: 'để trống', en: 'left blank' },
}

export const sectionTitles: Record<SectionName, Localized> = {
  directives: { vi: 'Văn bản chỉ đạo', en: 'Directives' },
  qr: { vi: 'Mã QR địa điểm và lượt quét', en: 'Location QR codes and scans' },
  inspection: { vi: 'Kiểm tra, giám sát', en: 'Inspection' },
  results: { vi: 'Kết quả, kinh nghiệm', en: 'Results and experience' },
  recommendations: { vi: 'Kiến nghị, đề xuất', en: 'Recommendations' },
}

export const kindWords: Record<UnitKind, Localized> = {
  department: { vi: 'Sở, ban, ngành', en: 'Department' },
  district: { vi: 'UBND cấp huyện', en: 'District' },
  commune: { vi: 'UBND cấp xã', en: 'Commune' },
  other: { vi: 'Đơn vị khác', en: 'Other' },
}

export const basisWords: Record<'accepted' | 'submitted', Localized> = {
  accepted: { vi: 'chỉ báo cáo đã tiếp nhận', en: 'accepted reports only' },
  submitted: { vi: 'mọi báo cáo đã gửi, trừ báo cáo bị trả lại', en: 'all submitted reports but those returned' },
}

export const sampleWords: Localized = { vi: 'số liệu mẫu', en: 'sample' }

/** A figure on paper: the number, or the state in words; never an empty cell and never 0 for what is no number. */
export function countOnPaper(count: Count | MetricCount): string {
  if (count.state !== 'number') return countStateWords[count.state].vi
  const about = count.approximate === true ? 'khoảng ' : ''
  const part = 'partial' in count && count.partial ? ' (thiếu)' : ''
  return `${about}${formatNumber(count.value ?? 0)}${part}`
}

/** What stands in the stead of a unit's figures. */
export const absenceOnPaper = ({ absence }: Pick<ConsolidatedUnit, 'absence'>): string =>
  absence === null ? '' : absenceWords[absence].vi

/** `27/10/2021` or `2162/SCT-VP`, where there is one. */
export const orEmpty = <T>(value: T | null | undefined, words: (value: T) => string): string =>
  value === null || value === undefined ? '' : words(value)
