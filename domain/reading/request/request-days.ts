import { addDays, isoDate, type IsoDate } from '#domain/model/dates.ts'
import { datesIn, type DateMatch } from '../source/written-dates.ts'
import { sentenceAt, type RunningText } from './running-text.ts'

/** A day that a request letter sets: for what, in which words, and what makes it unsure. */
export type SetDay = {
  readonly kind: 'due' | 'cutoff'
  /** Null: what is written is no whole day of the calendar. */
  readonly date: IsoDate | null
  /** The day without a year, where that is all that is missing. */
  readonly dayAndMonth: { readonly day: number; readonly month: number } | null
  readonly written: string
  readonly start: number
  /** «trước ngày …» without an hour: strictly, the day itself is too late. */
  readonly isBefore: boolean
  /** The day of the week that is written beside it is another one. */
  readonly isOtherWeekday: boolean
  /** It is when the sender has to report to somebody above. */
  readonly isForOthers: boolean
}

const HOUR = String.raw`\d{1,2}\s*(?:gio|h|g)(?:\s*\d{1,2}\s*(?:phut|p|['’])?|['’])?`
const WEEKDAY = String.raw`(?:thu\s+(?:hai|ba|tu|nam|sau|bay|[2-7])|chu\s+nhat)`
/** Words that may stand between what sets a day and the day itself. */
const FILL = String.raw`(?:[\s:,()-]|ngay\b|la\b|vao\b|luc\b|hoi\b|den\b|het\b|cuoi\b|sang\b|chieu\b|buoi\b|gio\s+hanh\s+chinh\b|lam\s+viec\b|${WEEKDAY}|${HOUR})*`

/** Says when reports are due, right before a day. Those with `sure` need no word of sending in their sentence. */
const DUE = new RegExp(
  String.raw`\b(?:(?<sure>han\s+chot|han\s+cuoi(?:\s+cung)?|thoi\s+han(?:\s+(?:gui|nop|bao\s+cao|hoan\s+thanh|cuoi\s+cung))*|thoi\s+gian\s+(?:gui|nop|hoan\s+thanh)(?:\s+bao\s+cao)?|han\s+(?:gui|nop)(?:\s+bao\s+cao)?|han\s+bao\s+cao)|(?<plain>truoc|cham\s+nhat|muon\s+nhat|khong\s+(?:qua|muon\s+hon|tre\s+hon|cham\s+hon)|trong(?=\s*$)))(?<fill>${FILL})$`,
)
const CUTOFF_ENDS = String.raw`(?:[\s:,(]|ngay\b|thoi\s+diem\b|het\b|cuoi\b|la\b|luc\b|${HOUR})*$`
/** Says as of when figures are wanted, right before a day. */
const CUTOFF = [
  new RegExp(
    String.raw`\b(?:tinh|chot|luy\s+ke|thong\s+ke|cap\s+nhat|lay)(?:\s+(?:so\s+lieu|bao\s+cao|chung|tong\s+so))*\s*[,:]?\s+(?:den|toi|vao|tai)${CUTOFF_ENDS}`,
  ),
  new RegExp(String.raw`\b(?:so\s+lieu|ket\s+qua)\b[^.;]{0,90}\b(?:den|toi|vao|tai)${CUTOFF_ENDS}`),
  new RegExp(
    String.raw`\b(?:ngay|moc|thoi\s+diem|thoi\s+gian|ky)\s+(?:thoi\s+gian\s+)?(?:chot|lay|tinh|bao\s+cao)(?:\s+so\s+lieu)?[^.;]{0,60}(?:\b(?:den|toi|vao|la)|:)${CUTOFF_ENDS}`,
  ),
  new RegExp(String.raw`\btu\s+(?:dau\s+nam|ngay|thang|khi)\b[^.;]{0,60}\b(?:den|toi)${CUTOFF_ENDS}`),
]
/** «số liệu tính đến trước ngày …». */
const CUTOFF_BEFORE = /\b(?:den|toi)\s+truoc\s*$/
const REPORTS = /\b(?:bao cao|gui|nop|cung cap|tong hop|phan hoi|hoan thanh)\b/
const FIGURES = /\b(?:so lieu|bao cao|ket qua|ky|thong ke)\b/
const ASKS = /\b(?:de nghi|giao|thong bao)\b|\byeu cau (?!cua|tai)/
const BASIS = /^\W*(?:theo|thuc hien|can cu|trien khai)\b/
/** «để tổng hợp, báo cáo UBND tỉnh»; with its marks, as «đề nghị … sơ bộ» folds alike. */
const ABOVE =
  /(?<!\p{L})để(?!\p{L})[^.;]*(?<!\p{L})(?:báo cáo|trình|tham mưu|gửi)(?!\p{L})[^.;]*(?<!\p{L})(?:UBND tỉnh|Ủy ban nhân dân tỉnh|Bộ|Chính phủ|Thủ tướng|Tỉnh ủy|Chủ tịch|HĐND)(?!\p{L})/u

/** What stands before a day within its sentence, at most. */
const LOOK_BACK = 200

