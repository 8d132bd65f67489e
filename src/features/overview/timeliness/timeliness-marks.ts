import { rectangle, verticalLine } from '#src/ui/charts/shapes.ts'
import type { RowMarks } from '../unit-rows/unit-rows.chart.tsx'
import type { UnitRowsGeometry } from '../unit-rows/unit-rows.layout.ts'
import { hasAnswered, type TimelinessRow } from './timeliness.rows.ts'

const ARROW = 5
/** The least that is drawn of a line without an end. */
const LEAST_OPEN = 16
const GAP = 6
const DIAMOND = 5

const diamond = (x: number, y: number) =>
  `M${x},${y - DIAMOND}l${DIAMOND},${DIAMOND}l${-DIAMOND},${DIAMOND}l${-DIAMOND},${-DIAMOND}z`

function timelinessPaths(rows: readonly TimelinessRow[], widths: readonly number[], geometry: UnitRowsGeometry) {
  const { xOf, end, middleOf, thickness } = geometry
  const paths = { inTime: '', inTimeMuted: '', late: '', lateMuted: '', open: '', due: '', extended: '' }
  const start = xOf(0)
  rows.forEach((row, index) => {
    const middle = middleOf(index)
    const top = middle - thickness / 2
    const due = Math.max(xOf(row.dueDays), start)
    if (hasAnswered(row)) {
      const to = Math.max(xOf(row.days), start + 2)
      const split = row.state === 'late' ? Math.min(due, to) : to
      const late = rectangle(split, top, to - split, thickness)
      paths[row.found ? 'inTime' : 'inTimeMuted'] += rectangle(start, top, split - start, thickness)
      if (row.state === 'late') paths[row.found ? 'late' : 'lateMuted'] += late
    } else {
      const from = wordsStart(row, geometry, 0) + (widths[index] ?? 0) + GAP
      const open = Math.max(Math.min(xOf(row.days), end), from + LEAST_OPEN)
      paths.open += `M${from},${middle}H${open}m${-ARROW},${-ARROW}l${ARROW},${ARROW}l${-ARROW},${ARROW}`
      // The words say by how much the due day is past, where they stand upon it.
      if (due < from) return
    }
    if (row.extended) paths.extended += diamond(due, middle)
    else paths.due += verticalLine(due, top - 3, thickness + 6)
  })
  return paths
}

/** Where the words of a row begin: behind its bar and its due day; on the line of what is still open. */
function wordsStart(row: TimelinessRow, { xOf }: UnitRowsGeometry, width: number): number {
  if (!hasAnswered(row)) return xOf(0) + GAP
  const start = Math.max(xOf(row.days), xOf(0) + 2) + GAP
  const due = xOf(row.dueDays)
  return due > start - GAP - DIAMOND && due < start + width + GAP ? due + DIAMOND + GAP : start
}

type Kind = keyof ReturnType<typeof timelinessPaths>

/** How answers are drawn; what came late is hatched. */
export const timelinessMarks: RowMarks<TimelinessRow, Kind, 'late' | 'muted'> = {
  kinds: ['inTime', 'inTimeMuted', 'late', 'lateMuted', 'open', 'due', 'extended'],
  hatches: { late: 'accent', muted: 'muted' },
  paths: timelinessPaths,
  styles: (colors, hatch) => ({
    inTime: { fill: colors.series },
    inTimeMuted: { fill: colors.muted },
    late: { fill: hatch('late'), stroke: colors.accent },
    lateMuted: { fill: hatch('muted'), stroke: colors.muted },
    open: { fill: 'none', stroke: colors.missing, strokeDasharray: '4 3', strokeWidth: 1.5 },
    due: { fill: 'none', stroke: colors.previous, strokeWidth: 1.75 },
    extended: { fill: colors.background, stroke: colors.previous, strokeWidth: 1.5 },
  }),
  wordsStart,
  wordsLook: (row, colors) =>
    hasAnswered(row) ? (row.found ? {} : { fill: colors.dimmed }) : { fill: colors.missing, fontStyle: 'italic' },
}
