import type { MetricCount } from '../model/count.ts'

type Counts = { readonly qrCodes: MetricCount; readonly scans: MetricCount }

/** Why a unit has no scans per code: what a ratio needs is not there, and 0 would be a figure that nobody gave. */
export type WhyNoRatio = 'missing' | 'noCodes' | 'codesBlank' | 'scansNone' | 'scansBlank'

/** Scans per code of one unit. `partial`: one of the two misses rows, so that the true ratio may be higher or lower. */
export type UnitRatio =
  | { readonly state: 'number'; readonly value: number; readonly approximate: boolean; readonly partial: boolean }
  | { readonly state: 'undefined'; readonly why: WhyNoRatio }

const without = (why: WhyNoRatio): UnitRatio => ({ state: 'undefined', why })

/** `counts` null: no report. */
export function scansPerCodeOf(counts: Counts | null): UnitRatio {
  if (counts === null) return without('missing')
  const { qrCodes, scans } = counts
  if (qrCodes.state === 'blank') return without('codesBlank')
  if (qrCodes.value === null || qrCodes.value === 0) return without('noCodes')
  if (scans.state === 'blank') return without('scansBlank')
  if (scans.value === null) return without('scansNone')
  return {
    state: 'number',
    value: scans.value / qrCodes.value,
    approximate: qrCodes.approximate || scans.approximate,
    partial: qrCodes.partial || scans.partial,
  }
}

/** Scans per code of many units: all their scans over all their codes, of the `units` that gave a number of both. */
export type RatioTotal = {
  /** Null: nobody gave both, or nobody has a code. */
  readonly value: number | null
  readonly approximate: boolean
  readonly units: number
  /** Of these, how many miss rows in one of the two. */
  readonly partial: number
}

const givesBoth = (counts: Counts | null): counts is Counts =>
  counts !== null && counts.qrCodes.state === 'number' && counts.scans.state === 'number'

export function scansPerCodeOfAll(counted: readonly (Counts | null)[]): RatioTotal {
  const both = counted.filter(givesBoth)
  const sum = (metric: keyof Counts) => both.reduce((all, counts) => all + (counts[metric].value ?? 0), 0)
  const codes = sum('qrCodes')
  return {
    value: codes === 0 ? null : sum('scans') / codes,
    approximate: both.some(({ qrCodes, scans }) => qrCodes.approximate || scans.approximate),
    units: both.length,
    partial: both.filter(({ qrCodes, scans }) => qrCodes.partial || scans.partial).length,
  }
}

/** How it moved since the campaign before, over the `units` that gave both numbers in both campaigns. */
export type RatioChange = { readonly before: number; readonly after: number; readonly units: number }

/** Null: nobody is comparable. */
export function changeOfScansPerCode(
  units: readonly { readonly now: Counts | null; readonly before: Counts | null }[],
): RatioChange | null {
  const comparable = units.filter(({ now, before }) => givesBoth(now) && givesBoth(before))
  const before = scansPerCodeOfAll(comparable.map((unit) => unit.before)).value
  const after = scansPerCodeOfAll(comparable.map((unit) => unit.now)).value
  return before === null || after === null ? null : { before, after, units: comparable.length }
}
