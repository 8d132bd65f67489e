import { addDays, isoDateSchema, type IsoDate } from '../model/dates.ts'
import type { LetterHead } from '../model/letter.ts'
import type { Directive, Notes } from '../model/sections.ts'
import type { Unit } from '../model/unit.ts'
import type { CampaignDates } from './calendar.ts'
import { marked } from './mark.ts'
import { randomOf, type Random } from './random.ts'
import { audiences, directiveWordings, type DocumentType } from './words.ts'

const FIRST_DIRECTIVES = isoDateSchema.parse('2021-05-03')
/** Days from there to the earliest letter of the first campaign: by then a unit can have issued as many as were asked for. */
const DAYS_TO_FIRST_LETTER = 84
const NEW_YEAR_OF = (date: IsoDate) => isoDateSchema.parse(`${date.slice(0, 4)}-01-01`)
const MS_PER_DAY = 86_400_000

const RECIPIENT = 'Sở Thông tin và Truyền thông tỉnh Quảng Ngãi'

/** Number of a document that a unit issues on a day: it grows through the year, at a pace of the unit's own. */
function numberOn(unit: Unit, seed: number, date: IsoDate, nth: number, type: DocumentType): string {
  const pace = 1 + randomOf(seed, unit.id, 'pace').fraction() * 5
  const dayOfYear = (Date.parse(date) - Date.parse(NEW_YEAR_OF(date))) / MS_PER_DAY
  const number = Math.floor(dayOfYear * pace) + nth + 1
  const symbol = unit.symbol ?? 'UBND'
  switch (type) {
    case 'letter':
      return `${number}/${symbol}-${symbol === 'UBND' ? 'VX' : 'VP'}`
    case 'plan':
      return `${number}/KH-${symbol}`
    case 'notice':
      return `${number}/TB-${symbol}`
    default:
      return type satisfies never
  }
}

/** Shares no factor with the number of wordings, so that a unit uses every one before it repeats itself. */
const STRIDE = 3

/** Made-up requests from above that units act upon; nobody has such symbols. */
const REQUESTS = [
  'Công văn số 9101/UBND-MAU ngày 12/04/2021',
  'Công văn số 9102/STTTT-MAU ngày 19/04/2021',
  'Kế hoạch số 9103/KH-BCĐMAU ngày 26/04/2021',
]
const SHARE_ACTING_UPON = 0.6

/** Some directives say what they act upon, each unit by its own choice. */
function actingUpon(unit: Unit, seed: number, nth: number, words: string): string {
  const random = randomOf(seed, unit.id, 'request', nth)
  if (!random.chance(SHARE_ACTING_UPON)) return words
  const [request = ''] = random.some(REQUESTS, 1)
  return `Triển khai ${request}: ${words.slice(0, 1).toLowerCase()}${words.slice(1)}`
}

function directiveOf(unit: Unit, seed: number, nth: number, date: IsoDate): Omit<Directive, 'ordinal'> {
  const random = randomOf(seed, unit.id, 'directive', nth)
  const turn = randomOf(seed, unit.id, 'turn').whole(0, directiveWordings.length - 1)
  const { type, words } = directiveWordings[(turn + nth * STRIDE) % directiveWordings.length] ?? directiveWordings[0]
  return {
    content: marked(actingUpon(unit, seed, nth, words(unit, random))),
    documents: [{ number: numberOn(unit, seed, date, nth, type), date }],
    issuer: unit.name,
    audiences: random.some(audiences, random.whole(1, 3)),
  }
}

/** Made-up documents from above that several units list as they are: one every so many days, by each of these in turn. */
const FROM_ABOVE = [
  {
    issuer: 'UBND tỉnh Quảng Ngãi',
    symbols: 'UBND-MAU',
    words: 'Đẩy mạnh quét mã QR tại các địa điểm tập trung đông người trên địa bàn tỉnh',
  },
  {
    issuer: 'Sở Thông tin và Truyền thông tỉnh Quảng Ngãi',
    symbols: 'STTTT-MAU',
    words: 'Hướng dẫn thống kê mã QR địa điểm và lượt quét',
  },
  {
    issuer: 'Ban Chỉ đạo phòng, chống dịch tỉnh',
    symbols: 'BCĐ-MAU',
    words: 'Kiểm tra việc ghi nhận người ra vào bằng mã QR',
  },
  { issuer: 'Bộ Y tế', symbols: 'BYT-MAU', words: 'Thống nhất việc khai báo y tế điện tử khi ra vào địa điểm' },
] as const
const FIRST_FROM_ABOVE_IN_DAYS = 20
const DAYS_BETWEEN_THOSE = 45
const FIRST_NUMBER_FROM_ABOVE = 9201
/** A unit lists one only if it issued something itself so soon after it. */
const DAYS_TO_PASS_ON = 12
const SHARE_LISTING = 0.8

