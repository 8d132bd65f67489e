import type { IsoDate } from '../model/dates.ts'

const thousands = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0, useGrouping: 'always' })

/** A whole number as the product prints it in every language: `1.234.567`. */
export function formatNumber(value: number): string {
  if (!Number.isSafeInteger(value)) return thousands.format(value)
  // Pages hold thousands of numbers, and most are whole: grouping them by hand takes a fraction of the time.
  const digits = String(value)
  return digits.length < 4 ? digits : digits.replaceAll(/\B(?=(?:\d{3})+$)/g, '.')
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
