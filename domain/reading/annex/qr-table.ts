import { annexRules } from '#domain/checks/rules/annex-rules.ts'
import { cellRules } from '#domain/checks/rules/cell-rules.ts'
import { blank, type Count } from '#domain/model/count.ts'
import type { QrRow } from '#domain/model/sections.ts'
import { found, noTrace, read, stands, type Read, type Trace } from '../source/read.ts'
import { saysNothing, saysSame } from './answers.ts'
import { readCount, type Figure } from './count-cell.ts'
import { isWritten, type Slot } from './grid.ts'
import { quote } from './quote.ts'
import type { Entry } from './qr-entries.ts'
import { slotSaying } from './table-rows.ts'

const PATH = '/sections/qr'
const figures = ['qrCodes', 'scans'] as const satisfies readonly Figure[]

/** Sums of the rows under a heading, or of all; null while none of them has a number. */
type Sums = Record<Figure, number | null>
type Heading = { readonly entry: Entry; readonly sums: Sums }

const noSums = (): Sums => ({ qrCodes: null, scans: null })

function addTo(sums: Sums, row: QrRow): void {
  for (const figure of figures) {
    const count = row[figure]
    if (count.state === 'number') sums[figure] = (sums[figure] ?? 0) + count.value
  }
}

/** Cells that hold one figure for several rows. */
function sharedSlots(entries: readonly Entry[]): Set<Slot> {
  const seen = new Set<Slot>()
  const shared = new Set<Slot>()
  for (const { kind, row } of entries) {
    if (kind !== 'data' && kind !== 'heading') continue
    for (const slot of figures.flatMap((figure) => row.slots(figure))) (seen.has(slot) ? shared : seen).add(slot)
  }
  return shared
}

/** In a row that may lack a cell, `12 345` may be two cells that were joined. */
const TWO_FIGURES = /\d\s+\d/

function countOf({ kind, row }: Entry, figure: Figure, shared: ReadonlySet<Slot>, path: string): Read<Count> {
  const slots = row.slots(figure)
  const slot = slots.find(isWritten) ?? slots[0]
  if (slot === undefined) {
    const isCut = kind === 'data' && row.hasColumn(figure)
    return read(blank, isCut ? found(cellRules.countCutOff.at(path, { row: quote(row.said) })) : noTrace)
  }
  const place = stands(path, slot.place)
  if (kind === 'misaligned') return read(blank, place)
  if (shared.has(slot) && isWritten(slot))
    return read(blank, place, found(cellRules.countMerged.at(path, { seen: quote(slot.text) })))
  const texts = slots.filter(isWritten).map(({ text }) => text)
  const text = texts.join(' | ')
  if (row.isRagged && TWO_FIGURES.test(text))
    return read(blank, place, found(cellRules.countUnreadable.at(path, { seen: quote(text) })))
  const { count, finding } = readCount(text, figure)
  return read(count, place, finding === null ? noTrace : found(finding(path)))
}

/** Where the name of a heading stands, beside its number. */
function labelSlotOf(heading: Entry | undefined): Slot | undefined {
  const subject = heading?.row.slot('subject')
  return heading?.row.banner ?? (isWritten(subject) ? subject : heading?.row.written[0])
}

/** One row of the table with the rows that go on with it. `above`: the row before, whose note it may repeat. */
function rowOf(
  entry: Entry,
  above: QrRow | undefined,
  more: readonly Entry[],
  group: Heading | undefined,
  shared: ReadonlySet<Slot>,
  path: string,
) {
  const { row, label } = entry
  const joined = (own: string, meaning: 'subject' | 'note') =>
    [own, ...more.map((next) => next.row.own(meaning).replace(/\s+/g, ' '))].filter((text) => text !== '').join(' ')
  const subject = joined(entry.row.text('subject') === '' ? '' : label, 'subject')
  // A figure's cell that reaches over the notes is no note.
  const isFigure = figures.some((figure) => row.slots(figure).some((slot) => slot === row.slot('note')))
  const note = joined(isFigure ? '' : row.text('note').replace(/\s+/g, ' '), 'note')
  const ownGroup = row.text('group').replace(/\s+/g, ' ')
  const qrCodes = countOf(entry, 'qrCodes', shared, `${path}/qrCodes`)
  const scans = countOf(entry, 'scans', shared, `${path}/scans`)
  const value: QrRow = {
    subject,
    group: ownGroup === '' ? (group?.entry.label ?? null) : ownGroup,
    qrCodes: qrCodes.value,
    scans: scans.value,
    note: saysNothing(note) ? null : saysSame(note) ? (above?.note ?? null) : note,
  }
  const groupSlot = ownGroup === '' ? labelSlotOf(group?.entry) : row.slot('group')
  const rows = [row, ...more.map((next) => next.row)]
  const placeOf = (meaning: 'subject' | 'note') => slotSaying(rows, meaning, '')?.place ?? null
  const said = () => quote(row.said)
  return read(
    value,
    subject === '' ? found(annexRules.subjectMissing.at(`${path}/subject`, { seen: said() })) : noTrace,
    // Whose figures they are is asked beside the row itself.
    stands(`${path}/subject`, subject === '' ? (row.written[0]?.place ?? null) : placeOf('subject')),
    stands(`${path}/group`, value.group === null ? null : (groupSlot?.place ?? null)),
    qrCodes,
    scans,
    stands(`${path}/note`, value.note === null ? null : placeOf('note')),
    entry.kind === 'misaligned' ? found(annexRules.rowMisaligned.at(path, { seen: said() })) : noTrace,
    entry.isUnsure ? found(annexRules.rowUnnumbered.at(path, { seen: said() })) : noTrace,
  )
}