/** What a unit lists in the place of its own directive of that day, issued after another of its own: a document from above. */
function fromAbove(unit: Unit, seed: number, day: number, dayBefore: number): Omit<Directive, 'ordinal'> | null {
  const nth = Math.floor((day - FIRST_FROM_ABOVE_IN_DAYS) / DAYS_BETWEEN_THOSE)
  const issued = FIRST_FROM_ABOVE_IN_DAYS + nth * DAYS_BETWEEN_THOSE
  const { issuer, symbols, words } = FROM_ABOVE[nth % FROM_ABOVE.length] ?? FROM_ABOVE[0]
  // Only the first after it: a report lists a document once.
  if (nth < 0 || day - issued > DAYS_TO_PASS_ON || dayBefore >= issued) return null
  const random = randomOf(seed, unit.id, 'from above', nth)
  if (!random.chance(SHARE_LISTING)) return null
  const number = `${FIRST_NUMBER_FROM_ABOVE + nth}/${symbols}`
  return {
    content: marked(words),
    documents: [{ number, date: addDays(FIRST_DIRECTIVES, issued) }],
    issuer,
    audiences: random.some(audiences, 1),
  }
}

/** Days between two directives of a unit: its own pace, or what brings the asked number about before the first letter. */
function directiveInterval(unit: Unit, seed: number, wanted: number | null): number {
  if (wanted !== null) return DAYS_TO_FIRST_LETTER / Math.max(1, wanted)
  return 16 + randomOf(seed, unit.id, 'interval').fraction() * 40
}

const MOST_LISTED = 12

/** Section 1 on a day: the unit's directives so far, or its last `wanted` ones. Those before the first campaign count too. */
export function directivesOf(unit: Unit, seed: number, day: IsoDate, wanted: number | null): Directive[] {
  const interval = directiveInterval(unit, seed, wanted)
  const days = (Date.parse(day) - Date.parse(FIRST_DIRECTIVES)) / MS_PER_DAY
  const issued = Math.max(0, Math.floor(days / interval))
  const first = Math.max(0, issued - (wanted ?? MOST_LISTED))
  const dayOf = (nth: number) => Math.floor((nth + randomOf(seed, unit.id, 'day', nth).fraction()) * interval)
  return Array.from({ length: issued - first }, (_, index) => {
    const nth = first + index
    const directive =
      fromAbove(unit, seed, dayOf(nth), dayOf(nth - 1)) ??
      directiveOf(unit, seed, nth, addDays(FIRST_DIRECTIVES, dayOf(nth)))
    return { ordinal: index + 1, ...directive }
  })
}

/** A section of notes: some of the wordings, or now and then an explicit none, or nothing. */
export function notesOf(
  unit: Unit,
  random: Random,
  wordings: readonly ((unit: Unit, random: Random) => string)[],
  noneShare: number,
): Notes {
  if (random.chance(noneShare)) return { state: 'none' }
  if (random.chance(0.06)) return { state: 'blank' }
  const chosen = random.some(wordings, random.whole(1, wordings.length))
  return { state: 'items', items: chosen.map((words) => marked(words(unit, random))) }
}

export function letterOf(unit: Unit, seed: number, dates: CampaignDates, writtenOn: IsoDate): LetterHead {
  const nth = randomOf(seed, unit.id, 'letter', writtenOn).whole(60, 99)
  return {
    number: numberOn(unit, seed, writtenOn, nth, 'letter'),
    date: writtenOn,
    issuer: unit.name,
    subject: marked(`V/v báo cáo ứng dụng công nghệ trong phòng, chống dịch Covid-19, ${dates.title.toLowerCase()}`),
    signer: 'Người ký mẫu',
    recipients: [RECIPIENT],
    answers: dates.request,
  }
}
