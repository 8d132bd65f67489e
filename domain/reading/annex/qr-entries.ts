import { saysNone, saysNothing } from './answers.ts'
import { isWritten } from './grid.ts'
import { ARABIC_DEPTH, BULLET_DEPTH, HEADING_DEPTH, depthsIn, isOrdinal, isTotal } from './outline.ts'
import { wholeNumber } from './count-cell.ts'
import type { DataRow } from './table-rows.ts'

/**
 * What a row of the QR table is: figures of a subject, a heading (with or without a subtotal of its rows), a total, more of
 * the row above, an answer «Không có», figures of nobody, cells that do not fit the columns, or nothing that is clear.
 */
export type EntryKind = 'data' | 'heading' | 'total' | 'more' | 'none' | 'nobody' | 'misaligned' | 'unclear'

export type Entry = {
  readonly kind: EntryKind
  readonly row: DataRow
  readonly label: string
  /** See `outline.ts`; of data and headings. */
  readonly depth: number
}

const hasCounts = (row: DataRow) => row.own('qrCodes') !== '' || row.own('scans') !== ''
const countsAreBlank = (row: DataRow) => row.text('qrCodes') === '' && row.text('scans') === ''
const BULLET = /^[-+*•]\s*/
const LEADING_NUMBER = /^(?:[IVXL]+|[A-HĐ]|\d{1,2})[.)]\s+/
const isInCapitals = (text: string) => /\p{L}{2}/u.test(text) && text === text.toUpperCase()
const isPartOf = (label: string) => /^trong đó/i.test(label)

/** Text in the first column that is no number, with nothing else in the row: a heading without merged cells. */
const isLoneText = ({ written }: DataRow) => written.length === 1

/** Number and name in one merged cell: the text is the name. */
const isOneCell = (row: DataRow) => row.slot('ordinal') !== undefined && row.slot('ordinal') === row.slot('subject')
const ordinalText = (row: DataRow) => (isOneCell(row) ? '' : row.text('ordinal'))

function labelOf(row: DataRow): string {
  const label = (row.banner?.text ?? row.text('subject')) || (row.written[0]?.text ?? '')
  return label.replace(BULLET, '').replace(LEADING_NUMBER, '').replace(/\s+/g, ' ').replace(/:$/, '').trim()
}

function isMisaligned(row: DataRow, width: number): boolean {
  const subject = row.own('subject')
  const isLonger = row.grid.slots.slice(width).some(isWritten)
  return isLonger || !isOrdinal(ordinalText(row)) || (subject !== '' && !/\p{L}/u.test(subject))
}

const saysOnlyNone = (row: DataRow) => {
  const said = row.written.filter((slot) => slot !== row.slot('ordinal') || isOneCell(row)).map(({ text }) => text)
  return said.some(saysNone) && said.every((text) => saysNone(text) || saysNothing(text))
}

const saysTotal = (row: DataRow) =>
  [row.written[0]?.text ?? '', row.own('subject')].some((text) => isTotal(text.replace(LEADING_NUMBER, '')))

/** Whether a row without figures of its own goes on with the one above. */
function isMore(row: DataRow): boolean {
  if (ordinalText(row) !== '' || hasCounts(row)) return false
  const subject = row.own('subject')
  if (subject === '') return row.own('note') !== '' || row.isCarried('subject')
  return /^[\p{Ll}(,;]/u.test(subject) && !isPartOf(subject)
}

/** In a table without numbers, what sets a heading apart from a row whose figures are blank. */
const looksLikeHeading = (row: DataRow) =>
  isInCapitals(row.text('subject')) ||
  row.slot('subject')?.bold === true ||
  /^(?:(?:[IVXL]+|[A-HĐ])[.)]\s|(?:khối|nhóm|cấp|các)\s)/i.test(row.text('subject'))

type Context = { readonly width: number; readonly numbered: boolean; readonly hasSubjects: boolean }

function kindOf(row: DataRow, isLast: boolean, hasData: boolean, context: Context): EntryKind {
  const [first] = row.written
  if (saysTotal(row)) return 'total'
  if (saysOnlyNone(row)) return 'none'
  if (row.banner !== null) return /\p{L}/u.test(row.banner.text) ? 'heading' : 'misaligned'
  if (hasData && isMore(row)) return 'more'
  if (isLoneText(row) && row.own('subject') === '' && !isOrdinal(first?.text ?? '')) return 'heading'
  if (isMisaligned(row, context.width)) return 'misaligned'
  if (row.text('subject') === '' && context.hasSubjects) {
    if (countsAreBlank(row)) return 'unclear'
    return ordinalText(row) === '' ? 'nobody' : 'data'
  }
  if (!countsAreBlank(row) || ordinalText(row) !== '') return 'data'
  if (!context.numbered && !looksLikeHeading(row)) return 'data'
  return isLast ? 'unclear' : 'heading'
}

