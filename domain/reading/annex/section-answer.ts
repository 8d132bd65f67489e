import { annexRules } from '#domain/checks/rules/annex-rules.ts'
import type { Line } from '../source/lines.ts'
import { found, noTrace, stands, type Trace, gather } from '../source/read.ts'
import { saysNone, saysNothing } from './answers.ts'
import type { TableKind } from './columns.ts'
import { isPartTitle } from './headings.ts'
import { isPageNumber } from './page-number.ts'
import { quote } from './quote.ts'

/** «Kết quả cụ thể như sau:» over a table. */
const LEADS_IN = /^[^\d]{0,100}\b(?:nhu sau|cu the|sau day|duoi day)[^\d]{0,20}[:.]?$/

/** «(Theo Công văn số 1406/STTTT-BCVT&CNTT …)», «(Kèm theo Công văn …)» under a title. */
const ACTS_UPON = /^\((?:kem )?theo (?:cong van|van ban|bao cao|ke hoach|quyet dinh)\b[^()]*\)[.;]?$/

/** Beside a table: a page's number, its title, what it goes with, words that lead to it. */
const isTrimming = (line: Line) =>
  isPageNumber(line) || isPartTitle(line) || ACTS_UPON.test(line.folded.trim()) || LEADS_IN.test(line.folded.trim())

/** What to quote of a text where a table should be: the sentences with figures, else all. */
function telling(text: string): string {
  const sentences = text.split(/(?<=[.;])\s+/)
  const withFigures = sentences.filter((sentence) => /\d/.test(sentence))
  return quote((withFigures.length > 0 ? withFigures : sentences).join(' '))
}

/**
 * What the lines beside (or instead of) a section's tables say: an explicit none, more words, or figures in words that
 * nobody reads. `noneRow`: what a row of the table said, where it says none.
 */
export function answerOf(
  kind: TableKind,
  lines: readonly Line[],
  rows: number,
  tables: number,
  noneRow: { text: string; trace: Trace } | null,
): Trace {
  const path = `/sections/${kind}`
  const said = lines.filter((line) => !saysNothing(line.text) && !((rows > 0 || tables > 0) && isTrimming(line)))
  const noneLine = said.find(({ text }) => saysNone(text))
  const beside = said.filter((line) => line !== noneLine)
  const numbered = beside.filter(({ text }) => /\d/.test(text))
  // Cells of a table that fell apart, each a line of its own: «Không có» among figures answers for one cell at most. One
  // figure alone may be the page's number.
  const hasFigures = tables === 0 && (numbered.length > 1 || numbered.some((line) => !isPageNumber(line)))
  const none = noneRow ?? (noneLine === undefined ? null : { text: noneLine.text, trace: stands(path, noneLine.place) })
  const others = hasFigures || none === null ? beside : beside.filter((line) => !isPageNumber(line))
  const words = others.map(({ text }) => text).join(' ')
  const of = { section: kind, seen: telling(words) }
  const isInstead = hasFigures || (tables === 0 && none === null && rows === 0)
  const asked =
    words === '' ? noTrace : found((isInstead ? annexRules.tableMissing : annexRules.textBesideTable).at(path, of))
  if (none === null || (hasFigures && rows === 0)) return asked
  const seen = { section: kind, seen: quote(none.text) }
  if (rows > 0) return gather([found(annexRules.noneBesideItems.at(path, seen)), asked])
  return gather([found(annexRules.answeredNone.at(path, seen)), none.trace, asked])
}
