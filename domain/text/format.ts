import type { IsoDate } from '../model/dates.ts'

const thousands = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0, useGrouping: 'always' })

/** A whole number as the product prints it in every language: `1.234.567`. */
export function formatNumber(value: number): string {
  return thousands.format(value)
}

const oneDecimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1, useGrouping: 'always' })
const twoDigits = new Intl.NumberFormat('vi-VN', { maximumSignificantDigits: 2 })

/** A ratio as the product prints it in every language, with as many decimals as say something: `0,051`, `37,2`, `1.234`. */
export function formatRatio(value: number): string {
  const size = Math.abs(value)
  if (size >= 100) return formatNumber(Math.round(value))
  return (size >= 1 ? oneDecimal : twoDigits).format(value)
}

/** A day as the product prints it in every language: `dd/mm/yyyy`. */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-')
  return `${day}/${month}/${year}`
}
