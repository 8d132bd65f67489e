const steps = [1, 2, 5, 10]

/** A round step, at least `least`, of which about `wanted` make up `range`. */
function stepOf(range: number, wanted: number, least = 1): number {
  const rough = Math.max(range, least) / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  return Math.max(least, (steps.find((factor) => factor * power >= rough) ?? 10) * power)
}

/** Round values around 0, from at most `min` to at least `max`, for an axis of what may also fall. */
export function niceSpan(min: number, max: number, wanted = 4): number[] {
  if (min >= 0) return niceTicks(max, wanted)
  const step = stepOf(Math.max(max, 0) - min, wanted)
  const [first, last] = [Math.floor(min / step), Math.ceil(Math.max(max, 0) / step)]
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step)
}

/**
 * Round values from 0 to at least `max`, about `wanted` steps apart, for an axis of counts: always whole numbers. The last
 * tick is the end of the axis.
 */
export function niceTicks(max: number, wanted = 4): number[] {
  const step = stepOf(max, wanted)
  const count = Math.max(1, Math.ceil(max / step))
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}

/** The same for an axis of ratios, whose steps may be fractions. */
export function niceFractions(max: number, wanted = 4): number[] {
  if (max <= 0) return [0, 1]
  const step = stepOf(max, wanted, max / wanted / 10)
  const count = Math.max(1, Math.ceil(max / step - 1e-9))
  // Multiples of 0.1 are not exact: 0.30000000000000004.
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)))
}
