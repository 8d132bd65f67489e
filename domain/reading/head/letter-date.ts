import { headRules } from '#domain/checks/rules/head-rules.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import { quote } from '../annex/quote.ts'
import { found, read, stands, type Read } from '../source/read.ts'
import { datesIn } from '../source/written-dates.ts'
import type { HeadLine } from './head-lines.ts'

const PATH = '/letter/date'
/**
 * A place name before «, ngày»: dates of documents cited in a sentence have none. Without «ngày» nothing else stands in the
 * line: «Quảng Ngãi, 27/10/2021».
 */
const PLACE_AND_DAY =
  /(?:^|\s)\p{Lu}[\p{L}.]*(?:[\s-]+\p{Lu}[\p{L}.]*){0,5}\s*,\s*(?=[Nn]gày)|^\p{Lu}[\p{L}.]*(?:[\s-][\p{L}.]+){0,3}\s*,\s*(?=[Nn]gày.{4,40}$)|^\p{Lu}[\p{L}.]*(?:[\s-]\p{Lu}[\p{L}.]*){0,5}\s*,\s*(?=\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$)/u

/** What every such line has. */
const DAY = /,\s*(?:[Nn]gày|\d)/

const placeAndDayIn = (text: string) => (DAY.test(text) ? PLACE_AND_DAY.exec(text) : null)

/** Where a line says place and date, or -1. */
export const placeAndDateAt = ({ text }: Pick<HeadLine, 'text'>): number => placeAndDayIn(text)?.index ?? -1

/** The lines with place and date; where the date is wrapped, with what follows in the same column. */
function writtenDates(lines: readonly HeadLine[]) {
  return lines.flatMap((line, nth) => {
    const label = placeAndDayIn(line.text)
    if (label === null) return []
    const next = lines.slice(nth + 1).find(({ column }) => column === line.column)
    const text = line.text.slice(label.index + label[0].length)
    return [{ line, text, wrapped: next === undefined ? text : `${text} ${next.text}` }]
  })
}

/** The letter's own date. `top` is where it belongs; a report without a head may have it over the signature. */
export function readLetterDate(top: readonly HeadLine[], foot: readonly HeadLine[]): Read<IsoDate | null> {
  const written = [...writtenDates(top), ...writtenDates(foot).filter(({ line }) => placeAndDateAt(line) === 0)]
  for (const { line, text, wrapped } of written) {
    const [date] = [text, wrapped].flatMap((words) =>
      datesIn(words).filter(({ date, start }) => date !== null && start === 0),
    )
    if (date !== undefined) return read(date.date, stands(PATH, line.place))
  }
  const [unread] = written
  if (unread === undefined) return read(null, found(headRules.dateMissing.at(PATH, {})))
  const seen = { seen: quote(unread.text) }
  return read(null, found(headRules.dateUnreadable.at(PATH, seen)), stands(PATH, unread.line.place))
}