/** What each row of one table is, before their depths are compared. `width`: columns of the header. */
export function entriesOf(rows: readonly DataRow[], width: number, hasSubjects: boolean): Entry[] {
  const depthIn = depthsIn(rows.map(numberOf))
  const numbered = rows.some((row) => /[\d-]/.test(ordinalText(row)))
  let depth = ARABIC_DEPTH
  let hasData = false
  return rows.map((row, nth) => {
    const kind = kindOf(row, nth === rows.length - 1, hasData, { width, numbered, hasSubjects })
    hasData ||= kind === 'data'
    if (kind === 'data' || kind === 'heading') depth = depthOf(row, kind, depthIn, depth)
    return { kind, row, label: labelOf(row), depth }
  })
}

/** A row's number, in its own column or before its name (`I. Cấp tỉnh`). */
function numberOf(row: DataRow): string {
  if (ordinalText(row) !== '') return ordinalText(row)
  return (LEADING_NUMBER.exec(row.banner?.text ?? row.text('subject'))?.[0] ?? '').trim()
}

function depthOf(row: DataRow, kind: EntryKind, depthIn: (ordinal: string) => number | null, before: number): number {
  const subject = row.text('subject')
  if (isPartOf(subject) || (ordinalText(row) === '' && BULLET.test(subject))) return BULLET_DEPTH
  const own = depthIn(numberOf(row))
  if (own !== null) return own
  return kind === 'heading' || isOneCell(row) ? HEADING_DEPTH : Math.max(before, ARABIC_DEPTH)
}

type Counted = { readonly qrCodes: number | null; readonly scans: number | null }
const counted = (row: DataRow): Counted => ({
  qrCodes: wholeNumber(row.own('qrCodes')),
  scans: wholeNumber(row.own('scans')),
})

/**
 * A numbered row followed by rows without number that add up to exactly its figures is their subtotal, though nothing else
 * says so: both together would count twice.
 */
function withHiddenSubtotals(entries: readonly Entry[]): Entry[] {
  const deeper = new Set<Entry>()
  entries.forEach((entry, nth) => {
    if (entry.kind !== 'data' || ordinalText(entry.row) === '') return
    const rest = entries.slice(nth + 1, nth + 1 + MOST_PARTS)
    const end = rest.findIndex(({ kind, row }) => kind !== 'data' || ordinalText(row) !== '')
    const parts = end === -1 ? rest : rest.slice(0, end)
    if (parts.length > 1 && addsUp(entry, parts)) parts.forEach((part) => deeper.add(part))
  })
  return entries.map((entry) => (deeper.has(entry) ? { ...entry, depth: BULLET_DEPTH } : entry))
}

const MOST_PARTS = 500

function addsUp(whole: Entry, parts: readonly Entry[]): boolean {
  const stated = counted(whole.row)
  const sums = parts.map(({ row }) => counted(row))
  if (stated.qrCodes === 0 && stated.scans === 0) return false
  return (['qrCodes', 'scans'] as const).every(
    (figure) => stated[figure] !== null && stated[figure] === sums.reduce((sum, part) => sum + (part[figure] ?? 0), 0),
  )
}

/**
 * Entries of all tables of the section with headings known by what stands under them: a row followed by deeper ones is
 * their heading, and its figures are their subtotal.
 */
export function withHeadings(flat: readonly Entry[]): Entry[] {
  const entries = withHiddenSubtotals(flat)
  const isPlaced = ({ kind }: Entry) => kind === 'data' || kind === 'heading' || kind === 'misaligned'
  const placed = entries.filter(isPlaced)
  const headings = new Set(
    placed.filter((entry, nth) => entry.kind === 'data' && (placed[nth + 1]?.depth ?? 0) > entry.depth),
  )
  const headingDepths = new Set([...headings].map(({ depth }) => depth))
  const isHeading = (entry: Entry) =>
    headings.has(entry) ||
    (entry.kind === 'data' && countsAreBlank(entry.row) && entry.depth < ARABIC_DEPTH && headingDepths.has(entry.depth))
  return entries.map((entry) => (isHeading(entry) ? asHeading(entry) : entry))
}

const asHeading = (entry: Entry): Entry => ({ ...entry, kind: 'heading' })
