/** Signs that begin a list item. A hyphen needs a space after it: `-5` is a number. */
const BULLET = /^(?:[+*•·▪●○◦■□➢✓✔›►]\s*|-(?:\s+|(?=\p{Lu}))|o\s+(?=\p{Lu}))/u
/** `1.`, `2)`, `a)`, `3.1.`: a number that begins an item, but not `1.250`. After `3.1` alone stands a capital: `1.5 triệu` is none. */
const ENUMERATOR = /^(?:(?:\d{1,2}|[a-zđ])[.)]\s+|\d{1,2}(?:\.\d{1,2})+(?:[.)]\s+|\s+(?=\p{Lu})))/u
/** A bullet within a line, after the end of an item. */
const INLINE = /(?<=[;.:])\s+(?:[-+•]\s+|\*\s+(?=\p{Lu}))/u
/** In a line that begins with `+`, `•` or `*`, the same sign again before a capital. */
const INLINE_AGAIN = /\s+[+•*]\s+(?=\p{Lu})/u

/** «1. A. 2. B»: a line that counts its items from 1. */
function numberedParts(text: string): string[] {
  const parts = text.split(/(?<=[.;])\s+(?=\d{1,2}[.)]\s+\p{Lu})/u)
  const isCounted = parts.every((part, nth) => part.startsWith(`${nth + 1}.`) || part.startsWith(`${nth + 1})`))
  return isCounted ? parts : [text]
}

/** A box of a form, with a tick or without: it stays, as it says what is meant. */
const BOX = /^[☐☑☒]/

export const beginsItem = (text: string): boolean => BULLET.test(text) || ENUMERATOR.test(text) || BOX.test(text)

export function withoutBullet(text: string): string {
  const rest = text.replace(BULLET, '')
  return (rest === text ? text.replace(ENUMERATOR, '') : rest).trim()
}

/** «- A; - B. - C.» on one line as its items, without bullets. A line that is no list stays whole. */
export function itemsInLine(text: string): string[] {
  const parts = numberedParts(text).flatMap((part) => part.split(INLINE))
  const whole = /^[+•*]/.test(text) ? parts.flatMap((part) => part.split(INLINE_AGAIN)) : parts
  return whole.map((part) => withoutBullet(part.trim())).filter((part) => part !== '')
}

/** Whether a line goes on with the item before: no item of its own, and not a sentence after a finished one. */
export function continues(line: string, before: string): boolean {
  if (beginsItem(line)) return false
  return /^[\p{Ll}(,;)]/u.test(line) || !/[.;:!?”"»)]$/.test(before)
}

const OPEN_END = /(?:[,&-]|(?<!\p{L})(?:và|các|của|thuộc|tại))$/iu
/** A name of a place follows, unless it is of several: «UBND huyện», not «UBND các huyện, thị xã, thành phố». */
const OPEN_PLACE = /(?<!\p{L})(?:tỉnh|huyện|xã|thị xã|thành phố)$/iu
const OF_SEVERAL = /(?<!\p{L})các\s(?:(?:huyện|thị xã|thành phố|xã|phường|thị trấn)(?:,\s+|\s+và\s+|$))+$/iu
/** What begins the name of another body or of people. */
const ANOTHER =
  /^(?:UBND|Ủy ban|Sở|Ban|Các|Phòng|Văn phòng|Công an|Công chức|Cán bộ|Trung tâm|Thanh tra|Chi cục|Toàn thể|Người|Đoàn|Trường|Bệnh viện|Lãnh đạo)(?!\p{L})/u

/** Whether a name begins as that of a body or of people does. */
export const isAnother = (name: string): boolean => ANOTHER.test(name)

/** «Các đơn vị trực thuộc» / «Các cơ sở …»: with a capital another list of bodies begins, also behind a word that may go on. */
const OTHERS = /^(?:Các|Những|Toàn thể)(?!\p{L})/u
const ENDS_IN_WORD = /(?<!\p{L})thuộc$/u

/** Whether a name is not at its end yet: «Sở Thông tin và», «UBND huyện» (but not «UBND các huyện», nor where «Các …» follows). */
export const isOpen = (name: string, next: string): boolean =>
  (OPEN_END.test(name) && !(ENDS_IN_WORD.test(name) && OTHERS.test(next))) ||
  (OPEN_PLACE.test(name) && !OF_SEVERAL.test(name) && !ANOTHER.test(next))
