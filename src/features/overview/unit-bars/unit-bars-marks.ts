import { cross, rectangle, verticalLine } from '#src/ui/charts/shapes.ts'
import type { RowMarks } from '../unit-rows/unit-rows.chart.tsx'
import type { UnitRowsGeometry } from '../unit-rows/unit-rows.layout.ts'
import { PARTIAL_WIDTH } from './unit-bars.layout.ts'
import type { UnitBar } from './unit-bars.rows.ts'

/** How a bar looks. */
type Look = 'counted' | 'notCounted' | 'countedMuted' | 'notCountedMuted'

const BLANK_WIDTH = 20
/** Half the width of the mark of what is not defined. */
const CROSS = 4
const LABEL_GAP = 5

const lookOf = (bar: UnitBar): Look =>
  bar.counted ? (bar.found ? 'counted' : 'countedMuted') : bar.found ? 'notCounted' : 'notCountedMuted'

function barPaths(bars: readonly UnitBar[], { xOf, middleOf, thickness }: UnitRowsGeometry) {
  const paths = {
    counted: '',
    notCounted: '',
    countedMuted: '',
    notCountedMuted: '',
    partial: '',
    blank: '',
    none: '',
    undefined: '',
    previous: '',
  }
  bars.forEach((bar, index) => {
    const x = xOf(0)
    const y = middleOf(index) - thickness / 2
    if (bar.state === 'number') {
      // Zero is a number: it gets a sliver at the axis, where a blank has an empty box and a missing report nothing.
      const width = Math.max(xOf(bar.value ?? 0) - x, 2)
      paths[lookOf(bar)] += rectangle(x, y, width, thickness)
      if (bar.partial) paths.partial += rectangle(x + width, y, PARTIAL_WIDTH, thickness)
    } else if (bar.state === 'blank') paths.blank += rectangle(x + 0.5, y + 1.5, BLANK_WIDTH, thickness - 3)
    else if (bar.state === 'none') paths.none += rectangle(x, middleOf(index) - 1, BLANK_WIDTH, 2)
    else if (bar.state === 'undefined') paths.undefined += cross(x + 6, middleOf(index), CROSS)
    if (bar.previous !== null) paths.previous += verticalLine(xOf(bar.previous), y - 3, thickness + 6)
  })
  return paths
}

/** Where the words at the end of a bar begin: behind the mark of the campaign before, if they would run into it. */
function labelStart(bar: UnitBar, { xOf }: UnitRowsGeometry, width: number): number {
  const start = markEnd(bar, xOf) + LABEL_GAP
  if (bar.previous === null) return start
  const mark = xOf(bar.previous)
  return mark > start - LABEL_GAP && mark < start + width + LABEL_GAP ? mark + LABEL_GAP : start
}

function markEnd(bar: UnitBar, xOf: UnitRowsGeometry['xOf']): number {
  const axis = xOf(0)
  switch (bar.state) {
    case 'number':
      return Math.max(xOf(bar.value ?? 0), axis + 2) + (bar.partial ? PARTIAL_WIDTH : 0)
    case 'blank':
    case 'none':
      return axis + BLANK_WIDTH
    case 'undefined':
      return axis + 6 + CROSS
    case 'missing':
      return axis
    default:
      return bar.state satisfies never
  }
}

type Kind = keyof ReturnType<typeof barPaths>

/** How bars are drawn; what is incomplete is hatched. */
export const barMarks: RowMarks<UnitBar, Kind, 'series' | 'muted'> = {
  kinds: [
    'counted',
    'countedMuted',
    'notCounted',
    'notCountedMuted',
    'partial',
    'blank',
    'none',
    'undefined',
    'previous',
  ],
  hatches: { series: 'series', muted: 'muted' },
  paths: (bars, _, geometry) => barPaths(bars, geometry),
  styles: (colors, hatch) => ({
    counted: { fill: colors.series },
    countedMuted: { fill: colors.muted },
    notCounted: { fill: hatch('series'), stroke: colors.series },
    notCountedMuted: { fill: hatch('muted'), stroke: colors.muted },
    partial: { fill: hatch('series') },
    blank: { fill: 'none', stroke: colors.dimmed, strokeDasharray: '3 2' },
    none: { fill: colors.dimmed },
    undefined: { fill: 'none', stroke: colors.dimmed, strokeWidth: 1.5 },
    previous: { fill: 'none', stroke: colors.previous, strokeWidth: 1.75 },
  }),
  wordsStart: labelStart,
  wordsLook: (bar, colors) =>
    bar.state === 'missing'
      ? { fill: colors.missing, fontStyle: 'italic' }
      : bar.found && bar.state === 'number'
        ? {}
        : { fill: colors.dimmed },
}
