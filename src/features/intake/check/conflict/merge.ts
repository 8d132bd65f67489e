import type { Report } from '#domain/reports/report.ts'
import { alignSections, type Alignment } from '#domain/reports/alignment.ts'
import { draftOfReading } from '../../draft/draft-of-reading.ts'
import { changeOf, same, withRestoredField } from '../../draft/draft-difference.ts'
import {
  columnsOfRow,
  letterParts,
  noteField,
  letterField,
  rowField,
  rowFieldOf,
  sectionField,
  type FieldId,
} from '../../draft/draft-field.ts'
import { rowLists, type ReportDraft, type RowKey, type RowList } from '../../draft/report-draft.ts'

/** Where two people's versions of a report differ: in a field, or by a row that only one of them has. */
export type Dispute = { readonly field: FieldId; readonly kind: 'edited' | 'onlyMine' | 'onlyTheirs' }

type Keyed = { readonly key: RowKey }
const rowsOf = (draft: ReportDraft, list: RowList): readonly Keyed[] =>
  list === 'directives' || list === 'qr' ? draft[list] : draft[list].items

/** The rows under the keys that the same rows have in `mine`; those that only they have get keys that nothing else has. */
function rekeyed<Row extends Keyed>(
  theirs: readonly Row[],
  mine: readonly Keyed[],
  found: Alignment['qr'],
  from: number,
): Row[] {
  return theirs.map((row, index) => {
    const match = found[index] ?? null
    const key = (match === null ? undefined : mine[match]?.key) ?? (`n${from + index}` as const)
    return { ...row, key }
  })
}

/** Their newest version as a draft whose rows are named as in `mine`, which was submitted as `body`. */
export function theirDraft(theirs: Report, mine: ReportDraft, body: Pick<Report, 'sections'>): ReportDraft {
  const draft = draftOfReading(theirs)
  const alignment = alignSections(body.sections, theirs.sections)
  const counts = rowLists.map((list) => rowsOf(draft, list).length)
  const longest = Math.max(0, ...counts)
  const notes = (list: 'inspection' | 'results' | 'recommendations') => ({
    ...draft[list],
    items: rekeyed(draft[list].items, mine[list].items, alignment[list], mine.added),
  })
  return {
    ...draft,
    directives: rekeyed(draft.directives, mine.directives, alignment.directives, mine.added),
    qr: rekeyed(draft.qr, mine.qr, alignment.qr, mine.added),
    inspection: notes('inspection'),
    results: notes('results'),
    recommendations: notes('recommendations'),
    added: mine.added + longest,
  }
}

const isNotes = (list: RowList): list is 'inspection' | 'results' | 'recommendations' =>
  list !== 'directives' && list !== 'qr'

function disputesOfList(mine: ReportDraft, theirs: ReportDraft, list: RowList): Dispute[] {
  if (isNotes(list) && mine[list].state !== theirs[list].state) return [{ field: sectionField(list), kind: 'edited' }]
  if (isNotes(list) && mine[list].state !== 'items') return []
  const [own, other] = [rowsOf(mine, list), rowsOf(theirs, list)]
  const inTheirs = new Set(other.map(({ key }) => key))
  const inMine = new Set(own.map(({ key }) => key))
  return [
    ...own.flatMap(({ key }): Dispute[] => {
      if (!inTheirs.has(key)) return [{ field: rowFieldOf(list, key), kind: 'onlyMine' }]
      const fields = isNotes(list)
        ? [noteField(list, key)]
        : columnsOfRow[list].map((column) => rowField(list, key, column))
      return fields.filter((field) => differs(mine, theirs, field)).map((field) => ({ field, kind: 'edited' }))
    }),
    ...other.flatMap(({ key }): Dispute[] =>
      inMine.has(key) ? [] : [{ field: rowFieldOf(list, key), kind: 'onlyTheirs' }],
    ),
  ]
}

/** A row that was added by hand is the same row here, when both have it. */
const differs = (mine: ReportDraft, theirs: ReportDraft, field: FieldId) => {
  const change = changeOf(theirs, mine, field)
  return change === 'edited' || (change === 'added' && !same(textOfRow(mine, field), textOfRow(theirs, field)))
}

function textOfRow(draft: ReportDraft, field: FieldId): unknown {
  const [, , list, key, column = ''] = field.split('/')
  const isItem = key === 'items'
  const rows = rowLists.flatMap((name) => (name === list ? rowsOf(draft, name) : []))
  const row = rows.find((each) => each.key === (isItem ? column : key))
  return Object.entries(row ?? {}).find(([name]) => name === (isItem ? 'text' : column))?.[1]
}

/** Everything that the two say differently, in the order of the form. */
export function disputes(mine: ReportDraft, theirs: ReportDraft): Dispute[] {
  const heads = letterParts
    .map(letterField)
    .filter((field) => differs(mine, theirs, field))
    .map((field): Dispute => ({ field, kind: 'edited' }))
  return [...heads, ...rowLists.flatMap((list) => disputesOfList(mine, theirs, list))]
}

/** My row among theirs: behind the row that stands before it in mine. */
function withMyRow<Row extends Keyed>(rows: readonly Row[], mine: readonly Row[], key: RowKey): readonly Row[] {
  const at = mine.findIndex((row) => row.key === key)
  const row = mine[at]
  if (row === undefined) return rows
  const before = mine.slice(0, at).findLast((each) => rows.some((other) => other.key === each.key))
  const place = before === undefined ? 0 : rows.findIndex((each) => each.key === before.key) + 1
  return rows.toSpliced(place, 0, row)
}

function withRow(draft: ReportDraft, mine: ReportDraft, { field, kind }: Dispute): ReportDraft {
  const list = rowLists.find((name) => field.startsWith(`${sectionField(name)}/`))
  const key = field.split('/').at(-1) as RowKey
  const change = <Row extends Keyed>(rows: readonly Row[], own: readonly Row[]): readonly Row[] =>
    kind === 'onlyMine' ? withMyRow(rows, own, key) : rows.filter((row) => row.key !== key)
  if (list === 'directives') return { ...draft, directives: change(draft.directives, mine.directives) }
  if (list === 'qr') return { ...draft, qr: change(draft.qr, mine.qr) }
  if (list === undefined) return draft
  return { ...draft, [list]: { ...draft[list], items: change(draft[list].items, mine[list].items) } }
}

/** Their version, with mine where `keepMine` names the field. */
export function merged(
  mine: ReportDraft,
  theirs: ReportDraft,
  all: readonly Dispute[],
  keepMine: ReadonlySet<FieldId>,
): ReportDraft {
  return all
    .filter(({ field }) => keepMine.has(field))
    .reduce((draft, dispute) => withMine(draft, mine, dispute), theirs)
}

function withMine(draft: ReportDraft, mine: ReportDraft, dispute: Dispute): ReportDraft {
  const section = rowLists.find((list) => dispute.field === sectionField(list))
  if (section !== undefined) return { ...draft, [section]: mine[section] }
  return dispute.kind === 'edited' ? withRestoredField(mine, draft, dispute.field) : withRow(draft, mine, dispute)
}