type Stated = { readonly label: string; readonly entry: Entry; readonly sums: readonly Sums[] }

/** A subtotal is never added up; where it is not the sum of what it may stand for, that is a finding. */
function comparison({ label, entry, sums }: Stated): Trace {
  return found(
    figures.flatMap((figure) => {
      const seen = entry.row.own(figure)
      const { count, finding } = readCount(seen, figure)
      const [sum] = sums
      const isName = entry.row.slot(figure) === labelSlotOf(entry)
      if (count.state === 'blank' && finding !== null && /\d/.test(seen) && !isName)
        return [annexRules.subtotalUnreadable.at(PATH, { label: quote(label), figure, seen: quote(seen) })]
      if (count.state !== 'number' || sums.some((one) => one[figure] === count.value)) return []
      const stated = { label: quote(label), figure, stated: count.value }
      if (sum === undefined || sum[figure] === null) return [annexRules.totalWithoutRows.at(PATH, stated)]
      return [annexRules.subtotalDiffers.at(PATH, { ...stated, sum: sum[figure] })]
    }),
  )
}

const isUnlabelledTotal = ({ row }: Entry, all: Sums) =>
  figures.every((figure) => {
    const { count } = readCount(row.own(figure), figure)
    return count.state === 'number' && count.value === all[figure]
  })

function moreAfter(entries: readonly Entry[], nth: number): Entry[] {
  let end = nth + 1
  while (entries[end]?.kind === 'more') end += 1
  return entries.slice(nth + 1, end)
}

/** What a row that gives no figures of its own makes one ask. */
function askedBy(entry: Entry, all: Sums): Trace {
  const seen = () => ({ seen: quote(entry.row.said) })
  if (entry.kind === 'unclear' || (entry.kind === 'heading' && entry.isUnsure))
    return found(annexRules.rowUnclear.at(PATH, seen()))
  const isNobody = entry.kind === 'nobody' && !isUnlabelledTotal(entry, all)
  return isNobody ? found(annexRules.rowWithoutSubject.at(PATH, seen())) : noTrace
}

/** Rows of section 2 from the entries of its tables, with the groups that they stand in. */
export function qrRows(entries: readonly Entry[]): Read<QrRow[]> {
  const shared = sharedSlots(entries)
  const rows: QrRow[] = []
  const traces: Trace[] = []
  const stated: Stated[] = []
  const all = noSums()
  // A total amid the rows may be of those above it, or of those since the last one.
  let since = noSums()
  let headings: Heading[] = []
  for (const [nth, entry] of entries.entries()) {
    const { kind, label, depth } = entry
    traces.push(askedBy(entry, all))
    if (kind === 'total') {
      stated.push({ label, entry, sums: [all, ...headings.map(({ sums }) => sums), { ...all }, since] })
      since = noSums()
    }
    if (kind === 'data' || kind === 'heading') headings = headings.filter((above) => above.entry.depth < depth)
    if (kind === 'heading') {
      const sums = noSums()
      headings = [...headings, { entry, sums }]
      if (entry.row.banner === null) stated.push({ label, entry, sums: [sums] })
    }
    if (kind !== 'data' && kind !== 'misaligned') continue
    const row = rowOf(entry, rows.at(-1), moreAfter(entries, nth), headings.at(-1), shared, `${PATH}/${rows.length}`)
    rows.push(row.value)
    traces.push(row)
    for (const sums of [all, since, ...headings.map((heading) => heading.sums)]) addTo(sums, row.value)
  }
  return read(rows, traces, stated.map(comparison), likeTotals(rows, all))
}

/** Fewer rows than these add up by chance. */
const LEAST_ROWS = 3

/** A row that states exactly what all others do together may be their total under a unit's name. */
function likeTotals(rows: readonly QrRow[], all: Sums): Trace {
  const isHalf = (row: QrRow) =>
    figures.every((figure) => {
      const count = row[figure]
      return count.state === 'number' && count.value > 0 && count.value * 2 === all[figure]
    })
  const suspects = rows.length < LEAST_ROWS ? [] : [...rows.entries()].filter(([, row]) => isHalf(row))
  return found(
    suspects.map(([nth, { subject }]) => annexRules.rowLikeTotal.at(`${PATH}/${nth}`, { seen: quote(subject) })),
  )
}
