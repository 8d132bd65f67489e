import { twoFigures } from '../../letters-out/long-date.ts'
import type { MetricId } from '../../metrics/metrics.ts'
import { metricOf } from '../../metrics/metrics.ts'
import { formatNumber } from '../../text/format.ts'
import type { TotalCovers } from '../../totals/total.ts'
import { countedUnits, type Consolidated } from '../consolidated.ts'

/** `05`, `1.234`: numbers in the text of official documents. */
export const figure = (value: number): string => (value < 10 ? twoFigures(value) : formatNumber(value))

const units = (count: number, what: string): string => `${figure(count)} đơn vị ${what}`

/** «23/27 đơn vị có số liệu, 1 đơn vị không phát sinh; chưa gồm 2 đơn vị chưa có báo cáo được tính»: what a total rests on. */
export function coversInWords({ expected, number, none, blank, absent, partial }: TotalCovers): string {
  const has = [
    `${figure(number)}/${figure(expected)} đơn vị có số liệu`,
    ...(partial > 0 ? [`trong đó ${units(partial, 'chưa đủ số liệu')}`] : []),
    ...(none > 0 ? [units(none, 'không phát sinh')] : []),
  ].join(', ')
  const lacks = [
    ...(blank > 0 ? [units(blank, 'để trống')] : []),
    ...(absent > 0 ? [units(absent, 'chưa có báo cáo được tính')] : []),
  ]
  return lacks.length === 0 ? has : `${has}; chưa gồm ${lacks.join(', ')}`
}

/** «Tổng số: khoảng 1.234 lượt quét.» */
export function totalInWords({ totals }: Consolidated, metric: MetricId): string {
  const { value, approximate } = totals[metric]
  const { label, measure } = metricOf(metric)
  if (value === null) return `${label.vi}: chưa có số liệu.`
  return `${label.vi}: ${approximate ? 'khoảng ' : ''}${formatNumber(value)} ${measure.vi}.`
}

/** What the proposals come from, in units; those that nothing counts of are no answer of none. */
export function recommendationCovers(consolidated: Consolidated): string {
  const said = countedUnits(consolidated).map(({ content }) => content.states.recommendations)
  const count = (state: (typeof said)[number]) => said.filter((one) => one === state).length
  const expected = consolidated.units.length
  const carried = consolidated.recommendations.filter((item) => item.carried).length
  return [
    `${figure(count('filled'))}/${figure(expected)} đơn vị có kiến nghị, đề xuất`,
    units(count('none'), 'trả lời không có'),
    units(count('blank'), 'để trống'),
    units(expected - said.length, 'chưa có báo cáo được tính'),
  ]
    .join('; ')
    .concat(carried > 0 ? `. Gồm cả ${figure(carried)} kiến nghị chuyển từ đợt trước.` : '.')
}
