import { none, sumOfRows } from '../model/count.ts'
import { answeredNone, type Metric } from './metric.ts'

/** Scans of a unit's location QR codes, cumulative. */
export const scans: Metric<'scans'> = {
  id: 'scans',
  label: { vi: 'Lượt quét mã QR', en: 'QR scans' },
  measure: { vi: 'lượt quét', en: 'scans' },
  definition: {
    vi: 'Tổng số lượt quét mã QR của các địa điểm, lũy kế đến ngày chốt số liệu.',
    en: 'Scans of the QR codes at all locations, cumulative up to the data cut-off.',
  },
  ofReport: ({ qr }, findings) =>
    sumOfRows(qr.length === 0 && answeredNone(findings, '/sections/qr') ? [none] : qr.map((row) => row.scans)),
}
