import { metricsOfReport, type MetricCounts } from '#domain/metrics/metrics.ts'
import { formatNumber } from '#domain/text/format.ts'
import { defineComparison, type CheckInput } from '../check.ts'
import { medianOf, robustZ } from '../others/robust.ts'
import { noOthers, type OtherReport } from '../others/others.ts'
import { defineRule } from '../rule.ts'

type Ratio = {
  codes: number
  scans: number
  ratio: number
  median: number
  least: number
  most: number
  units: number
}

const oneDecimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1, useGrouping: 'always' })
const EXACT_FROM = 100
const shown = (ratio: number) => (ratio < EXACT_FROM ? oneDecimal.format(ratio) : formatNumber(Math.round(ratio)))

const rule = defineRule<Ratio>('scans-per-code-odd', 'warning', {
  vi: (e) =>
    `Bình quân ${shown(e.ratio)} lượt quét mỗi mã (${formatNumber(e.scans)} lượt, ${formatNumber(e.codes)} mã), khác xa ${e.units} đơn vị cùng loại: trung vị ${shown(e.median)}, từ ${shown(e.least)} đến ${shown(e.most)}. Kiểm tra số mã và số lượt có bị thừa, thiếu chữ số hoặc đổi cột không.`,
  en: (e) =>
    `${shown(e.ratio)} scans per code (${formatNumber(e.scans)} scans, ${formatNumber(e.codes)} codes), far from ${e.units} units of its kind: median ${shown(e.median)}, from ${shown(e.least)} to ${shown(e.most)}. Check both figures for a digit too many or too few, or swapped columns.`,
})

/** Fewer units of a kind say nothing of what is usual among them. */
const FEWEST_UNITS = 8
const MOST_DEVIATIONS = 3.5
/** On the scale of logarithms: a factor of 1.5. With `MOST_DEVIATIONS` nothing within a factor of four is asked about. */
const LEAST_DEVIATION = Math.log(1.5)

type ScanFigures = Pick<MetricCounts, 'qrCodes' | 'scans'>

/** Scans per code where both are whole and above 0: blanks, zeros and partial sums have findings of their own, or none. */
function ratioOf({ qrCodes, scans }: ScanFigures): number | null {
  if (qrCodes.partial || scans.partial) return null
  const [codes, times] = [qrCodes.value ?? 0, scans.value ?? 0]
  return codes > 0 && times > 0 ? times / codes : null
}

/** Units of the same kind: a district's many codes are scanned far less often than a department's few. */
const ofSameKind = ({ unit, others = noOthers }: CheckInput): readonly OtherReport[] =>
  unit === null ? [] : others.reports.filter(({ kind }) => kind === unit.kind)

type FarRatio = Pick<Ratio, 'ratio' | 'median' | 'least' | 'most' | 'units'>

/** The scans per code of a report where they are far outside what others of its kind have; null where they are not. */
export function farRatio(own: ScanFigures, others: readonly ScanFigures[]): FarRatio | null {
  const ratio = ratioOf(own)
  const ratios = others.flatMap((metrics) => ratioOf(metrics) ?? [])
  const median = medianOf(ratios)
  if (ratio === null || median === null || ratios.length < FEWEST_UNITS) return null
  const z = robustZ(Math.log(ratio), ratios.map(Math.log), LEAST_DEVIATION)
  if (z === null || Math.abs(z) <= MOST_DEVIATIONS) return null
  return { ratio, median, least: Math.min(...ratios), most: Math.max(...ratios), units: ratios.length }
}

export const scansPerCodeOdd = defineComparison(rule, (input) => {
  const own = metricsOfReport(input.sections, [])
  const far = farRatio(
    own,
    ofSameKind(input).map(({ metrics }) => metrics),
  )
  if (far === null) return []
  const path = input.sections.qr.length === 1 ? '/sections/qr/0/scans' : '/sections/qr'
  return [{ path, evidence: { codes: own.qrCodes.value ?? 0, scans: own.scans.value ?? 0, ...far } }]
})
