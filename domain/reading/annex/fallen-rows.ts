import { numbersIn } from '#domain/text/document-number.ts'
import type { Line } from '../source/lines.ts'
import { saysNone, saysNothing } from './answers.ts'
import { meaningOf, type Meaning, type TableKind } from './columns.ts'
import { readCount } from './count-cell.ts'
import { readDocuments } from './document-cell.ts'
import { ordinalOf } from './outline.ts'

/** A cell of a table that came as text, and the line that it stands in. */
export type Piece = { readonly text: string; readonly line: Line }

/** Rows of a table that lost its columns: the header, then the rows, each as the cells that it may have had. */
export type FallenRows = { readonly header: readonly Piece[]; readonly rows: readonly (readonly Piece[])[] }

const needed: Record<TableKind, readonly Meaning[]> = {
  qr: ['ordinal', 'subject', 'qrCodes', 'scans'],
  directives: ['ordinal', 'content', 'document', 'issuer', 'audience'],
}

/** What the columns of a header are, where every one is known, each once, and none of the form's is missing; else null. */
export function meaningsOf(kind: TableKind, header: readonly Piece[]): Meaning[] | null {
  const meanings = header.map(({ text }) => meaningOf(text, kind))
  const known = meanings.filter((meaning) => meaning !== null)
  const isWhole = known.length === header.length && new Set(known).size === known.length
  return isWhole && known[0] === 'ordinal' && needed[kind].every((meaning) => known.includes(meaning)) ? known : null
}

const isName = (text: string) => /\p{L}{2}/u.test(text) && !saysNone(text)

/** Whether a cell can be of its column, and hardly of another. */
export function fits(text: string, meaning: Meaning): boolean {
  switch (meaning) {
    case 'qrCodes':
    case 'scans': {
      const { count, finding } = readCount(text, meaning)
      return finding === null && (count.state === 'number' || saysNothing(text))
    }
    case 'document':
    case 'documentNumber': {
      const { documents, findings } = readDocuments(text)
      return documents.length > 0 && findings.length === 0
    }
    case 'content':
    case 'issuer':
    case 'subject':
      return isName(text) && (meaning === 'content' || numbersIn(text, 1).length === 0)
    case 'audience':
    case 'note':
      return ordinalOf(text) === null && numbersIn(text, 1).length === 0
    case 'documentDate':
    case 'group':
    case 'ordinal':
      return true
  }
}

/** Whether the cells are a row with this number, each fit for its column. The last, a remark, may be missing. */
export function isRow(cells: readonly string[], meanings: readonly Meaning[], number: number): boolean {
  const [ordinal = ''] = cells
  const isWhole =
    cells.length === meanings.length || (cells.length === meanings.length - 1 && meanings.at(-1) === 'note')
  return (
    isWhole &&
    ordinalOf(ordinal) === number &&
    cells.every((text, nth) => nth === 0 || fits(text, meanings[nth] ?? 'note'))
  )
}
