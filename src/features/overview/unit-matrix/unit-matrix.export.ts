import { metricOf } from '#domain/metrics/metrics.ts'
import type { Locale, Localized } from '#domain/model/locale.ts'
import { formatDate } from '#domain/text/format.ts'
import { cellsOf, type Matrix, type MatrixCampaign, type MatrixCell, type MatrixUnit } from '#domain/totals/matrix.ts'
import { csvTable } from '#src/ui/chart-card/card-csv.ts'
import type { CsvTable } from '#src/ui/chart-card/card-files.ts'
import { countCsv, yesNo, type UiTexts } from '#src/ui/count-csv.ts'
import type { CsvColumn } from '#src/ui/data-table.tsx'
import { kindLabels } from '#src/ui/kind-labels.ts'
import { statusWords } from '#src/ui/status-badge.tsx'

const headers = {
  unitId: { vi: 'Mã đơn vị', en: 'Unit id' },
  name: { vi: 'Đơn vị', en: 'Unit' },
  kind: { vi: 'Loại đơn vị', en: 'Kind of unit' },
  campaignId: { vi: 'Mã đợt', en: 'Campaign id' },
  campaign: { vi: 'Đợt báo cáo', en: 'Campaign' },
  request: { vi: 'Công văn yêu cầu', en: 'Request letter' },
  requestDate: { vi: 'Ngày công văn yêu cầu', en: 'Date of the request' },
  days: { vi: 'Số ngày từ khi yêu cầu', en: 'Days since the request' },
  counted: { vi: 'Tính vào tổng', en: 'In the total' },
  basis: { vi: 'Tính các báo cáo', en: 'Reports counted' },
  status: { vi: 'Tình trạng', en: 'Status' },
  timeliness: { vi: 'Thời hạn', en: 'Timeliness' },
  data: { vi: 'Dữ liệu', en: 'Data' },
} as const satisfies Record<string, Localized>

type Line = { readonly unit: MatrixUnit; readonly campaign: MatrixCampaign; readonly cell: MatrixCell }

/** A line for every unit in every campaign that expects it, of all kinds, with all that is known about its figure. */
export function allCells(matrix: Matrix, { ui, locale }: { ui: UiTexts; locale: Locale }): CsvTable {
  const { basis, measure, campaigns, units } = matrix
  const lines = units.flatMap((unit) =>
    cellsOf(unit, basis).flatMap((cell, at): Line[] => {
      const campaign = campaigns[at]
      return cell === null || campaign === undefined ? [] : [{ unit, campaign, cell }]
    }),
  )
  const column = (name: keyof typeof headers, value: CsvColumn<Line>['value']): CsvColumn<Line> => ({
    header: headers[name][locale],
    value,
  })
  const label = measure === 'days' ? headers.days[locale] : metricOf(measure).label[locale]
  return csvTable(lines, [
    column('unitId', ({ unit }) => unit.unitId),
    column('name', ({ unit }) => unit.name),
    column('kind', ({ unit }) => ui(kindLabels[unit.kind])),
    column('campaignId', ({ campaign }) => campaign.id),
    column('campaign', ({ campaign }) => campaign.title),
    column('request', ({ campaign }) => campaign.request.number),
    column('requestDate', ({ campaign }) => formatDate(campaign.request.date)),
    ...countCsv<Line>(ui, label, ({ cell }) => cell.count),
    column('counted', ({ cell }) => yesNo(ui, cell.counted)),
    column('basis', () => ui(basis === 'accepted' ? 'basisAccepted' : 'basisSubmitted')),
    column('status', ({ cell }) => ui(statusWords[cell.status])),
    column('timeliness', ({ cell: { timeliness } }) => (timeliness === null ? null : ui(timeliness))),
    column('data', ({ cell }) => (cell.count === null ? null : ui(cell.sample ? 'sample' : 'real'))),
  ])
}

/** How many lines `allCells` has. */
export const lineCount = ({ units }: Matrix): number =>
  units.reduce((sum, { standings }) => sum + standings.replaceAll('-', '').length, 0)
