import { requestRules } from '#domain/checks/rules/request-rules.ts'
import { addDays, daysBetween, isoDate, type IsoDate } from '#domain/model/dates.ts'
import { formatDate } from '#domain/text/format.ts'
import { quote } from '../annex/quote.ts'
import { found, read, stands, type Read } from '../source/read.ts'
import { relativeDeadline, setDays, type SetDay } from './request-days.ts'
import type { RunningText } from './running-text.ts'

/** Requests give days or weeks, not years: a day further off is rather a slip in its year. */
const LONGEST_TERM = 200
/** Figures are asked as of recent days; of one further back the year may be a slip. */
const OLDEST_CUTOFF = 150

type Days = { readonly dueOn: IsoDate | null; readonly dataCutoff: IsoDate | null }

/** The due day and the cut-off that the body of a request letter sets; `requested` is the letter's own day. */
export function readDays(running: RunningText, requested: IsoDate | null): Read<Days> {
  const days = setDays(running)
  const due = readDue(
    running,
    days.filter(({ kind }) => kind === 'due'),
    requested,
  )
  const cutoff = readCutoff(
    running,
    days.filter(({ kind }) => kind === 'cutoff'),
    requested,
  )
  const isLate = due.value !== null && cutoff.value !== null && cutoff.value > due.value
  const asked = isLate
    ? [found(requestRules.cutoffAfterDue.at('/dataCutoff', { cutoff: cutoff.value ?? '', due: due.value ?? '' }))]
    : []
  return read({ dueOn: due.value, dataCutoff: cutoff.value }, due, cutoff, asked)
}

function readDue(running: RunningText, all: readonly SetDay[], requested: IsoDate | null): Read<IsoDate | null> {
  const path = '/dueOn'
  const own = all.filter(({ isForOthers }) => !isForOthers)
  const days = own.length > 0 ? own : all
  const [first] = days
  if (first === undefined) {
    const relative = relativeDeadline(running)
    if (relative === null) return read(null, found(requestRules.dueMissing.at(path, {})))
    const asked = found(requestRules.dueRelative.at(path, { seen: quote(relative.written) }))
    return read(null, asked, stands(path, running.placeAt(relative.start)))
  }
  const place = stands(path, running.placeAt(first.start))
  const several = severalOf(days)
  if (several !== null) return read(null, found(requestRules.dueSeveral.at(path, several)), place)
  const seen = quote(first.written)
  const suggestion = dueSuggested(first, requested) ?? ''
  if (first.isForOthers) return read(null, found(requestRules.dueForOthers.at(path, { seen, suggestion })), place)
  if (first.date === null || first.date !== suggestion || days.some(({ isOtherWeekday }) => isOtherWeekday)) {
    return read(null, found(requestRules.dueUnsure.at(path, { seen, suggestion })), place)
  }
  if (!days.every(({ isBefore }) => isBefore)) return read(first.date, place)
  const before = addDays(first.date, -1)
  if (requested !== null && before < requested) return read(first.date, place)
  const asked = requestRules.dueBefore.at(path, { seen, due: first.date, suggestion: before })
  return read(first.date, found(asked), place)
}

function readCutoff(running: RunningText, days: readonly SetDay[], requested: IsoDate | null): Read<IsoDate | null> {
  const path = '/dataCutoff'
  const [first] = days
  if (first === undefined) return read(null, found(requestRules.cutoffMissing.at(path, {})))
  const place = stands(path, running.placeAt(first.start))
  const several = severalOf(days)
  if (several !== null) return read(null, found(requestRules.cutoffSeveral.at(path, several)), place)
  const suggestion = cutoffSuggested(first, requested) ?? ''
  const isSure = first.date !== null && first.date === suggestion && !first.isBefore
  if (isSure) return read(first.date, place)
  const exact = first.isBefore && suggestion !== '' ? addDays(suggestion, -1) : suggestion
  const asked = requestRules.cutoffUnsure.at(path, { seen: quote(first.written), suggestion: exact })
  return read(null, found(asked), place)
}

/** The days, where they are not all the same one. */
function severalOf(days: readonly SetDay[]): { seen: string; suggestion: string; other: string } | null {
  const known = [...new Set(days.map(({ date, written }) => date ?? written))]
  if (known.length < 2) return null
  const [suggestion = '', other = ''] = days.flatMap(({ date }) => date ?? [])
  const seen = known.map((day) => (/^\d{4}-/.test(day) ? formatDate(day as IsoDate) : quote(day))).join('; ')
  return { seen, suggestion, other: other === suggestion ? '' : other }
}

/** The day meant by what is written, where years and dates agree; the same day in a likelier year where they do not. */
function dueSuggested({ date, dayAndMonth }: SetDay, requested: IsoDate | null): IsoDate | null {
  if (requested === null) return date
  const isLikely = (day: IsoDate) => day >= requested && daysBetween(requested, day) <= LONGEST_TERM
  if (date !== null && isLikely(date)) return date
  const inYears = [0, 1].map((later) => inYear(date, dayAndMonth, Number(requested.slice(0, 4)) + later))
  return inYears.find((day) => day !== null && isLikely(day)) ?? null
}

function cutoffSuggested({ date, dayAndMonth }: SetDay, requested: IsoDate | null): IsoDate | null {
  if (requested === null) return date
  const isLikely = (day: IsoDate) => {
    const days = daysBetween(day, requested)
    return days <= OLDEST_CUTOFF && days >= -LONGEST_TERM
  }
  if (date !== null && isLikely(date)) return date
  const year = Number(requested.slice(0, 4))
  const inYears = [0, -1].map((earlier) => inYear(date, dayAndMonth, year + earlier))
  return inYears.find((day) => day !== null && isLikely(day)) ?? null
}

function inYear(date: IsoDate | null, dayAndMonth: SetDay['dayAndMonth'], year: number): IsoDate | null {
  if (date !== null) return isoDate(year, Number(date.slice(5, 7)), Number(date.slice(8, 10)))
  return dayAndMonth === null ? null : isoDate(year, dayAndMonth.month, dayAndMonth.day)
}
