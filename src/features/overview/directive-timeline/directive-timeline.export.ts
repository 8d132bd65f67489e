import type { Locale, Localized } from '#domain/model/locale.ts'
import { formatDate } from '#domain/text/format.ts'
import type { DirectivePoint, DirectiveTimeline, SummaryUnit } from '#domain/totals/summary.ts'
import { csvTable } from '#src/ui/chart-card/card-csv.ts'
import type { CsvTable } from '#src/ui/chart-card/card-files.ts'
import type { UiTexts } from '#src/ui/count-csv.ts'
import type { CsvColumn } from '#src/ui/data-table.tsx'

const headers = {
  unitId: { vi: 'Mã đơn vị', en: 'Unit id' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  date: { vi: 'Ngày ban hành', en: 'Date' },
  dated: { vi: 'Ngày: trạng thái', en: 'Date: state' },
  content: { vi: 'Nội dung', en: 'Content' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  audiences: { vi: 'Đối tượng tiếp nhận', en: 'Audiences' },
  position: { vi: 'Thứ tự trong báo cáo', en: 'Place in the report' },
  document: { vi: 'Văn bản thứ mấy của mục', en: 'Document of that entry' },
  reportId: { vi: 'Mã báo cáo', en: 'Report id' },
  campaign: { vi: 'Đợt báo cáo', en: 'Campaign' },
  request: { vi: 'Công văn yêu cầu', en: 'Request letter' },
  requestDate: { vi: 'Ngày công văn yêu cầu', en: 'Date of the request' },
  basis: { vi: 'Tính các báo cáo', en: 'Reports counted' },
  data: { vi: 'Dữ liệu', en: 'Data' },
} as const satisfies Record<string, Localized>

const known: Localized = { vi: 'có', en: 'known' }
const unknown: Localized = { vi: 'không rõ', en: 'unknown' }

/** Every document of every directive on the timeline, of units of all kinds, with or without a date. */
export function allPoints(
  { campaign, basis, points }: DirectiveTimeline,
  units: readonly SummaryUnit[],
  { ui, locale }: { ui: UiTexts; locale: Locale },
): CsvTable {
  const names = new Map(units.map((unit) => [unit.unitId, unit.name]))
  const column = (
    name: keyof typeof headers,
    value: CsvColumn<DirectivePoint>['value'],
  ): CsvColumn<DirectivePoint> => ({
    header: headers[name][locale],
    value,
  })
  return csvTable(points, [
    column('unitId', ({ unitId }) => unitId),
    column('unit', ({ unitId }) => names.get(unitId) ?? null),
    column('number', ({ number }) => number ?? unknown[locale]),
    column('date', ({ date }) => (date === null ? null : formatDate(date))),
    column('dated', ({ date }) => (date === null ? unknown : known)[locale]),
    column('content', ({ content }) => content),
    column('issuer', ({ issuer }) => issuer ?? unknown[locale]),
    column('audiences', ({ audiences }) => audiences.join('; ')),
    column('position', ({ position }) => position + 1),
    column('document', ({ document }) => document + 1),
    column('reportId', ({ reportId }) => reportId),
    column('campaign', () => campaign.title),
    column('request', () => campaign.request.number),
    column('requestDate', () => formatDate(campaign.request.date)),
    column('basis', () => ui(basis === 'accepted' ? 'basisAccepted' : 'basisSubmitted')),
    column('data', ({ sample }) => ui(sample ? 'sample' : 'real')),
  ])
}
