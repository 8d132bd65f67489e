import type { IsoDate } from '../model/dates.ts'

const thousands = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0, useGrouping: 'always' })

/** A whole number as the product prints it in every language: `1.234.567`. */
export function formatNumber(value: number): string {
  return thousands.format(value)
}

/** A day as the product prints it in every language: `dd/mm/yyyy`. */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-')
  return `${day}/${month}/${year}`
}
