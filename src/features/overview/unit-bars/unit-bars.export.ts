import { metricOf, type MetricId } from '#domain/metrics/metrics.ts'
import type { Locale, Localized } from '#domain/model/locale.ts'
import { formatDate } from '#domain/text/format.ts'
import type { Summary, SummaryUnit } from '#domain/totals/summary.ts'
import { csvTable } from '#src/ui/chart-card/card-csv.ts'
import type { CsvTable } from '#src/ui/chart-card/card-files.ts'
import { countCsv, yesNo, type UiTexts } from '#src/ui/count-csv.ts'
import type { CsvColumn } from '#src/ui/data-table.tsx'
import { kindLabels } from '#src/ui/kind-labels.ts'
import { statusWords } from '#src/ui/status-badge.tsx'
import { barMeasures, type BarMeasureId } from './unit-bars.measures.ts'
import { unitBarsMessages } from './unit-bars.messages.ts'

const headers = {
  unitId: { vi: 'Mã đơn vị', en: 'Unit id' },
  name: { vi: 'Đơn vị', en: 'Unit' },
  shortName: { vi: 'Tên ngắn', en: 'Short name' },
  kind: { vi: 'Loại đơn vị', en: 'Kind of unit' },
  population: { vi: 'Dân số', en: 'Population' },
  status: { vi: 'Tình trạng', en: 'Status' },
  timeliness: { vi: 'Thời hạn', en: 'Timeliness' },
  dueOn: { vi: 'Hạn của đơn vị', en: 'Due day of the unit' },
  lateInARow: { vi: 'Số đợt liền bị trễ', en: 'Campaigns late in a row' },
  receivedOn: { vi: 'Ngày nhận', en: 'Received' },
  counted: { vi: 'Tính vào tổng', en: 'In the total' },
  basis: { vi: 'Tính các báo cáo', en: 'Reports counted' },
  previous: { vi: 'đợt trước', en: 'last campaign' },
  reportId: { vi: 'Mã báo cáo', en: 'Report id' },
  campaign: { vi: 'Đợt báo cáo', en: 'Campaign' },
  request: { vi: 'Công văn yêu cầu', en: 'Request letter' },
  requestDate: { vi: 'Ngày công văn yêu cầu', en: 'Date of the request' },
  data: { vi: 'Dữ liệu', en: 'Data' },
} as const satisfies Record<string, Localized>

/** What each measure is worked out from. */
const metricsOf: Record<BarMeasureId, readonly MetricId[]> = {
  qrCodes: ['qrCodes'],
  qrCodesPerResidents: ['qrCodes'],
  scans: ['scans'],
  scansPerResidents: ['scans'],
  scansPerCode: ['qrCodes', 'scans'],
  directives: ['directives'],
}

/**
 * One measure of every unit of a campaign, of all kinds, with all that is known about each figure that it is worked out from;
 * in the order of the summary.
 */
export function allUnits(
  { campaign, basis, units, previousCampaign }: Summary,
  measure: BarMeasureId,
  { ui, locale }: { ui: UiTexts; locale: Locale },
): CsvTable {
  const metrics = metricsOf[measure].map((id) => ({ id, label: metricOf(id).label[locale] }))
  const column = (name: keyof typeof headers, value: CsvColumn<SummaryUnit>['value']): CsvColumn<SummaryUnit> => ({
    header: headers[name][locale],
    value,
  })
  return csvTable(units, [
    column('unitId', (unit) => unit.unitId),
    column('name', (unit) => unit.name),
    column('shortName', (unit) => unit.shortName),
    column('kind', (unit) => ui(kindLabels[unit.kind])),
    column('population', (unit) => unit.population),
    ...(barMeasures[measure].whole
      ? []
      : [
          {
            header: unitBarsMessages[locale].measure[measure],
            value: (unit: SummaryUnit) => barMeasures[measure].now(unit).value,
          },
        ]),
    ...metrics.flatMap(({ id, label }) => countCsv<SummaryUnit>(ui, label, (unit) => unit[id])),
    column('counted', (unit) => yesNo(ui, unit.counted)),
    column('basis', () => ui(basis === 'accepted' ? 'basisAccepted' : 'basisSubmitted')),
    column('status', (unit) => ui(statusWords[unit.status])),
    column('timeliness', ({ timeliness }) => (timeliness === null ? null : ui(timeliness))),
    column('dueOn', ({ dueOn }) => formatDate(dueOn)),
    column('lateInARow', ({ lateInARow }) => lateInARow),
    column('receivedOn', ({ receivedOn }) => (receivedOn === null ? null : formatDate(receivedOn))),
    ...(previousCampaign === null
      ? []
      : metrics.flatMap(({ id, label }) =>
          countCsv<SummaryUnit>(
            ui,
            `${label}, ${headers.previous[locale]} (${previousCampaign.request.number})`,
            (unit) => unit.previous?.[id] ?? null,
            ui('countNotCounted'),
          ),
        )),
    column('reportId', (unit) => unit.reportId),
    column('campaign', () => campaign.title),
    column('request', () => campaign.request.number),
    column('requestDate', () => formatDate(campaign.request.date)),
    column('data', (unit) => (unit.reportId === null ? null : ui(unit.sample ? 'sample' : 'real'))),
  ])
}
