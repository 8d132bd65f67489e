import { isoDate, type IsoDate } from '#domain/model/dates.ts'
import { alignedFold } from '#domain/text/fold.ts'

/** A date as written: null where it is no whole day of the calendar (no year, a year of two figures, 31/02). */
export type DateMatch = {
  readonly date: IsoDate | null
  readonly written: string
  readonly start: number
  readonly end: number
}

/** `27 tháng 10 năm 2021`, `08 tháng 09`, `6 tháng11`. */
const IN_WORDS = String.raw`(?<day>\d{1,2})\s*thang\s*(?<month>\d{1,2})(?:[\s,]*nam\s*(?<year>\d{1,4}))?`
/** `16/7/2021`, `16.7.2021`, `16-7-2021`, and cut ones. */
const IN_FIGURES = String.raw`(?<day>\d{1,2})\s*(?<sep>[/.-])\s*(?<month>\d{1,2})(?:\s*\k<sep>\s*(?<year>\d{1,4}))?`
const NO_MORE = String.raw`(?![\d/])`
const datePattern = (date: string) => new RegExp(String.raw`(?:ngay\s*)?(?<![\d/.-])${date}${NO_MORE}`, 'g')
const WORDS = datePattern(IN_WORDS)
const FIGURES = datePattern(IN_FIGURES)
/** Every date has a figure before its month, in whichever way. */
const MAY_BE_DATE = /\d\s*(?:thang|[/.-]\s*\d)/

function matchesOf(folded: string, text: string, pattern: RegExp): DateMatch[] {
  return Array.from(folded.matchAll(pattern), (match) => {
    const { day = '', month = '', year = '' } = match.groups ?? {}
    const end = match.index + match[0].length
    return {
      date: year.length === 4 ? isoDate(Number(year), Number(month), Number(day)) : null,
      written: text.slice(match.index, end),
      start: match.index,
      end,
    }
  })
}

/**
 * Dates in a text, in order. In figures and without a year only after «ngày», as two figures with a stroke may be anything.
 */
export function datesIn(text: string): DateMatch[] {
  if (!/\d/.test(text)) return []
  const folded = alignedFold(text)
  if (!MAY_BE_DATE.test(folded)) return []
  const inWords = matchesOf(folded, text, WORDS)
  const inFigures = matchesOf(folded, text, FIGURES).filter(
    ({ date, start }) => date !== null || folded.startsWith('ngay', start),
  )
  return [...inWords, ...inFigures].sort((a, b) => a.start - b.start)
}
