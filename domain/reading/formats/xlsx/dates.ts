import { signsOf, type FormatSection } from './format-code.ts'

const MS_PER_DAY = 86_400_000
const MS_PER_MINUTE = 60_000
/** Day 0 of either count, as it is from March 1900 on: the count from 1900 holds a 29/02/1900 that never was. */
const DAY_0 = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) }
const MARCH_1900 = 61
/** 31/12/9999. */
const LAST_DAY = 2_958_465

const ELAPSED = /^(?:h+|m+|s+)$/i

/** `[h]:mm`: hours beyond a day. */
const isElapsed = ({ tokens }: FormatSection) =>
  tokens.some(({ kind, text }) => kind === 'bracket' && ELAPSED.test(text))

/** Whether a section shows days or times: it has their letters, and is not the word «General» or an exponent. */
export function isDateSection(section: FormatSection): boolean {
  const signs = signsOf(section)
  if (signs.includes('general')) return false
  return isElapsed(section) || /[ymdhs]/.test(signs.replace(/e[+-]/g, ''))
}

const padded = (value: number, width = 2) => String(value).padStart(width, '0')

type Parts = { readonly day: string; readonly month: string; readonly year: string; readonly time: string }

function partsOf(value: number, from1904: boolean): Parts {
  const whole = Math.floor(value)
  const shift = !from1904 && whole < MARCH_1900 - 1 ? 1 : 0
  const start = from1904 ? DAY_0.from1904 : DAY_0.from1900
  const day = new Date(start + (whole + shift) * MS_PER_DAY)
  const minutes = Math.round(((value - whole) * MS_PER_DAY) / MS_PER_MINUTE)
  const isNoDay = !from1904 && whole === MARCH_1900 - 1
  return {
    day: isNoDay ? '29' : padded(day.getUTCDate()),
    month: isNoDay ? '02' : padded(day.getUTCMonth() + 1),
    year: padded(day.getUTCFullYear(), 4),
    time: `${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`,
  }
}

/** Runs of one letter; an `m` beside hours or seconds means minutes. */
function lettersOf(signs: string): string {
  return signs.replace(/am\/pm|a\/p/g, '').replace(/h+[^a-z]*m+|m+[^a-z]*s+/g, 'h')
}

/** A format that spells a date out («"ngày" dd "tháng" mm "năm" yyyy»), as it shows. */
function spelledOut({ tokens }: FormatSection, { day, month, year }: Parts): string {
  const shown: Readonly<Record<string, string>> = { d: day, m: month, y: year }
  let last = ''
  return tokens
    .map(({ kind, text }) => {
      const letter = kind === 'sign' ? text.toLowerCase() : ''
      const isSame = letter !== '' && letter === last
      last = letter
      if (kind === 'words') return text
      if (kind === 'bracket') return ''
      return isSame ? '' : (shown[letter] ?? text)
    })
    .join('')
    .trim()
}

/**
 * A serial day as text: `dd/mm/yyyy` whatever the order that its format has, as that follows the language of the computer;
 * without the parts that the sheet does not show. Null where it is no day of either count.
 */
export function showDate(value: number, section: FormatSection, from1904: boolean): string | null {
  if (value < 0 || value > LAST_DAY) return null
  if (isElapsed(section)) {
    const minutes = Math.round((value * MS_PER_DAY) / MS_PER_MINUTE)
    return `${Math.floor(minutes / 60)}:${padded(minutes % 60)}`
  }
  const parts = partsOf(value, from1904)
  const letters = lettersOf(signsOf(section))
  const has = (letter: string) => letters.includes(letter)
  const isSpelled = section.tokens.some(({ kind, text }) => kind === 'words' && /\p{L}{2}/u.test(text))
  if (isSpelled && has('d') && has('m')) return spelledOut(section, parts)
  const day = [has('d') ? parts.day : '', has('m') ? parts.month : '', has('y') ? parts.year : '']
    .filter((part) => part !== '')
    .join('/')
  if (day === '') return parts.time
  return has('h') && parts.time !== '00:00' ? `${day} ${parts.time}` : day
}
