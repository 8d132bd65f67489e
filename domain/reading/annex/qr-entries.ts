import { saysNone, saysNothing } from './answers.ts'
import { isWritten } from './grid.ts'
import { ARABIC_DEPTH, BULLET_DEPTH, HEADING_DEPTH, depthsIn, isOrdinal, isTotal, ordinalOf } from './outline.ts'
import { readCount, type Figure } from './count-cell.ts'
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
  /** Figures that may be of this row, or of others together with it; a heading that may go on with the row above. */
  readonly isUnsure: boolean
}

const figures = ['qrCodes', 'scans'] as const satisfies readonly Figure[]

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

function isMisaligned(row: DataRow, { width, hasOthersBehind }: Context): boolean {
  const subject = row.own('subject')
  const isLonger = row.grid.slots.slice(width).some(isWritten)
  const mayBeShifted = hasOthersBehind && row.grid.slots.length < width && hasCounts(row)
  return (
    isLonger || mayBeShifted || isDoubtful(row) || !isOrdinal(ordinalText(row)) || (subject !== '' && isFigure(subject))
  )
}

/**
 * In a row that is shorter or longer than the header a cell was lost or came in, or only empty cells at its end. While one
 * figure is there and the other is not, it cannot be told which one it is.
 */
function isDoubtful(row: DataRow): boolean {
  if (!row.isRagged) return false
  const counts = figures.map((figure) => ({ text: row.own(figure), ...readCount(row.own(figure), figure).count }))
  const saysNoData = (text: string) => /\p{L}/u.test(text)
  const isOpen = counts.some(({ state, text }) => state === 'none' || (state === 'blank' && !saysNoData(text)))
  return isOpen && counts.some(({ state }) => state === 'number')
}

const MAY_BE_FIGURE = /^\P{L}|^(?:gần|khoảng|hơn|trên|xấp xỉ|ước) /iu

/** A figure where a name should stand. */
const isFigure = (text: string) =>
  !/\p{L}/u.test(text) ||
  (MAY_BE_FIGURE.test(text) && figures.some((figure) => readCount(text, figure).count.state === 'number'))

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
  if (/^\p{Ll}/u.test(row.own('note'))) return true
  return /^[\p{Ll}(,;]/u.test(subject) && !isPartOf(subject)
}

/** In a table without numbers, what sets a heading apart from a row whose figures are blank. */
const looksLikeHeading = (row: DataRow) =>
  isInCapitals(row.text('subject')) ||
  row.slot('subject')?.bold === true ||
  /^(?:(?:[IVXL]+|[A-HĐ])[.)]\s|(?:khối|nhóm|cấp|các)\s)/i.test(row.text('subject'))

/** What a table's header says of all its rows. */
export type TableShape = {
  /** Columns of the header. */
  readonly width: number
  readonly hasSubjects: boolean
  /** Behind a figure's column stands one that is not of the form: in a shorter row, what is in it may stand under the figure. */
  readonly hasOthersBehind: boolean
}

type Context = TableShape & { readonly numbered: boolean; /** The table has no other row. */ readonly isAlone: boolean }

function kindOf(row: DataRow, isLast: boolean, hasData: boolean, context: Context): EntryKind {
  const [first] = row.written
  // «Toàn Sở», numbered and alone, is no sum of others.
  if (saysTotal(row) && !(context.isAlone && /\d/.test(ordinalText(row)))) return 'total'
  if (saysOnlyNone(row)) return 'none'
  if (row.banner !== null) return /\p{L}/u.test(row.banner.text) ? 'heading' : 'misaligned'
  if (hasData && isMore(row)) return 'more'
  if (isLoneText(row) && row.own('subject') === '' && !isOrdinal(first?.text ?? '')) return 'heading'
  if (isMisaligned(row, context)) return 'misaligned'
  if (row.text('subject') === '' && context.hasSubjects) {
    if (countsAreBlank(row)) return 'unclear'
    return ordinalText(row) === '' && !context.isAlone ? 'nobody' : 'data'
  }
  if (!countsAreBlank(row) || ordinalText(row) !== '') return 'data'
  if (!context.numbered && !looksLikeHeading(row)) return 'data'
  return isLast ? 'unclear' : 'heading'
}

/** What each row of one table is, before their depths are compared. */
export function entriesOf(rows: readonly DataRow[], table: TableShape): Entry[] {
  const depthIn = depthsIn(rows.map(numberOf))
  const numbered = rows.some((row) => /[\d-]/.test(ordinalText(row)))
  const context: Context = { ...table, numbered, isAlone: rows.length === 1 }
  let depth = ARABIC_DEPTH
  let hasData = false
  const entries = rows.map((row, nth) => {
    const kind = kindOf(row, nth === rows.length - 1, hasData, context)
    hasData ||= kind === 'data'
    if (kind === 'data' || kind === 'heading') depth = depthOf(row, kind, depthIn, depth)
    const ownDepth = kind === 'misaligned' ? Math.max(depth, ARABIC_DEPTH) : depth
    return { kind, row, label: labelOf(row), depth: ownDepth, isUnsure: false }
  })
  return entries.map((entry, nth) => (mayGoOn(entries, nth) ? asUnsure(entry) : entry))
}

/**
 * Whether what was taken for a heading may as well go on with the row above: it looks like no heading, has no number, and
 * the numbers of the rows around it go on over it.
 */
function mayGoOn(entries: readonly Entry[], nth: number): boolean {
  const entry = entries[nth]
  if (entry?.kind !== 'heading' || entry.row.banner !== null || numberOf(entry.row) !== '') return false
  if (looksLikeHeading(entry.row)) return false
  const before = ordinalOf(entries[nth - 1]?.row.text('ordinal') ?? '')
  const after = ordinalOf(entries[nth + 1]?.row.text('ordinal') ?? '')
  return before !== null && after === before + 1
}

/** A row's number, in its own column or before its name (`I. Cấp tỉnh`). */
export function numberOf(row: DataRow): string {
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

const isHeadingDepth = (depth: number) => depth < ARABIC_DEPTH

/**
 * Entries of all tables of the section with headings known by what stands under them: a row followed by deeper ones is
 * their heading, and its figures are their subtotal.
 */
export function withHeadings(entries: readonly Entry[]): Entry[] {
  const isPlaced = ({ kind }: Entry) => kind === 'data' || kind === 'heading' || kind === 'misaligned'
  const placed = entries.filter(isPlaced)
  const headings = new Set(
    placed.filter((entry, nth) => entry.kind === 'data' && (placed[nth + 1]?.depth ?? 0) > entry.depth),
  )
  const headingDepths = new Set([...headings].map(({ depth }) => depth))
  const isHeading = (entry: Entry) =>
    headings.has(entry) ||
    (entry.kind === 'data' &&
      countsAreBlank(entry.row) &&
      isHeadingDepth(entry.depth) &&
      headingDepths.has(entry.depth))
  return entries.map((entry) => (isHeading(entry) ? asHeading(entry) : entry))
}

const asUnsure = (entry: Entry): Entry => ({ ...entry, isUnsure: true })
const asHeading = (entry: Entry): Entry => ({ ...entry, kind: 'heading' })
