import { headRules } from '#domain/checks/rules/head-rules.ts'
import { quote } from '../annex/quote.ts'
import { numberAtStart } from '#domain/text/document-number.ts'
import { found, read, stands, type Read } from '../source/read.ts'
import type { HeadLine } from './head-lines.ts'

const PATH = '/letter/number'
/** «Số:», «Số :», «Số» before the number; a «số» in the middle of a sentence has no colon and a small letter. */
const LABEL = /^(?:Số|SỐ|số)\s*:\s*|^(?:Số|SỐ)\s+(?=[\d/.…])|(?<=\s)(?:Số|SỐ)\s*:\s*/u

/** «451/BDT VP»: another token after a space, where a hyphen was lost. */
const LOST_HYPHEN = /^\s+\p{Lu}[\p{Lu}\d&]+(?:\s|$)/u

/** The letter's own number, and the line that it stands in. */
export function readLetterNumber(top: readonly HeadLine[]): Read<string | null> & { readonly at: HeadLine | null } {
  const labelled = top.filter(({ text }) => LABEL.test(text))
  for (const line of [...labelled, ...top]) {
    const label = LABEL.exec(line.text)
    const after = line.text.slice(label === null ? 0 : label.index + label[0].length)
    const number = numberAtStart(after)
    const rest = after.slice(number?.end ?? 0)
    const isWhole = label === null ? rest === '' : !LOST_HYPHEN.test(rest)
    if (number !== null && isWhole) return { ...read(number.number, stands(PATH, line.place)), at: line }
  }
  const [blank] = labelled
  if (blank === undefined) return { ...read(null, found(headRules.numberMissing.at(PATH, {}))), at: null }
  const seen = { seen: quote(blank.text) }
  return { ...read(null, found(headRules.numberUnreadable.at(PATH, seen)), stands(PATH, blank.place)), at: blank }
}
