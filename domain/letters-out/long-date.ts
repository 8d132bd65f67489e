import type { IsoDate } from '../model/dates.ts'

/** `ngày 08 tháng 02 năm 2021`: days below 10 and the months 1 and 2 get a zero, so that no figure can be put before them. */
export function longDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number)
  const two = (value: number | undefined, below: number) =>
    value !== undefined && value < below ? `0${value}` : String(value)
  return `ngày ${two(day, 10)} tháng ${two(month, 3)} năm ${year}`
}

/** `05` for 5: numbers below ten are written with a zero in official documents. */
export const twoFigures = (value: number): string => String(value).padStart(2, '0')
