/** Signs that begin a list item. A hyphen needs a space after it: `-5` is a number. */
const BULLET = /^(?:[+*•·▪●○◦■□➢✓✔›►]\s*|-(?:\s+|(?=\p{Lu}))|o\s+(?=\p{Lu}))/u
/** `1.`, `2)`, `a)`: a number that begins an item, but not `1.250` and not `1.1.`. */
const ENUMERATOR = /^(?:\d{1,2}|[a-zđ])[.)]\s+/
/** A bullet within a line, after the end of an item. */
const INLINE = /(?<=[;.:])\s+(?:[-+•]\s+|\*\s+(?=\p{Lu}))/u

export const beginsItem = (text: string): boolean => BULLET.test(text) || ENUMERATOR.test(text)

export function withoutBullet(text: string): string {
  const rest = text.replace(BULLET, '')
  return (rest === text ? text.replace(ENUMERATOR, '') : rest).trim()
}

/** «- A; - B. - C.» on one line as its items, without bullets. A line that is no list stays whole. */
export function itemsInLine(text: string): string[] {
  return text
    .split(INLINE)
    .map((part) => withoutBullet(part.trim()))
    .filter((part) => part !== '')
}

/** Whether a line goes on with the item before: no item of its own, and not a sentence after a finished one. */
export function continues(line: string, before: string): boolean {
  if (beginsItem(line)) return false
  return /^[\p{Ll}(,;)]/u.test(line) || !/[.;:!?”"»)]$/.test(before)
}
