/** A class of values that share a colour; `to` is the last value in it, null for all above. */
export type HeatClass = { readonly from: number; readonly to: number | null }

const MOST = 6
const round = [1, 1.5, 2, 3, 5, 7, 10]

/**
 * Classes for whole numbers above 0 that hold about as many values each, with round bounds: figures of units lie thousandfold
 * apart, and equal steps would put nearly all of them into the first. A class for 0 is not among them: 0 has a look of its own.
 */
export function heatClasses(values: readonly number[]): HeatClass[] {
  const sorted = values.filter((value) => value > 0).toSorted((a, b) => a - b)
  const [least] = sorted
  if (least === undefined) return []
  const bounds = new Set([roundBelow(least)])
  for (let part = 1; part < MOST; part += 1) {
    const value = sorted[Math.floor((part / MOST) * sorted.length)] ?? least
    const bound = roundBelow(value)
    if (bound > Math.max(...bounds)) bounds.add(bound)
  }
  const from = [...bounds]
  return from.map((start, index) => {
    const next = from[index + 1]
    return { from: start, to: next === undefined ? null : next - 1 }
  })
}

/** The greatest round whole number up to a value. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const factor = round.findLast((each) => Math.round(each * power) <= value) ?? 1
  return Math.max(1, Math.round(factor * power))
}

/** The class of a value; −1 for 0 and below. */
export const classOf = (classes: readonly HeatClass[], value: number): number =>
  value <= 0 ? -1 : classes.findLastIndex(({ from }) => from <= value)
