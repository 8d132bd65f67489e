import { none, sumOfRows } from '../model/count.ts'
import { answeredNone, type Metric } from './metric.ts'

/** Location QR codes managed by a unit, cumulative. */
export const qrCodes: Metric<'qrCodes'> = {
  id: 'qrCodes',
  label: { vi: 'Mã QR địa điểm', en: 'Location QR codes' },
  measure: { vi: 'mã QR', en: 'QR codes' },
  definition: {
    vi: 'Tổng số mã QR địa điểm đã tạo và quản lý, lũy kế đến ngày chốt số liệu.',
    en: 'Location QR codes created and managed, cumulative up to the data cut-off.',
  },
  ofReport: ({ qr }, findings) =>
    sumOfRows(qr.length === 0 && answeredNone(findings, '/sections/qr') ? [none] : qr.map((row) => row.qrCodes)),
}
