const steps = [1, 2, 5, 10]

/**
 * Round values from 0 to at least `max`, about `wanted` steps apart, for an axis of counts: always whole numbers. The last
 * tick is the end of the axis.
 */
export function niceTicks(max: number, wanted = 4): number[] {
  const rough = Math.max(max, 1) / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, (steps.find((factor) => factor * power >= rough) ?? 10) * power)
  const count = Math.max(1, Math.ceil(max / step))
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}