/** The last day of a month, quarter or year: «hết tháng 10/2021», «cuối quý III năm 2021». */
const PERIOD =
  /\b(?:het|cuoi)\s+(?:thang\s+(?<month>\d{1,2})|quy\s+(?<quarter>iv|iii|ii|i|[1-4])|(?=nam\s+\d{4}))(?:\s*(?:[/-]|nam)?\s*(?<year>\d{4}))?(?![\d/])/g
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }

type Written = DateMatch & { readonly dayAndMonth: SetDay['dayAndMonth'] }

function lastDayOf(year: number, month: number): IsoDate | null {
  const next = month === 12 ? isoDate(year + 1, 1, 1) : isoDate(year, month + 1, 1)
  return next === null || month < 1 ? null : addDays(next, -1)
}

function periodEnds({ text, folded }: RunningText): Written[] {
  return Array.from(folded.matchAll(PERIOD), ({ 0: all, index, groups = {} }) => {
    const { month = '', quarter = '', year = '' } = groups
    const inYear = quarter === '' ? Number(month === '' ? 12 : month) : 3 * (QUARTERS[quarter] ?? Number(quarter))
    const end = index + all.length
    const date = year === '' ? null : lastDayOf(Number(year), inYear)
    return { date, dayAndMonth: null, written: text.slice(index, end).trim(), start: index, end }
  })
}

function withDayAndMonth(match: DateMatch): Written {
  const figures = match.written.match(/\d+/g)?.map(Number) ?? []
  const [day = 0, month = 0] = figures
  const isShort = match.date === null && figures.length === 2 && isoDate(2020, month, day) !== null
  return { ...match, dayAndMonth: isShort ? { day, month } : null }
}

/** Days that a request letter sets, in order. */
export function setDays(running: RunningText): SetDay[] {
  const days = [...datesIn(running.text).map(withDayAndMonth), ...periodEnds(running)]
  return days.flatMap((day) => setDay(running, day) ?? []).sort((a, b) => a.start - b.start)
}

function setDay(running: RunningText, day: Written): SetDay | null {
  const { folded, text } = running
  const sentence = sentenceAt(running, day.start)
  const from = Math.max(sentence.from, day.start - LOOK_BACK)
  const before = folded.slice(from, day.start)
  const whole = folded.slice(sentence.from, sentence.end)
  const common = { date: day.date, dayAndMonth: day.dayAndMonth, start: day.start }
  const said = (at: number) => text.slice(from + at, day.end).trim()
  const upToCutoff = before.replace(CUTOFF_BEFORE, 'den ')
  const cutoff = CUTOFF.map((pattern) => pattern.exec(upToCutoff)).find((match) => match !== null)
  if (cutoff !== undefined && cutoff !== null && FIGURES.test(whole)) {
    const isBefore = CUTOFF_BEFORE.test(before)
    return {
      ...common,
      kind: 'cutoff',
      written: said(cutoff.index),
      isBefore,
      isOtherWeekday: false,
      isForOthers: false,
    }
  }
  const due = DUE.exec(before)
  if (due === null || (due.groups?.['sure'] === undefined && !REPORTS.test(whole))) return null
  const fill = due.groups?.['fill'] ?? ''
  const isBefore = due.groups?.['plain'] === 'truoc' && !new RegExp(HOUR).test(fill)
  const upTo = folded.slice(sentence.from, day.start)
  if (due.groups?.['plain'] === 'trong' && !folded.startsWith('ngay', day.start)) return null
  return {
    ...common,
    kind: 'due',
    written: said(due.index),
    isBefore,
    isOtherWeekday: day.date !== null && !isOnWeekday(day.date, `${fill} ${folded.slice(day.end, day.end + 20)}`),
    isForOthers: ABOVE.test(text.slice(sentence.from, day.start)) || (BASIS.test(upTo) && !ASKS.test(upTo)),
  }
}

const WEEKDAYS = ['chu nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay']

/** Whether a day is the day of the week named beside it, if one is. */
function isOnWeekday(date: IsoDate, beside: string): boolean {
  const named = new RegExp(WEEKDAY).exec(beside)?.[0].replace(/\s+/g, ' ').replace(/^thu /, '')
  if (named === undefined) return true
  const number = /^\d$/.test(named) ? Number(named) - 1 : WEEKDAYS.indexOf(named)
  return new Date(date).getUTCDay() === number
}

/** «trước ngày 15 hằng tháng», «trong vòng 05 ngày làm việc kể từ ngày nhận»: deadlines without a day of the calendar. */
const RELATIVE =
  /\b(?:truoc|cham nhat|vao)[^.;]{0,20}\bngay \d{1,2} (?:hang|moi|cua) thang\b|\btrong (?:vong |thoi han )?\d{1,3} ngay\b[^.;]{0,40}\b(?:ke tu|tu ngay|sau khi)\b[^.;]{0,30}/

export function relativeDeadline({ folded, text }: RunningText): { written: string; start: number } | null {
  const match = RELATIVE.exec(folded)
  return match === null
    ? null
    : { written: text.slice(match.index, match.index + match[0].length).trim(), start: match.index }
}
