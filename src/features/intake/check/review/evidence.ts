import { isOddAnswerDate } from '#domain/checks/report/letter-date-odd.ts'
import { isoDate, type IsoDate } from '#domain/model/dates.ts'
import { wholeNumberOf } from '../../draft/count-text.ts'

/** More in one cell are a text about something else. */
const MOST_NUMBERS = 3

/**
 * The whole numbers that a cell may mean, none twice: `950 + 120`, `04 (trụ sở), 02 (cơ sở 2)`, `2. 187`. A fraction gives
 * none: whether `1.25` is 1 or 125 nobody can say.
 */
export function numbersSeen(seen: string): number[] {
  const closed = seen.replace(/(\d{1,3}[.,])\s+(?=\d{3}(?!\d))/g, '$1')
  const outside = closed.replace(/\([^)]*\)/g, ' ')
  const texts = outside.match(/\d+(?:[.,]\d+)*/g) ?? []
  const values = texts.map(wholeNumberOf)
  if (texts.length > MOST_NUMBERS || values.includes(null)) return []
  return [...new Set(values.filter((value) => value !== null))]
}

const partsOf = (date: string): readonly [number, number, number] | null => {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date)
  return match === null ? null : [Number(match[1]), Number(match[2]), Number(match[3])]
}

/** The same day and month in another year: the first on or after `beside`, or the last on or before it. */
export function nearestYear(date: string, beside: string, side: 'before' | 'after'): IsoDate | null {
  const [parts, other] = [partsOf(date), partsOf(beside)]
  if (parts === null || other === null) return null
  const [year, month, day] = parts
  const years = side === 'after' ? [other[0], other[0] + 1] : [other[0], other[0] - 1]
  const fitting = years
    .filter((each) => each !== year)
    .flatMap((each) => isoDate(each, month, day) ?? [])
    .find((each) => (side === 'after' ? !isOddAnswerDate(each, beside as IsoDate) : each <= beside))
  return fitting ?? null
}

/** The same day and month in the year of a campaign's request, and in the year before. */
export function yearsFor(date: string, requested: string): IsoDate[] {
  const [parts, other] = [partsOf(date), partsOf(requested)]
  if (parts === null || other === null) return []
  const [, month, day] = parts
  return [other[0], other[0] - 1].flatMap((year) => isoDate(year, month, day) ?? []).filter((each) => each !== date)
}
