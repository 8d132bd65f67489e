import { annexRules } from '../../checks/rules/annex-rules.ts'
import type { Notes, NoteSection } from '../../model/sections.ts'
import type { Place } from '../../reports/reading.ts'
import type { Item, Line } from '../source/lines.ts'
import { found, noTrace, read, stands, type Read } from '../source/read.ts'
import { saysNone, saysNothing } from './answers.ts'
import { gridOf, rowText } from './grid.ts'
import { beginsItem, continues, itemsInLine } from './items.ts'
import { quote } from './quote.ts'

type Note = { readonly text: string; readonly place: Place }

/** The mark that ends an official letter is no word of its last item; neither is the sign between two items. */
const withoutEnd = (text: string) => text.replace(/\.\/\.\s*$/, '.').replace(/\s*;$/, '')

/** Whether empty lines part the items: then a line with none before it is wrapped. */
const partsByEmptyLines = (lines: readonly Line[]) => lines.filter(({ apart }) => apart).length > 1

/** Longer lines were not wrapped by hand or by a conversion: they are whole paragraphs. */
const LONGEST_WRAPPED = 120

function isWrapped(line: Line, before: Line, byEmptyLines: boolean): boolean {
  if (line.item !== null || beginsItem(line.text)) return false
  if (continues(line.text, before.text)) return !line.apart
  return byEmptyLines && !line.apart && line.place.block !== before.place.block && before.text.length <= LONGEST_WRAPPED
}

/** More than a section can hold: those beyond are cut off later, with a finding. */
const MOST_NOTES = 3000

/** Lines as items: one with a bullet begins an item, a wrapped one goes on, a line may hold several. */
function notesOf(lines: readonly Line[]): Note[] {
  const byEmptyLines = partsByEmptyLines(lines)
  const joined: { text: string; place: Place }[] = []
  let before: Line | undefined
  for (const line of lines) {
    const last = joined.at(-1)
    if (last !== undefined && before !== undefined && isWrapped(line, before, byEmptyLines))
      last.text += ` ${line.text.trim()}`
    else joined.push({ text: line.text.trim(), place: line.place })
    before = line
  }
  return joined
    .flatMap(({ text, place }) => itemsInLine(text).map((item) => ({ text: withoutEnd(item), place })))
    .filter(({ text }) => !saysNothing(text))
    .slice(0, MOST_NOTES)
}

/** Sections 3 to 5: a list of notes, an explicit «Không có», or nothing. */
export function readNotes(section: NoteSection, items: readonly Item[]): Read<Notes> {
  const path = `/sections/${section}`
  const notes = notesOf(items.filter((item): item is Line => item.kind === 'line'))
  const tables = items.flatMap((item) => {
    const said = item.kind === 'table' ? gridOf(item.table, item.place).map(rowText).join(' ') : ''
    return said.trim() === '' ? [] : [annexRules.notesInTable.at(path, { section, seen: quote(said) })]
  })
  const none = notes.find(({ text }) => saysNone(text))
  if (none !== undefined && notes.length === 1 && tables.length === 0)
    return read({ state: 'none' }, stands(path, none.place))
  if (notes.length === 0) return read({ state: 'blank' }, found(tables))
  const both = annexRules.noneBesideItems.at(path, { section, seen: quote(none?.text ?? '') })
  return read(
    { state: 'items', items: notes.map(({ text }) => text) },
    notes.map(({ place }, nth) => stands(`${path}/items/${nth}`, place)),
    found(tables),
    none === undefined ? noTrace : found(both),
  )
}
