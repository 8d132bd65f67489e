import type { ReportDraft, RowKey, RowList } from './report-draft.ts'

/**
 * A place of the form: like a JSON pointer into the reading, but with the row's key where the pointer has an index
 * (`/sections/qr/r0/scans`), so that it means the same after rows were added or removed.
 */
export type FieldId = string & { readonly FieldId?: never }

/** The parts of a letter's head, and the columns of the two tables, that are fields, in the order of the form. */
export const letterParts = ['number', 'date', 'issuer', 'subject', 'signer', 'recipients', 'answers'] as const
export const columnsOfRow = {
  directives: ['content', 'documents', 'issuer', 'audiences'],
  qr: ['subject', 'qrCodes', 'scans', 'group', 'note'],
} as const

const noteItem = /^\/sections\/(inspection|results|recommendations)\/items\/([^/]+)/
const tableRow = /^\/sections\/(directives|qr)\/([^/]+)(?:\/([^/]+))?/

/** Where a finding about a whole row is shown. */
const firstColumn = { directives: 'content', qr: 'subject' } as const

const isTable = (name: string | undefined): name is 'directives' | 'qr' => name === 'directives' || name === 'qr'
const isNotes = (name: string | undefined): name is Exclude<RowList, 'directives' | 'qr'> =>
  name === 'inspection' || name === 'results' || name === 'recommendations'

export const rowField = (list: 'directives' | 'qr', key: RowKey, column: string): FieldId =>
  `/sections/${list}/${key}/${column}`
export const noteField = (section: Exclude<RowList, 'directives' | 'qr'>, key: RowKey): FieldId =>
  `/sections/${section}/items/${key}`
/** A row as a whole: what it is when it was added or removed. */
export const rowFieldOf = (list: RowList, key: RowKey): FieldId =>
  isTable(list) ? `/sections/${list}/${key}` : `/sections/${list}/items/${key}`
export const sectionField = (section: RowList): FieldId => `/sections/${section}`
export const letterField = (part: string): FieldId => `/letter/${part}`

/** The row that a field belongs to, or null when it belongs to none. */
export function rowOfField(field: FieldId): { list: RowList; key: RowKey } | null {
  const item = noteItem.exec(field)
  if (item !== null && isNotes(item[1])) return { list: item[1], key: item[2] as RowKey }
  const row = tableRow.exec(field)
  if (row !== null && isTable(row[1])) return { list: row[1], key: row[2] as RowKey }
  return null
}

/** The finest field of the form that a JSON pointer falls into; null for the whole. `keyAt` names a list's nth row. */
function fieldOf(pointer: string, keyAt: (list: RowList, index: number) => RowKey | null): FieldId | null {
  const item = noteItem.exec(pointer)
  if (item !== null && isNotes(item[1])) {
    const key = keyAt(item[1], Number(item[2]))
    return key === null ? sectionField(item[1]) : noteField(item[1], key)
  }
  const row = tableRow.exec(pointer)
  if (row !== null && isTable(row[1])) {
    const key = keyAt(row[1], Number(row[2]))
    return key === null ? sectionField(row[1]) : rowField(row[1], key, row[3] ?? firstColumn[row[1]])
  }
  const [, root, part] = pointer.split('/')
  if (root === 'unitId' || root === 'campaignId') return `/${root}`
  if (root === 'letter' && part !== undefined) return letterField(part)
  if (root === 'sections' && (isTable(part) || isNotes(part))) return sectionField(part)
  return null
}

/** The field that a pointer into the reading (of a finding, of a place) is about. */
export function fieldOfReadingPointer(pointer: string): FieldId | null {
  return fieldOf(pointer, (_list, index) => (Number.isInteger(index) ? `r${index}` : null))
}

/** The field that a pointer into the submitted body (of a problem that the server answered with) is about. */
export function fieldOfSubmittedPointer(pointer: string, submitted: ReportDraft): FieldId | null {
  return fieldOf(pointer, (list, index) => {
    const rows = isNotes(list) ? submitted[list].items : submitted[list]
    return rows[index]?.key ?? null
  })
}

/** The pointer into the reading under which a field's value was read; null for what was added by hand. */
export function readingPointerOf(field: FieldId): string | null {
  const row = rowOfField(field)
  if (row === null) return field
  return row.key.startsWith('r') ? field.replace(`/${row.key}`, `/${row.key.slice(1)}`) : null
}
