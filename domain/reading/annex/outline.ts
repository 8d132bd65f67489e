import { fold } from '#domain/text/fold.ts'

/**
 * How deep a row's numbering stands, outermost first: `A` and `I`, then headings without a number, `1`, `1.1`, `a`, and
 * bullets. Null: no number at all, as deep as the row before.
 */
export type Depth = number | null

/** A heading without a number stands above numbered rows and under `A` and `I`. */
export const HEADING_DEPTH = 2
export const ARABIC_DEPTH = 3
const LETTER_DEPTH = 8
export const BULLET_DEPTH = 9

const bareOrdinal = (ordinal: string) => ordinal.trim().replace(/[.):]+$/, '')
const ROMAN = /^[IVXL]+$/

/** Depths of the numbers of one table. Of letters and Roman figures, those that come first are the outer ones. */
export function depthsIn(ordinals: readonly string[]): (ordinal: string) => Depth {
  const first = ordinals.map(bareOrdinal).find((ordinal) => isLetter(ordinal) || ROMAN.test(ordinal))
  const lettersFirst = first !== undefined && isLetter(first)
  return (ordinal) => depthOf(bareOrdinal(ordinal), lettersFirst)
}

/** `I`, `V`, `X` and `L` alone are taken for Roman figures. */
const isLetter = (ordinal: string) => /^[A-ZĐ]$/.test(ordinal) && !ROMAN.test(ordinal)

function depthOf(ordinal: string, lettersFirst: boolean): Depth {
  if (ordinal === '') return null
  if (isLetter(ordinal)) return lettersFirst ? 0 : 1
  if (ROMAN.test(ordinal)) return lettersFirst ? 1 : 0
  if (/^\d+(?:\.\d+)*$/.test(ordinal)) return Math.min(LETTER_DEPTH - 1, ARABIC_DEPTH + ordinal.split('.').length - 1)
  if (/^[a-zđ]$/.test(ordinal)) return LETTER_DEPTH
  return /^[-+*•]+$/.test(ordinal) ? BULLET_DEPTH : null
}

/** Whether a cell can be a row's number at all: `1`, `I`, `1.1`, `a)`, a bullet, or nothing. */
export const isOrdinal = (text: string): boolean =>
  /^(?:\(?(?:\d{1,5}|\d+(?:\.\d+)+|[IVXLC]{1,6}|[A-Za-zĐđ])[.):]{0,2}|[-+*•.…]*)$/.test(text.trim())

/** The number that a cell states, for a directive's place in its list. */
export function ordinalOf(text: string): number | null {
  const [, digits] = /^\(?0*(\d{1,5})[.):]{0,2}$/.exec(text.trim()) ?? []
  return digits === undefined ? null : Number(digits)
}

const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }

/** The number that a Roman ordinal states; null for any other text. */
function romanOf(text: string): number | null {
  const figures = bareOrdinal(text)
  if (!ROMAN.test(figures)) return null
  const values = Array.from(figures, (figure) => romanValues[figure] ?? 0)
  return values.reduce((sum, value, nth) => sum + (value < (values[nth + 1] ?? 0) ? -value : value), 0)
}

/**
 * The numbers of a table's rows, joined where a narrow column tore one («1 0», «VII I») that then goes on with the last
 * before it. Any other is as it was.
 */
export function joinedOrdinals(ordinals: readonly string[]): string[] {
  let figure: number | null = null
  let roman: number | null = null
  return ordinals.map((text) => {
    const joined = text.replace(/\s+/g, '')
    const isTorn = joined !== text.trim()
    const nextFigure = ordinalOf(joined)
    const nextRoman = romanOf(joined)
    const goesOn =
      (nextFigure !== null && figure !== null && nextFigure === figure + 1) ||
      (nextRoman !== null && roman !== null && nextRoman === roman + 1)
    if (isTorn && !goesOn) return text
    figure = nextFigure ?? figure
    roman = nextRoman ?? roman
    return isTorn ? joined : text
  })
}

const TOTAL =
  /^(?:tong(?: cong| so| hop)?|cong|toan (?:tinh|huyen|thi xa|thanh pho|nganh|so|don vi))(?: (?:cong|so|chung|ca|cac|don vi|toan|tinh|huyen|thi xa|thanh pho|nganh|muc|nhom|khoi|(?:[ivx]+|\d+|[a-h])(?=$|\W)))*\s*(?:\(.*\)|[=:+].*)?[\s.:]*$/

/** «Tổng cộng các đơn vị trực thuộc», «Toàn ngành Y tế»: with words of its own. `cong` alone begins «công ty», «công an». */
const TOTAL_OF =
  /^(?:tong so|tong cong(?! ty)|toan (?:tinh|huyen|thi xa|thanh pho|nganh|so|don vi|he thong|dia ban)) [a-z\s,.&/-]{1,80}$/

/** «Cộng khối Phòng», «Cộng tuyến tỉnh»: with its accent, since «công nhân» and «cổng cơ quan» sum up nothing. */
const SUM_OF = /^\s*cộng\s+(?:tuyến|khối|nhóm|mục|phần|cấp|các|khu vực|toàn)(?!\p{L})[\p{L}\s,.&/()-]{0,80}$/iu

/** «Tổng», «Tổng cộng (I+II)», «Tổng số», «Cộng», «Toàn tỉnh»: a row that sums up others. «Tổng công ty …» is none. */
export function isTotal(label: string): boolean {
  // «Cổng số 1» is none, but without its accents looks like «Cộng số 1».
  if (!/^\s*(?:t[oôổồộ]|c[oôộ])/iu.test(label)) return false
  if (SUM_OF.test(label.normalize('NFC'))) return true
  // «Tổn» / «g»: broken within a word in a narrow column.
  const folded = [fold(label), ...(label.includes('\n') ? [fold(label.replace(/\s*\n\s*/g, ''))] : [])]
  return folded.some((words) => TOTAL.test(words) || TOTAL_OF.test(words))
}
