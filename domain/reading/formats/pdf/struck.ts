import type { Rule, Rules } from './page.ts'
import type { Fragment } from './words.ts'

/** Where a line that strikes words out runs: so far over their base line, in parts of the font's size. */
const STRIKES = [0.15, 0.48] as const
/** Thicker ones, in parts of the font's size, are areas. */
const THICKEST = 0.16
/** A line that covers so much of a sign strikes it out; one that covers less than the rest does not meet it. */
const COVERED = 0.75
/** A line that reaches so far over the words beside it, in parts of the font's size, is a border. */
const REACHES_OVER = 1
/** Lines are looked up by their height, in bands of so many points. */
const BAND = 8
/** More lines than words on a page are struck out by: dots of borders. */
const MOST_RULES = 5000

type Sign = { readonly left: number; readonly right: number }

const signsOf = ({ starts, text, right }: Fragment): Sign[] =>
  Array.from({ length: text.length }, (_, at) => ({ left: starts[at] ?? right, right: starts[at + 1] ?? right }))

/** How much of a sign a line runs over, 0 to 1. */
function coverage({ left, right }: Sign, { from, to }: Rule): number {
  return (Math.min(right, to) - Math.max(left, from)) / Math.max(right - left, 0.5)
}

const runsThrough = ({ base, size }: Fragment, { at, thick }: Rule) =>
  (base - at) / size > STRIKES[0] && (base - at) / size < STRIKES[1] && thick <= THICKEST * size

/** Whether a line strikes signs out whole: no sign half, and nothing but them and spaces beside them. */
function strikes(rule: Rule, met: readonly Fragment[]): boolean {
  const signs = met.flatMap(signsOf).filter((sign) => sign.right > sign.left)
  const covered = signs.filter((sign) => coverage(sign, rule) > COVERED)
  const isHalf = signs.some((sign) => coverage(sign, rule) > 1 - COVERED && coverage(sign, rule) <= COVERED)
  if (covered.length === 0 || isHalf) return false
  const over = REACHES_OVER * Math.max(...met.map(({ size }) => size))
  const left = Math.min(...covered.map((sign) => sign.left))
  const right = Math.max(...covered.map((sign) => sign.right))
  return left - rule.from < over && rule.to - right < over
}

class Heights {
  readonly #bands = new Map<number, Fragment[]>()

  constructor(fragments: readonly Fragment[]) {
    for (const fragment of fragments) {
      const band = Math.floor(fragment.base / BAND)
      this.#bands.set(band, [...(this.#bands.get(band) ?? []), fragment])
    }
  }

  /** What a line runs through: words, whose size is at most that of a title. */
  through(rule: Rule): Fragment[] {
    const first = Math.floor(rule.at / BAND)
    const near = [0, 1, 2].flatMap((step) => this.#bands.get(first + step) ?? [])
    return near.filter(
      (fragment) => fragment.left < rule.to && fragment.right > rule.from && runsThrough(fragment, rule),
    )
  }
}

/** Parts of a fragment, struck out or not, from left to right. */
function parted(fragment: Fragment, rules: readonly Rule[]): { struck: boolean; part: Fragment }[] {
  const signs = signsOf(fragment)
  const marks = signs.map((sign) => rules.some((rule) => coverage(sign, rule) > COVERED))
  // A mark over a letter has no width of its own.
  for (const [at, { left, right }] of signs.entries()) if (left === right && at > 0) marks[at] = marks[at - 1] === true
  const starts = marks.flatMap((mark, at) => (at === 0 || mark !== marks[at - 1] ? [at] : []))
  return starts.map((at, nth) => {
    const end = starts[nth + 1] ?? signs.length
    const right = signs[end]?.left ?? fragment.right
    const part: Fragment = {
      ...fragment,
      text: fragment.text.slice(at, end),
      starts: fragment.starts.slice(at, end),
      left: signs[at]?.left ?? fragment.left,
      right,
      spacesBefore: at === 0 ? fragment.spacesBefore : 0,
      spacesAfter: end === signs.length ? fragment.spacesAfter : 0,
      spacedRight: end === signs.length ? fragment.spacedRight : right,
    }
    return { struck: marks[at] === true, part }
  })
}

export type Unstruck = {
  readonly fragments: readonly Fragment[]
  readonly rules: Rules
  readonly struck: readonly Fragment[]
}

/** The words of a page apart from those that a line strikes out, and its lines without those that do. */
export function withoutStruck(fragments: readonly Fragment[], rules: Rules): Unstruck {
  if (rules.across.length === 0 || rules.across.length > MOST_RULES) return { fragments, rules, struck: [] }
  const heights = new Heights(fragments)
  const striking = new Map<Fragment, Rule[]>()
  const used = new Set<Rule>()
  for (const rule of rules.across) {
    const met = heights.through(rule)
    if (met.length === 0 || !strikes(rule, met)) continue
    used.add(rule)
    for (const fragment of met) striking.set(fragment, [...(striking.get(fragment) ?? []), rule])
  }
  if (used.size === 0) return { fragments, rules, struck: [] }
  const struck: Fragment[] = []
  const kept = fragments.flatMap((fragment) => {
    const own = striking.get(fragment)
    if (own === undefined) return [fragment]
    const parts = parted(fragment, own)
    struck.push(...parts.flatMap((one) => (one.struck ? [one.part] : [])))
    return parts.flatMap((one) => (one.struck ? [] : [one.part]))
  })
  return { fragments: kept, rules: { ...rules, across: rules.across.filter((rule) => !used.has(rule)) }, struck }
}
