import { numbersIn } from '#domain/text/document-number.ts'
import { saysNone, saysNothing } from './answers.ts'
import { isOrdinal, isTotal } from './outline.ts'
import type { DataRow } from './table-rows.ts'

/** What rows of the directives' table are together. Group headings are passed over: directives have no group. */
export type DirectiveEntry = {
  readonly kind: 'data' | 'group' | 'total' | 'none' | 'unclear'
  /** A row, and those that go on with it. */
  readonly rows: readonly DataRow[]
  readonly ordinal: string
}

type Kind = DirectiveEntry['kind'] | 'more'

const documentsOf = (row: DataRow) => row.own('document') || row.own('documentNumber') || row.own('documentDate')
const hasOthers = (row: DataRow) =>
  [documentsOf(row), row.own('issuer'), row.own('audience')].some((text) => text !== '')
const isInCapitals = (text: string) => /\p{L}{2}/u.test(text) && text === text.toUpperCase()
const isOutline = (ordinal: string) => /^(?:[IVX]+|[A-ZĐ])[.):]?$/.test(ordinal)

const saysOnlyNone = (row: DataRow) => {
  const said = row.written.filter((slot) => slot !== row.slot('ordinal') || row.banner !== null).map(({ text }) => text)
  return said.some(saysNone) && said.every((text) => saysNone(text) || saysNothing(text))
}

/** A row without number and content of its own goes on with the one above; so does one that begins in mid-sentence. */
function isMore(row: DataRow): boolean {
  if (row.own('ordinal') !== '') return false
  const content = row.own('content')
  return content === '' || (documentsOf(row) === '' && /^[\p{Ll}(,;]/u.test(content))
}

const LONGEST_TITLE = 150
/** A sentence, or the number of a document: no title of a group. */
const saysMoreThanTitle = (text: string) =>
  text.length > LONGEST_TITLE || /[.;]\s*$/.test(text) || numbersIn(text, 1).length > 0

/** One cell beside the row's number, through the columns of what a directive has: a heading, or a directive of one cell. */
function isThrough(row: DataRow): boolean {
  const others = row.written.filter((slot) => slot !== row.slot('ordinal'))
  const [only] = others
  if (only === undefined || others.length > 1 || row.slot('content') !== only) return false
  const meanings = ['document', 'documentNumber', 'documentDate', 'issuer', 'audience'] as const
  return meanings.some((meaning) => row.slot(meaning) === only)
}

function kindOf(row: DataRow, hasData: boolean, numbered: boolean): Kind {
  const ordinal = row.own('ordinal')
  if (isTotal(row.written[0]?.text ?? '') || isTotal(row.own('content'))) return 'total'
  if (saysOnlyNone(row)) return 'none'
  if (row.banner !== null) return saysMoreThanTitle(row.banner.text) ? 'unclear' : 'group'
  if (isThrough(row)) {
    const isHeading = (isOutline(ordinal) || ordinal === '') && !saysMoreThanTitle(row.own('content'))
    return isHeading ? 'group' : 'unclear'
  }
  if (hasData && isMore(row)) return 'more'
  if (row.own('content') === '' && !hasOthers(row)) return isOrdinal(ordinal) ? 'unclear' : 'group'
  if (hasOthers(row)) return 'data'
  if (ordinal === '' || isOutline(ordinal)) {
    const isHeading = isOutline(ordinal) || isInCapitals(row.own('content')) || row.slot('content')?.bold === true
    if (isHeading) return 'group'
    return numbered ? 'unclear' : 'data'
  }
  return 'data'
}

/** The entries of one table in order. */
export function directiveEntries(rows: readonly DataRow[]): DirectiveEntry[] {
  const numbered = rows.some((row) => /\d/.test(row.own('ordinal')))
  const entries: { kind: DirectiveEntry['kind']; rows: DataRow[]; ordinal: string }[] = []
  for (const row of rows) {
    const last = entries.at(-1)
    const kind = kindOf(row, last?.kind === 'data', numbered)
    if (kind === 'more') last?.rows.push(row)
    else entries.push({ kind, rows: [row], ordinal: row.text('ordinal') })
  }
  return entries
}
