import { saysNone, saysNothing } from './answers.ts'
import { beginsItem, continues, itemsInLine } from './items.ts'

/** More than a directive can hold: those beyond are cut off later, with a finding. */
const MOST_AUDIENCES = 1000

/** Who received a directive: a list with bullets, on one line or several, or one sentence. Ends of items are dropped. */
export function readAudiences(cell: string): string[] {
  if (saysNothing(cell) || saysNone(cell)) return []
  const lines: string[] = []
  for (const line of cell.split('\n').map((text) => text.trim())) {
    if (line === '') continue
    const before = lines.at(-1)
    if (before !== undefined && continues(line, before)) lines[lines.length - 1] = `${before} ${line}`
    else lines.push(line)
  }
  return lines
    .flatMap((line) => (beginsItem(line) ? itemsInLine(line) : [line]))
    .map((item) => item.replace(/\s*[.;,]+$/, ''))
    .filter((item) => item !== '')
    .slice(0, MOST_AUDIENCES)
}
