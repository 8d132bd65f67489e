/** Groups of three digits, all divided by the same sign: `1.250`, `1,250`, `1 250`. */
const grouped = /^\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*$/
const plain = /^\d+$/

/**
 * The whole number that somebody typed, or null when it is none for sure: `1.25` may be one and a quarter, or a slip of
 * `1.250`. Leading zeros are as letters write them (`01`).
 */
export function wholeNumberOf(text: string): number | null {
  const trimmed = text
    .normalize('NFC')
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .trim()
  if (!plain.test(trimmed) && !grouped.test(trimmed)) return null
  const value = Number(trimmed.replace(/[., ]/g, ''))
  return Number.isSafeInteger(value) ? value : null
}
