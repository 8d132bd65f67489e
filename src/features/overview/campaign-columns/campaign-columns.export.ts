import { metricOf, metricIds, type MetricId } from '#domain/metrics/metrics.ts'
import type { Locale, Localized } from '#domain/model/locale.ts'
import { formatDate } from '#domain/text/format.ts'
import type { Increments } from '#domain/totals/increment.ts'
import type { Trend } from '#domain/totals/summary.ts'
import { csvTable } from '#src/ui/chart-card/card-csv.ts'
import type { CsvTable } from '#src/ui/chart-card/card-files.ts'
import { yesNo, type UiTexts } from '#src/ui/count-csv.ts'
import type { CsvColumn } from '#src/ui/data-table.tsx'

const headers = {
  campaignId: { vi: 'Mã đợt', en: 'Campaign id' },
  campaign: { vi: 'Đợt báo cáo', en: 'Campaign' },
  request: { vi: 'Công văn yêu cầu', en: 'Request letter' },
  requestDate: { vi: 'Ngày công văn yêu cầu', en: 'Date of the request' },
  dataCutoff: { vi: 'Ngày chốt số liệu', en: 'Data cut-off' },
  dueOn: { vi: 'Hạn báo cáo', en: 'Due' },
  status: { vi: 'Trạng thái đợt', en: 'State of the campaign' },
  metric: { vi: 'Chỉ tiêu', en: 'Metric' },
  measure: { vi: 'Đơn vị tính', en: 'Unit of measure' },
  value: { vi: 'Tổng', en: 'Total' },
  approximate: { vi: 'Xấp xỉ', en: 'Approximate' },
  complete: { vi: 'Đủ số liệu', en: 'Complete' },
  basis: { vi: 'Tính các báo cáo', en: 'Reports counted' },
  expected: { vi: 'Đơn vị phải báo cáo', en: 'Units expected' },
  number: { vi: 'Đơn vị có số liệu', en: 'Units with a number' },
  none: { vi: 'Đơn vị không phát sinh', en: 'Units with none occurred' },
  blank: { vi: 'Đơn vị để trống', en: 'Units that left it blank' },
  absent: { vi: 'Đơn vị chưa có báo cáo được tính', en: 'Units without a report that counts' },
  partial: { vi: 'Đơn vị có dòng để trống', en: 'Units with blank rows' },
  growth: { vi: 'Tăng so với đợt trước', en: 'Growth since the campaign before' },
  growthUnits: { vi: 'Tăng: số đơn vị so sánh được', en: 'Growth: units compared' },
  growthFell: { vi: 'Tăng: số đơn vị bị giảm', en: 'Growth: units that fell' },
  growthComplete: { vi: 'Tăng: đủ số liệu', en: 'Growth: complete' },
  submitted: { vi: 'Đã nộp', en: 'Submitted' },
  accepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  onTime: { vi: 'Đúng hạn', en: 'On time' },
  late: { vi: 'Trễ hạn', en: 'Late' },
  missing: { vi: 'Chưa báo cáo', en: 'Not reported' },
  data: { vi: 'Dữ liệu', en: 'Data' },
} as const satisfies Record<string, Localized>

const states = { open: { vi: 'đang mở', en: 'open' }, closed: { vi: 'đã đóng', en: 'closed' } } as const

type Row = { readonly point: Trend['points'][number]; readonly metric: MetricId }

/** Every metric of every campaign, oldest first, with what each total covers. A total that no unit gave a number to is empty, not 0. */
export function allTotals(
  { basis, points }: Trend,
  increments: Increments,
  { ui, locale }: { ui: UiTexts; locale: Locale },
): CsvTable {
  const grown = new Map(increments.points.map((point) => [point.campaignId, point.increments]))
  const column = (name: keyof typeof headers, value: CsvColumn<Row>['value']): CsvColumn<Row> => ({
    header: headers[name][locale],
    value,
  })
  const growth = ({ point, metric }: Row) => grown.get(point.campaign.id)?.[metric] ?? null
  const total = ({ point, metric }: Row) => point.totals[metric]
  return csvTable(
    points.flatMap((point) => metricIds.map((metric): Row => ({ point, metric }))),
    [
      column('campaignId', ({ point }) => point.campaign.id),
      column('campaign', ({ point }) => point.campaign.title),
      column('request', ({ point }) => point.campaign.request.number),
      column('requestDate', ({ point }) => formatDate(point.campaign.request.date)),
      column('dataCutoff', ({ point: { campaign } }) =>
        campaign.dataCutoff === null ? null : formatDate(campaign.dataCutoff),
      ),
      column('dueOn', ({ point }) => formatDate(point.campaign.dueOn)),
      column('status', ({ point }) => states[point.campaign.status][locale]),
      column('metric', ({ metric }) => metricOf(metric).label[locale]),
      column('measure', ({ metric }) => metricOf(metric).measure[locale]),
      column('value', (row) => total(row).value),
      column('approximate', (row) => (total(row).value === null ? null : yesNo(ui, total(row).approximate))),
      column('complete', (row) => yesNo(ui, total(row).complete)),
      column('basis', () => ui(basis === 'accepted' ? 'basisAccepted' : 'basisSubmitted')),
      ...(['expected', 'number', 'none', 'blank', 'absent', 'partial'] as const).map((part) =>
        column(part, (row) => total(row).covers[part]),
      ),
      // Empty where no unit gave a number in both campaigns.
      column('growth', (row) => {
        const increment = growth(row)
        return increment === null ? null : increment.after - increment.before
      }),
      column('growthUnits', (row) => growth(row)?.units ?? 0),
      column('growthFell', (row) => growth(row)?.fell ?? null),
      column('growthComplete', (row) => yesNo(ui, growth(row)?.complete ?? false)),
      ...(['submitted', 'accepted', 'onTime', 'late', 'missing'] as const).map((part) =>
        column(part, ({ point }) => point.coverage[part]),
      ),
      column('data', ({ point }) => (point.campaign.sample ? ui('sample') : null)),
    ],
  )
}
