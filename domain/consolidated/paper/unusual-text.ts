import { figureName } from '../../checks/names.ts'
import { formatNumber } from '../../text/format.ts'
import type { Consolidated, ConsolidatedUnit } from '../consolidated.ts'
import { figure } from './covers.ts'
import { unusualOf, type Unusual } from '../unusual.ts'

const oneDecimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1, useGrouping: 'always' })

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const named = <U extends { readonly unit: ConsolidatedUnit }>(units: readonly U[], of: (one: U) => string): string =>
  `(${figure(units.length)} đơn vị): ${units.map((one) => `${one.unit.name} (${of(one)})`).join('; ')}.`

/** A sentence for each kind of what is unusual, with every unit and its figures. */
export const unusualInWords = (consolidated: Consolidated): string[] => unusualOf(consolidated).map(sentenceOf)

function sentenceOf(unusual: Unusual): string {
  switch (unusual.kind) {
    case 'fell':
      return `${capitalised(figureName(unusual.metric, 'vi'))} lũy kế giảm so với đợt trước ${named(unusual.units, ({ before, after }) => `từ ${formatNumber(before)} xuống ${formatNumber(after)}`)}`
    case 'codesWithoutScans':
      return `Có mã QR nhưng chưa phát sinh lượt quét ${named(unusual.units, ({ value }) => `${formatNumber(value)} mã`)}`
    case 'scansWithoutCodes':
      return `Có lượt quét nhưng không có mã QR ${named(unusual.units, ({ value }) => `${formatNumber(value)} lượt`)}`
    case 'farRatio':
      return `Bình quân lượt quét mỗi mã khác xa các đơn vị cùng loại ${named(unusual.units, ({ ratio, median }) => `${oneDecimal.format(ratio)} lượt/mã, trung vị ${oneDecimal.format(median)}`)}`
    case 'approximate':
      return `${capitalised(figureName(unusual.metric, 'vi'))} là số ước lượng ${named(unusual.units, ({ value }) => `khoảng ${formatNumber(value)}`)}`
    case 'partial':
      return `${capitalised(figureName(unusual.metric, 'vi'))} chưa đủ, có dòng để trống ${named(unusual.units, ({ value }) => `đã có ${formatNumber(value)}`)}`
    default:
      return unusual satisfies never
  }
}
