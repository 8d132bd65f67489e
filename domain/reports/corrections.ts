import type { Instant } from '../model/dates.ts'
import { toReport, type Alignment } from './alignment.ts'
import type { Correction, CorrectionReason, Difference } from './correction.ts'

/** Who submits, when, and the reasons that were given. */
export type Submission = {
  readonly by: string
  readonly at: Instant
  readonly reasons: readonly CorrectionReason[]
  /** The version before, where it was read from the same letter: what it corrected stays whose it was. */
  readonly before: { readonly corrections: readonly Correction[]; readonly alignment: Alignment } | null
}

/**
 * Every place where a report says something else than what was read, with who corrected it, when and why. One that was made in the
 * version before already stays that person's, unless a reason is given anew.
 */
export function correctionsOf(differences: readonly Difference[], submission: Submission): Correction[] {
  const reasonAt = reasonFinder(submission.reasons)
  const known = earlierByPlace(submission.before)
  return differences.map(({ path, before, after }) => {
    const reason = reasonAt(path, after === null)
    const earlier = known.get(keyOf(path, before, after))
    if (earlier !== undefined && (reason === null || reason === earlier.reason)) return { ...earlier, path }
    return { path, read: before, value: after, reason, by: submission.by, at: submission.at }
  })
}

/** Earlier corrections by where they stand in what is submitted now; a row that was removed stands where it was read. */
function earlierByPlace(before: Submission['before']): ReadonlyMap<string, Correction> {
  if (before === null) return new Map()
  const { corrections, alignment } = before
  return new Map(
    corrections.flatMap((correction) => {
      const { path, read, value } = correction
      const place = value === null ? path : toReport(path, alignment)
      return place === null ? [] : [[keyOf(place, read, value), correction] as const]
    }),
  )
}

const keyOf = (path: string, read: Correction['read'], value: Correction['value']) =>
  JSON.stringify([path, read, value])

/** The reason for a place: its own, or that of the nearest part of the report which it is in. */
function reasonFinder(reasons: readonly CorrectionReason[]): (path: string, removed: boolean) => string | null {
  const of = (removed: boolean) =>
    new Map(reasons.filter((one) => (one.removed ?? false) === removed).map(({ path, reason }) => [path, reason]))
  const [ofFields, ofRemoved] = [of(false), of(true)]
  return (path, removed) => {
    const own = (removed ? ofRemoved : ofFields).get(path)
    if (own !== undefined) return own
    for (let part = parentOf(path); part !== null; part = parentOf(part)) {
      // A row that stands at the same place now is another one than the row that was removed there.
      const found = removed && isRow(part) ? undefined : ofFields.get(part)
      if (found !== undefined) return found
    }
    return null
  }
}

const isRow = (pointer: string) => /\/\d+$/.test(pointer)
const parentOf = (pointer: string) => (pointer === '' ? null : pointer.slice(0, pointer.lastIndexOf('/')))
