import { annexRules } from '#domain/checks/rules/annex-rules.ts'
import type { Notes, NoteSection } from '#domain/model/sections.ts'
import { alignedFold } from '#domain/text/fold.ts'
import type { Item } from '../source/lines.ts'
import { found, noTrace, read, stands, type Read } from '../source/read.ts'
import { saysNone } from './answers.ts'
import { gridOf, rowText } from './grid.ts'
import { notesOf, type Note } from './note-lines.ts'
import { notesOfTable } from './notes-table.ts'
import { quote } from './quote.ts'

/** «(*) …», «Ghi chú: …»: a remark on what stands above it. */
const REMARK = /^\(?(?:\*+\)|(?:ghi chu|chu thich|luu y)\s*:)/
/** A remark that asks for something is what the section is about. */
const ASKS = /\b(?:de nghi|kien nghi|de xuat|ho tro|bo tri|xem xet)\b/
/** «Không có. (Ghi chú: …)»: the remark in the same line. */
const REMARK_BEHIND = /\s+(?=\((?:\*+\)|(?:ghi chú|chú thích|lưu ý)\s*:).*\)[.;]?$)/iu

/** An explicit none, and a remark behind it that says nothing of the section itself. */
function noneWithRemark(notes: readonly Note[]): { place: Note['place']; remark: string } | null {
  const [first, ...others] = notes.flatMap((note) =>
    note.text.split(REMARK_BEHIND).map((text) => ({ place: note.place, text })),
  )
  const isNone = first !== undefined && saysNone(first.text) && others.length > 0
  const isRemark = (text: string) => REMARK.test(text) && !ASKS.test(text)
  if (!isNone || !others.every(({ text }) => isRemark(alignedFold(text)))) return null
  return { place: first.place, remark: others.map(({ text }) => text).join(' ') }
}

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
  const remarked = noneWithRemark(notes)
  if (remarked !== null) {
    const asked = annexRules.noneWithRemark.at(path, { section, seen: quote(remarked.remark) })
    return read({ state: 'none' }, stands(path, remarked.place), found(joined), found(asked))
  }
  if (notes.length === 0) return read({ state: 'blank' }, found(joined))
  const both = annexRules.noneBesideItems.at(path, { section, seen: quote(none?.text ?? '') })
  return read(
    { state: 'items', items: notes.map(({ text }) => text) },
    notes.map(({ place }, nth) => stands(`${path}/items/${nth}`, place)),
    found(joined),
    none === undefined ? noTrace : found(both),
  )
}
