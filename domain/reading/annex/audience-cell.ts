import { saysNone, saysNothing } from './answers.ts'
import { beginsItem, isOpen, itemsInLine } from './items.ts'

/** More than a directive can hold: those beyond are cut off later, with a finding. */
const MOST_AUDIENCES = 1000

/**
 * Lines of a cell are its paragraphs: a line that begins with a capital is another item, unless the one above is open, or
 * items have bullets here and it has none.
 */
function goesOn(line: string, before: string): boolean {
  if (beginsItem(line)) return false
  return /^[\p{Ll}(,;)]/u.test(line) || isOpen(before, line) || (beginsItem(before) && !/[.;]$/.test(before))
}

/** Who received a directive: a list with bullets, on one line or several, or one sentence. Ends of items are dropped. */
export function readAudiences(cell: string): string[] {
  if (saysNothing(cell) || saysNone(cell)) return []
  const lines: string[] = []
  for (const line of cell.split('\n').map((text) => text.trim())) {
    if (line === '') continue
    const before = lines.at(-1)
    if (before !== undefined && goesOn(line, before)) lines[lines.length - 1] = `${before} ${line}`
    else lines.push(line)
  }
  return lines
    .flatMap((line) => (beginsItem(line) ? itemsInLine(line) : [line]))
    .map((item) => item.replace(/\s*[.;,]+$/, ''))
    .filter((item) => item !== '')
    .slice(0, MOST_AUDIENCES)
}
