import type { PageContent, Rule } from './page.ts'
import type { Fragment } from './words.ts'
import { raised } from '../raised.ts'

/** Signs so small beside others, and raised so far, in parts of those, refer to a footnote. */
const SMALL = 0.75
const RAISED = [0.12, 0.65] as const
/** More words than a page of a letter has. */
const MOST_WORDS = 5000
const MARK = /^(?:\d{1,2}|[*†]{1,3}|\(\d{1,2}\))$/

/** The line over footnotes: short, in points and in parts of the page's width, and so near to the first of them. */
const SEPARATOR = { shortest: 60, longest: 0.45, beside: 12, above: 24 } as const

/** Whether a line is as long as the one over footnotes. */
export const isSeparator = ({ from, to }: Rule, width: number): boolean =>
  to - from > SEPARATOR.shortest && to - from < width * SEPARATOR.longest

/** Marks that footnotes under a short line begin with. */
function footnoteMarks({ rules, width }: PageContent, fragments: readonly Fragment[]): Set<string> {
  const marks = fragments.filter(({ text }) => MARK.test(text))
  const short = marks.length === 0 ? [] : rules.across.filter((rule) => isSeparator(rule, width))
  const found = short.flatMap((rule) => {
    const under = marks.filter(({ left, top }) => Math.abs(left - rule.from) < SEPARATOR.beside && top > rule.at - 3)
    return under.some(({ top }) => top - rule.at < SEPARATOR.above) ? under.map(({ text }) => text) : []
  })
  return new Set(found)
}

/** Whether a small sign is raised right behind a word. */
function refersTo(mark: Fragment, word: Fragment): boolean {
  const height = (word.base - mark.base) / word.size
  const follows = mark.left >= word.right - 0.3 * word.size && mark.left < word.right + 0.35 * word.size
  return mark.size <= SMALL * word.size && height > RAISED[0] && height < RAISED[1] && follows
}

/**
 * Small raised figures are no figures of the text: those that refer to a footnote of their page are left out, others stand
 * behind their word as raised signs.
 */
export function withReferences(page: PageContent, fragments: readonly Fragment[]): readonly Fragment[] {
  const largest = fragments.reduce((most, { size }) => Math.max(most, size), 0)
  const isMark = ({ size, text }: Fragment) => size <= SMALL * largest && MARK.test(text)
  if (fragments.length > MOST_WORDS || !fragments.some(isMark)) return fragments
  const ofFootnotes = footnoteMarks(page, fragments)
  const widened = new Map<Fragment, Fragment>()
  const marks = new Set<Fragment>()
  for (const mark of fragments.filter(isMark)) {
    const word = fragments.find((other) => refersTo(mark, other))
    if (word === undefined) continue
    const before = widened.get(word) ?? word
    const text = ofFootnotes.has(mark.text) ? before.text : before.text + raised(mark.text, 'above')
    const { right, spacedRight, spacesAfter } = mark
    widened.set(word, { ...before, text, right, spacedRight, spacesAfter: spacesAfter + before.spacesAfter })
    marks.add(mark)
  }
  return fragments.filter((fragment) => !marks.has(fragment)).map((fragment) => widened.get(fragment) ?? fragment)
}
