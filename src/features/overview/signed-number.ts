import { formatNumber } from '#domain/text/format.ts'

/** A difference as «+1.234», «−56» or «0». */
export function signedNumber(value: number): string {
  if (value === 0) return '0'
  return `${value > 0 ? '+' : '−'}${formatNumber(Math.abs(value))}`
}
