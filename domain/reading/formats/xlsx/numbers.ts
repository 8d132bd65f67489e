import { isDateSection, showDate } from './dates.ts'
import { sectionFor, sectionsOf, signsOf, type FormatSection } from './format-code.ts'

/**
 * What a number's text does not say for sure: it shows divided by thousands (`scaled`), has three decimals, which may have been
 * typed as thousands (`thousandths`), shows nothing (`notShown`), is a zero that shows as a dash (`dash`).
 */
export type NumberDoubt = 'scaled' | 'thousandths' | 'notShown' | 'dash'
export type ShownNumber = {
  readonly text: string
  readonly doubt: NumberDoubt | null
  /** It is a day with a year. */
  readonly isDate: boolean
}

const sure = (text: string): ShownNumber => ({ text, doubt: null, isDate: false })

/** Excel calculates with 15 digits; what is beyond them is noise. */
const DIGITS = 15
const rounded = (value: number) => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(DIGITS)))

const PLACEHOLDER = /[0#?]/
/** A comma behind the last digit, which divides by a thousand; one between digits groups them. */
const SCALED = /,(?:\.|$)/
/** «12» shows as «12.000». */
const THREE_DECIMALS = /\.[0?]{3}$/
const FULL_DATE = /\d{2}\/\d{2}\/\d{4}/

/** What stands before and behind the digits in a format: «"khoảng "0», «0" mã"», «0"/SCT-VP"». */
function wordsAround({ tokens }: FormatSection): { before: string; after: string } {
  const isDigit = ({ kind, text }: { kind: string; text: string }) => kind === 'sign' && PLACEHOLDER.test(text)
  const first = tokens.findIndex(isDigit)
  const last = tokens.findLastIndex(isDigit)
  const said = (part: typeof tokens) =>
    part.map(({ kind, text }) => (kind === 'words' || (kind === 'sign' && /[\s/]/.test(text)) ? text : '')).join('')
  return { before: said(tokens.slice(0, first)), after: said(tokens.slice(last + 1)) }
}

/** `1.234`, of which nobody can say whether it is a fraction or was typed as a thousand: text that is read as no whole number. */
const thousandths = (value: number): ShownNumber => ({
  text: `${value.toFixed(3)} (= ${Math.round(value * 1000)}/1000)`,
  doubt: 'thousandths',
  isDate: false,
})

function fraction(value: number): ShownNumber {
  const text = String(value)
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? thousandths(value) : sure(text)
}

/** Where a format has no place for digits: words, a dash for zero, or nothing at all. */
function withoutDigits(value: number, section: FormatSection): ShownNumber {
  const shown = section.tokens
    .filter(({ kind, text }) => kind === 'words' || (kind === 'sign' && !/[#?.,]/.test(text)))
    .map(({ text }) => text)
    .join('')
    .trim()
  if (shown === '') return { text: '', doubt: 'notShown', isDate: false }
  if (value === 0 && /^-+$/.test(shown)) return { text: '0', doubt: 'dash', isDate: false }
  return sure(shown)
}

/** A number that shows without its thousands: with both, so that nobody takes one for the other. */
function scaled(value: number, times: number): ShownNumber {
  const factor = 1000 ** times
  return { text: `${value} (= ${rounded(value / factor)} × ${factor})`, doubt: 'scaled', isDate: false }
}

function byDigits(value: number, section: FormatSection): ShownNumber {
  const signs = signsOf(section)
  const plan = signs.replace(/[^0#?.,]/g, '')
  if (signs.includes('%')) return sure(`${rounded(value * 100)}%`)
  if (SCALED.test(plan)) return scaled(value, /,+(?=\.|$)/.exec(plan)?.[0].length ?? 1)
  if (THREE_DECIMALS.test(plan) && Number.isInteger(value) && value !== 0) return thousandths(value)
  if (!Number.isInteger(value)) return fraction(value)
  const zeros = (plan.split('.')[0] ?? '').replace(/[^0]/g, '').length
  const digits = String(Math.abs(value)).padStart(zeros, '0')
  const { before, after } = wordsAround(section)
  return sure(`${before}${value < 0 ? '-' : ''}${digits}${after}`.trim())
}

/** Shows the numbers of one workbook by their formats. */
export class NumberFormats {
  readonly #from1904: boolean
  readonly #sections = new Map<string, FormatSection[]>()

  constructor(from1904: boolean) {
    this.#from1904 = from1904
  }

  /**
   * A number as its cell shows it, but for what would only mislead: whole numbers get no separators, fractions are not
   * rounded, days are `dd/mm/yyyy`.
   */
  show(stored: number, format: string): ShownNumber {
    const value = rounded(stored)
    if (format === 'General') return Number.isInteger(value) ? sure(String(value)) : fraction(value)
    const section = sectionFor(this.#sectionsOf(format), value)
    if (section === undefined) return sure(String(value))
    if (isDateSection(section)) {
      const text = showDate(stored, section, this.#from1904)
      return { text: text ?? String(value), doubt: null, isDate: FULL_DATE.test(text ?? '') }
    }
    const signs = signsOf(section)
    if (signs.includes('general') || signs.includes('@'))
      return Number.isInteger(value) ? sure(String(value)) : fraction(value)
    const showsDigits = value === 0 ? signs.includes('0') : PLACEHOLDER.test(signs)
    return showsDigits ? byDigits(value, section) : withoutDigits(value, section)
  }

  #sectionsOf(format: string): FormatSection[] {
    const known = this.#sections.get(format)
    if (known !== undefined) return known
    const sections = sectionsOf(format)
    this.#sections.set(format, sections)
    return sections
  }
}
