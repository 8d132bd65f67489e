import type { HeatMark } from './heat.measures.ts'

/** Path data of a heat map: everything that looks alike is one path, so that thirteen thousand cells are a dozen elements. */
export type HeatPaths = {
  /** Thick lines along the middle of rows, one path for each class. */
  readonly classes: readonly string[]
  readonly zero: string
  /** Rings in the cells of 0. */
  readonly rings: string
  readonly plain: string
  readonly uncounted: string
  readonly blank: string
  readonly none: string
  readonly missing: string
  readonly returned: string
  readonly absent: string
  /** Corners. */
  readonly late: string
  readonly partial: string
}

const GAP = 1
const at = (value: number) => Math.round(value * 10) / 10

const ring = (x: number, y: number, radius: number) =>
  `M${at(x - radius)},${y}a${radius},${radius} 0 1,0 ${2 * radius},0a${radius},${radius} 0 1,0 ${-2 * radius},0`

export function heatPaths(
  rows: readonly (readonly HeatMark[])[],
  classes: number,
  pitch: { readonly x: number; readonly y: number },
): HeatPaths {
  const fills = Array.from({ length: classes }, () => '')
  const paths = {
    zero: '',
    rings: '',
    plain: '',
    uncounted: '',
    blank: '',
    none: '',
    missing: '',
    returned: '',
    absent: '',
    late: '',
    partial: '',
  }
  const width = at(pitch.x - GAP)
  const height = pitch.y - GAP
  const arm = at(Math.min(width, height) / 5)
  const corner = at(Math.min(width * 0.5, 6))
  rows.forEach((marks, row) => {
    const middle = row * pitch.y + height / 2
    marks.forEach(({ fill, sign, uncounted, late, partial }, column) => {
      const x = at(column * pitch.x)
      const line = `M${x},${middle}h${width}`
      if (typeof fill === 'number') fills[fill] += line
      else if (fill !== null) paths[fill] += line
      if (fill === 'zero') paths.rings += ring(at(x + width / 2), middle, Math.min(arm, 3))
      if (uncounted) paths.uncounted += line
      const center = at(x + width / 2)
      switch (sign) {
        case 'blank':
          paths.blank += `M${at(x + 1.5)},${middle - height / 2 + 1.5}h${at(width - 3)}v${height - 3}h${at(3 - width)}z`
          break
        case 'none':
          paths.none += `M${at(center - arm * 1.4)},${middle}h${at(arm * 2.8)}`
          break
        case 'missing':
          paths.missing += `M${at(center - arm)},${middle - arm}l${2 * arm},${2 * arm}m0,${-2 * arm}l${-2 * arm},${2 * arm}`
          break
        case 'returned':
          paths.returned += `M${at(x + 1)},${middle + height / 2 - 1}l${at(width - 2)},${2 - height}`
          break
        case 'absent':
          paths.absent += `M${at(center - 0.75)},${middle}h1.5`
          break
        case null:
          break
        default:
          sign satisfies never
      }
      if (late) paths.late += `M${x},${middle - height / 2}h${corner}l${-corner},${corner}z`
      if (partial) paths.partial += `M${at(x + width)},${middle + height / 2}h${-corner}l${corner},${-corner}z`
    })
  })
  return { classes: fills, ...paths }
}
