import { readCount, type Figure } from './count-cell.ts'
import { ARABIC_DEPTH, BULLET_DEPTH, HEADING_DEPTH } from './outline.ts'
import { numberOf, type Entry } from './qr-entries.ts'
import type { DataRow } from './table-rows.ts'

const figures = ['qrCodes', 'scans'] as const satisfies readonly Figure[]
const isHeadingDepth = (depth: number) => depth < ARABIC_DEPTH
const isUnnumbered = ({ kind, row, depth }: Entry) => kind === 'data' && numberOf(row) === '' && depth !== BULLET_DEPTH
const isNumbered = ({ kind, row }: Entry) => kind === 'data' && numberOf(row) !== ''

const MOST_PARTS = 500

/** The rows after `start` that go on as `belongs` says; bounded, so that no table takes endless time. */
function runAfter(entries: readonly Entry[], start: number, belongs: (entry: Entry) => boolean): Entry[] {
  const run: Entry[] = []
  for (let at = start + 1; run.length < MOST_PARTS; at += 1) {
    const entry = entries[at]
    if (entry === undefined || !belongs(entry)) break
    run.push(entry)
  }
  return run
}

const valueOf = (row: DataRow, figure: Figure) => {
  const { count } = readCount(row.own(figure), figure)
  return count.state === 'number' ? count.value : null
}

/** Whether a row states exactly the sums of others, and not only zeros. */
function addsUp(whole: Entry, parts: readonly Entry[]): boolean {
  const stated = figures.map((figure) => valueOf(whole.row, figure))
  if (parts.length === 0 || stated.every((value) => value === 0)) return false
  return figures.every(
    (figure, nth) => stated[nth] === parts.reduce((sum, { row }) => sum + (valueOf(row, figure) ?? 0), 0),
  )
}

/** A row in bold over numbered rows that are not, one of whose figures they add up to: the other sum is wrong. */
function isMarkedOver({ row }: Entry, parts: readonly Entry[]): boolean {
  if (row.slot('subject')?.bold !== true || parts.some((part) => part.row.slot('subject')?.bold === true)) return false
  return figures.some((figure) => {
    const stated = valueOf(row, figure)
    return (
      stated !== null && stated > 0 && stated === parts.reduce((sum, part) => sum + (valueOf(part.row, figure) ?? 0), 0)
    )
  })
}

/**
 * Among numbered rows, one without a number may be a row whose number was forgotten, part of the row above, or a heading
 * with a subtotal. Figures that add up tell which: both the whole and its parts would count twice. Where they do not, the
 * row is kept, and asked about.
 */
export function withUnnumbered(entries: readonly Entry[]): Entry[] {
  const changed = new Map<Entry, Entry>()
  if (!entries.some(isNumbered)) return [...entries]
  entries.forEach((entry, nth) => {
    if (isNumbered(entry)) {
      const parts = runAfter(entries, nth, isUnnumbered)
      if (parts.length > 1 && addsUp(entry, parts))
        for (const part of parts) changed.set(part, { ...part, depth: BULLET_DEPTH })
    }
    if (!isUnnumbered(entry) || changed.has(entry)) return
    const parts = runAfter(entries, nth, isNumbered)
    const isHeading = isHeadingDepth(entry.depth) || addsUp(entry, parts) || isMarkedOver(entry, parts)
    changed.set(entry, isHeading ? { ...entry, depth: HEADING_DEPTH } : { ...entry, isUnsure: true })
  })
  return entries.map((entry) => changed.get(entry) ?? entry)
}
