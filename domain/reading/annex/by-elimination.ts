import { numbersIn } from '#domain/text/document-number.ts'
import { isWritten, type GridRow } from './grid.ts'
import type { Column } from './header.ts'
import { foldHeader, type Meaning, type TableKind } from './columns.ts'

/** What the cells of a column say, without those that reach over several. */
function textsIn(column: Column, rows: readonly GridRow[]): string[] {
  return rows.flatMap(({ slots }) => {
    const slot = slots[column.at]
    return isWritten(slot) && slot.colSpan === 1 ? [slot.text.trim()] : []
  })
}

const isInWords = (texts: readonly string[]) => texts.length > 0 && texts.every((text) => /\p{L}{2}/u.test(text))
const areNumbers = (texts: readonly string[]) =>
  texts.length > 0 && texts.every((text) => numbersIn(text, 1).length > 0)

const taking = (columns: readonly Column[], meaning: Meaning, fits: (column: Column) => boolean): Column[] => {
  const [only, another] = columns.filter(fits)
  if (only === undefined || another !== undefined) return [...columns]
  return columns.map((column) => (column === only ? { ...column, meaning } : column))
}

/**
 * Columns whose header says nothing that we know, but which can only be one thing: «Phường, xã» or «Khu vực» left of the
 * counts name whom a row is about where no other column does, «Nhiệm vụ» what a directive is about, and what holds nothing but
 * documents' numbers holds the documents. Where two columns could be it, neither is.
 */
export function byElimination(kind: TableKind, columns: readonly Column[], rows: readonly GridRow[]): Column[] {
  const has = (...meanings: Meaning[]) => columns.some(({ meaning }) => meaning !== null && meanings.includes(meaning))
  const isOpen = ({ meaning, header }: Column) => meaning === null && header !== ''
  const saysWords = (column: Column) => isInWords(textsIn(column, rows))
  if (kind === 'qr') {
    if (has('subject')) return [...columns]
    const figure = columns.findIndex(({ meaning }) => meaning === 'qrCodes' || meaning === 'scans')
    const inFront = (column: Column) => columns.indexOf(column) < figure && saysWords(column)
    const isNaming = columns.some((column) => isOpen(column) && inFront(column)) ? isOpen : isGroup
    return taking(columns, 'subject', (column) => isNaming(column) && inFront(column))
  }
  const documented = withDocuments(columns, has, (column) => areNumbers(textsIn(column, rows)))
  if (!has('content')) return taking(documented, 'content', (column) => isOpen(column) && saysWords(column))
  if (!has('issuer') || has('audience')) return documented
  return taking(documented, 'audience', (column) => isOpen(column) && IS_TO_ACT.test(foldHeader(column.header)))
}

/** «Văn bản» beside «Trích yếu» and what else holds nothing but numbers: the documents, or their numbers beside their dates. */
function withDocuments(
  columns: readonly Column[],
  has: (...meanings: Meaning[]) => boolean,
  holdsNumbers: (column: Column) => boolean,
): Column[] {
  if (has('document', 'documentNumber')) return [...columns]
  const isSpare = columns.filter(({ meaning }) => meaning === 'content').length > 1
  const mayHold = ({ meaning, header }: Column) =>
    header !== '' && (meaning === null || (isSpare && meaning === 'content'))
  const meaning = has('documentDate') ? 'documentNumber' : 'document'
  return taking(columns, meaning, (column) => mayHold(column) && holdsNumbers(column))
}

/** «Đơn vị thực hiện», beside a column of who issued it. */
const IS_TO_ACT = /^(?:cac )?(?:don vi|co quan|dia phuong|bo phan)\b.*\b(?:thuc hien|trien khai|phoi hop|lien quan)/

const isGroup = ({ meaning }: Column) => meaning === 'group'
