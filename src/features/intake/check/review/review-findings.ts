import type { Severity } from '#domain/model/finding.ts'
import { columnsOfRow, letterField, letterParts, rowOfField, type FieldId } from '../../draft/draft-field.ts'
import { rowLists, type ReportDraft } from '../../draft/report-draft.ts'
import { isTouched, type PlacedFinding } from '../form-findings.ts'

/** Where a finding stands: nobody looked yet, somebody compared it and left it, or its field says something else now. */
export type ReviewState = 'open' | 'checked' | 'mended'

/** A finding on its way through a review; `key` names it also after a reload. */
export type Reviewed = PlacedFinding & { readonly key: string; readonly state: ReviewState }

const heads: readonly FieldId[] = ['/unitId', '/campaignId', ...letterParts.map(letterField)]
const columns: readonly string[] = [...columnsOfRow.directives, ...columnsOfRow.qr]

/** Where a field stands in the form: part, row, column. Rows that were removed stand where they were read. */
function placeInForm(field: FieldId | null, read: ReportDraft): readonly number[] {
  if (field === null) return [-1]
  const head = heads.indexOf(field)
  if (head !== -1) return [head]
  const list = rowLists.findIndex((name) => field === `/sections/${name}` || field.startsWith(`/sections/${name}/`))
  const row = rowOfField(field)
  if (list === -1 || row === null) return [heads.length + list]
  const rows = row.list === 'directives' || row.list === 'qr' ? read[row.list] : read[row.list].items
  const index = rows.findIndex(({ key }) => key === row.key)
  return [heads.length + list, index, columns.indexOf(field.split('/')[4] ?? '')]
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? -1) - (b[at] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

/** All findings in the order of the form, each with where it stands. */
export function reviewed(
  placed: readonly PlacedFinding[],
  { read, draft, checked }: { read: ReportDraft; draft: ReportDraft; checked: readonly string[] },
): readonly Reviewed[] {
  const seen = new Map<string, number>()
  const known = new Set(checked)
  const named = placed.map((each): Reviewed => {
    const name = `${each.finding.rule}@${each.finding.path}`
    const nth = seen.get(name) ?? 0
    seen.set(name, nth + 1)
    const key = nth === 0 ? name : `${name}#${nth}`
    const state = isTouched(each, read, draft) ? 'mended' : known.has(key) ? 'checked' : 'open'
    return { ...each, key, state }
  })
  return named.toSorted((a, b) => compare(placeInForm(a.field, read), placeInForm(b.field, read)))
}

/** Notes of severity `info` may be passed over; the rest must be looked at before a report is accepted. */
export const mustBeSeen = ({ finding }: PlacedFinding): boolean => finding.severity !== 'info'

export type Progress = { readonly seen: number; readonly of: number; readonly open: Readonly<Record<Severity, number>> }

export function progressOf(findings: readonly Reviewed[]): Progress {
  const must = findings.filter(mustBeSeen)
  const open = (severity: Severity) =>
    findings.filter(({ finding, state }) => finding.severity === severity && state === 'open').length
  return {
    seen: must.filter(({ state }) => state !== 'open').length,
    of: must.length,
    open: { error: open('error'), warning: open('warning'), info: open('info') },
  }
}

/** How many findings somebody still has to look at. */
export const openCount = ({ open }: Progress): number => open.error + open.warning

const isOpen = ({ state }: Reviewed) => state === 'open'

/**
 * The finding to go to from `current` (null: from the start): the next one that is open, those that must be seen before mere
 * notes; where none is open, simply the next. Backwards always the one before.
 */
export function stepFrom(findings: readonly Reviewed[], current: string | null, step: 1 | -1): Reviewed | null {
  const count = findings.length
  if (count === 0) return null
  const at = findings.findIndex(({ key }) => key === current)
  if (step === -1) return findings[at <= 0 ? count - 1 : at - 1] ?? null
  const after = Array.from({ length: count }, (_, offset) => findings[(at + 1 + offset) % count])
  const others = after.filter((each) => each !== undefined && each.key !== current)
  const ahead = others.filter((each): each is Reviewed => each !== undefined)
  return ahead.find((each) => isOpen(each) && mustBeSeen(each)) ?? ahead.find(isOpen) ?? ahead[0] ?? findings[0] ?? null
}
