import { annexRules } from '../../checks/rules/annex-rules.ts'
import type { Line } from '../source/lines.ts'
import { found, noTrace, stands, type Trace, gather } from '../source/read.ts'
import { saysNone, saysNothing } from './answers.ts'
import type { TableKind } from './columns.ts'
import { quote } from './quote.ts'

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
  const said = lines.filter(({ text }) => !saysNothing(text))
  const noneLine = said.find(({ text }) => saysNone(text))
  const others = said.filter((line) => line !== noneLine)
  const none = noneRow ?? (noneLine === undefined ? null : { text: noneLine.text, trace: stands(path, noneLine.place) })
  const words = others.map(({ text }) => text).join(' ')
  const of = { section: kind, seen: quote(words) }
  const beside =
    words === ''
      ? noTrace
      : found((tables === 0 && none === null ? annexRules.tableMissing : annexRules.textBesideTable).at(path, of))
  if (none === null) return beside
  const seen = { section: kind, seen: quote(none.text) }
  if (rows > 0) return gather([found(annexRules.noneBesideItems.at(path, seen)), beside])
  return gather([found(annexRules.answeredNone.at(path, seen)), none.trace, beside])
}
