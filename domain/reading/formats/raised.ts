/** How a run stands: above the line (a footnote's mark, an exponent), below it, or on it. */
export type Raise = 'above' | 'below'

const ABOVE = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const BELOW = '₀₁₂₃₄₅₆₇₈₉'
const SIGNS: Readonly<Record<Raise, Readonly<Record<string, string>>>> = {
  above: { '(': '⁽', ')': '⁾', '+': '⁺', '-': '⁻' },
  below: { '(': '₍', ')': '₎', '+': '₊', '-': '₋' },
}
const RAISABLE = /[\d()+-]/g

/**
 * Text that stands above or below the line, in signs that say so themselves: `541` and a mark `1` above it are `541¹`, no number
 * of four figures.
 */
export function raised(text: string, raise: Raise): string {
  const figures = raise === 'above' ? ABOVE : BELOW
  return text.replace(RAISABLE, (sign) => SIGNS[raise][sign] ?? figures[Number(sign)] ?? sign)
}

/** How far, in half points, text is moved up or down where it is a mark rather than set a little straighter. */
const LEAST_MOVED = 4

/** What moving a run by so many half points makes of it. */
export function raiseOf(halfPoints: number): Raise | null {
  if (Math.abs(halfPoints) < LEAST_MOVED) return null
  return halfPoints > 0 ? 'above' : 'below'
}
