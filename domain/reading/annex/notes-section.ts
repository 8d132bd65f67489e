import { annexRules } from '#domain/checks/rules/annex-rules.ts'
import type { Notes, NoteSection } from '#domain/model/sections.ts'
import type { Item } from '../source/lines.ts'
import { found, noTrace, read, stands, type Read } from '../source/read.ts'
import { saysNone } from './answers.ts'
import { gridOf, rowText } from './grid.ts'
import { notesOf } from './note-lines.ts'
import { notesOfTable } from './notes-table.ts'
import { quote } from './quote.ts'

/** Sections 3 to 5: a list of notes, an explicit «Không có», or nothing. A table's rows are items too. */
export function readNotes(section: NoteSection, items: readonly Item[]): Read<Notes> {
  const path = `/sections/${section}`
  const tables = items.flatMap((item) => (item.kind === 'table' ? [{ item, ...notesOfTable(item) }] : []))
  const lines = items.flatMap((item) =>
    item.kind === 'line' ? [item] : (tables.find((table) => table.item === item)?.lines ?? []),
  )
  const notes = notesOf(lines)
  const joined = tables
    .filter(({ isJoined }) => isJoined)
    .map(({ item }) => annexRules.notesInTable.at(path, { section, seen: quote(gridOf(item).map(rowText).join(' ')) }))
  const none = notes.find(({ text }) => saysNone(text))
  if (none !== undefined && notes.every(({ text }) => saysNone(text)))
    return read({ state: 'none' }, stands(path, none.place), found(joined))
  if (notes.length === 0) return read({ state: 'blank' }, found(joined))
  const both = annexRules.noneBesideItems.at(path, { section, seen: quote(none?.text ?? '') })
  return read(
    { state: 'items', items: notes.map(({ text }) => text) },
    notes.map(({ place }, nth) => stands(`${path}/items/${nth}`, place)),
    found(joined),
    none === undefined ? noTrace : found(both),
  )
}
