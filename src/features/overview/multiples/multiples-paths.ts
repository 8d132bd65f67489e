import { rectangle } from '#src/ui/charts/shapes.ts'
import type { Multiple, MultiplesFigures } from './multiples.rows.ts'
import { cornerOf, type MultiplesLayout } from './multiples.layout.ts'

/** Path data of all little charts: everything that looks alike is one path. `…Muted` is what the reader is not looking for. */
export type MultiplesPaths = Record<
  | 'line'
  | 'lineMuted'
  | 'dashed'
  | 'dashedMuted'
  | 'dot'
  | 'dotMuted'
  | 'hollow'
  | 'hollowMuted'
  | 'bar'
  | 'barMuted'
  | 'barOpen'
  | 'barOpenMuted'
  | 'fall'
  | 'blank'
  | 'none'
  | 'missing'
  | 'ground',
  string
>

export type Scale = { readonly least: number; readonly most: number }

const at = (value: number) => Math.round(value * 10) / 10

/** The height of a value within a unit's cell. */
export function heightOf(value: number, { least, most }: Scale, { plot }: MultiplesLayout): number {
  const range = most - least
  return plot.y + plot.height - (range === 0 ? 0 : ((value - least) / range) * plot.height)
}

export const xOfPoint = ({ plot, step }: MultiplesLayout, index: number, campaigns: number): number =>
  campaigns < 2 ? plot.x + plot.width / 2 : plot.x + index * step

export function multiplesPaths(
  multiples: readonly Multiple[],
  figures: MultiplesFigures,
  layout: MultiplesLayout,
  scaleOf: (multiple: Multiple) => Scale,
): MultiplesPaths {
  const paths: MultiplesPaths = {
    line: '',
    lineMuted: '',
    dashed: '',
    dashedMuted: '',
    dot: '',
    dotMuted: '',
    hollow: '',
    hollowMuted: '',
    bar: '',
    barMuted: '',
    barOpen: '',
    barOpenMuted: '',
    fall: '',
    blank: '',
    none: '',
    missing: '',
    ground: '',
  }
  multiples.forEach((multiple, unit) => {
    const corner = cornerOf(layout, unit)
    const scale = scaleOf(multiple)
    const count = multiple.points.length
    const x = (index: number) => at(corner.x + xOfPoint(layout, index, count))
    const y = (value: number) => at(corner.y + heightOf(value, scale, layout))
    const ground = y(0)
    const bottom = at(corner.y + layout.plot.y + layout.plot.height)
    const muted = multiple.found ? '' : 'Muted'
    paths.ground += `M${corner.x + layout.plot.x},${ground}h${at(layout.plot.width)}`
    const mark = Math.min(Math.max(layout.step * 0.35, 1.2), 2.6)
    /** The path that ends at the point before. */
    let drawn: keyof MultiplesPaths | null = null
    multiple.points.forEach(({ state, value, counted }, index) => {
      if (state !== 'number') drawn = null
      if (state === 'gap') paths.missing += `M${x(index)},${bottom + 3}v4`
      else if (state === 'blank') paths.blank += circle(x(index), bottom + 5, mark)
      else if (state === 'none') paths.none += `M${at(x(index) - mark)},${bottom + 5}h${at(2 * mark)}`
      if (state !== 'number' || value === null) return
      if (figures === 'increment') {
        const width = Math.min(Math.max(layout.step * 0.7, 1), 14)
        const end = value < 0 ? Math.max(y(value), ground + 1) : Math.min(y(value), ground - 1)
        const shape = rectangle(x(index) - width / 2, Math.min(end, ground), width, Math.abs(end - ground))
        if (value < 0 && multiple.found) paths.fall += shape
        else paths[`${counted ? 'bar' : 'barOpen'}${muted}` as const] += shape
        return
      }
      const before = multiple.points[index - 1]
      const joined = before?.state === 'number' && before.value !== null
      if (joined) {
        const look = `${counted && before.counted ? 'line' : 'dashed'}${muted}` as const
        const start = drawn === look ? '' : `M${x(index - 1)},${y(before.value)}`
        paths[look] += `${start}L${x(index)},${y(value)}`
        drawn = look
      }
      const alone = !joined && multiple.points[index + 1]?.state !== 'number'
      // Dots stand where they can be told apart, at the end of a line, and where there is no line.
      if (!counted) paths[`hollow${muted}` as const] += circle(x(index), y(value), Math.max(mark, 1.6))
      else if (alone || index === count - 1 || layout.step >= 9)
        paths[`dot${muted}` as const] += circle(x(index), y(value), 2)
    })
  })
  return paths
}

const circle = (x: number, y: number, radius: number) => {
  const r = at(radius)
  return `M${at(x - r)},${y}a${r},${r} 0 1,0 ${at(2 * r)},0a${r},${r} 0 1,0 ${at(-2 * r)},0`
}
