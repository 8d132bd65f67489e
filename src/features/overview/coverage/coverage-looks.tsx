import type { SVGProps } from 'react'
import type { ChartColors } from '#src/ui/charts/chart-colors.ts'
import type { CoveragePart } from './coverage.rows.ts'

/** How each part of a column is filled, told apart without colours too: full, striped, dotted, or only outlined. */
export function coverageLooks(
  colors: ChartColors,
  pattern: (part: 'pending' | 'returned' | 'late') => string,
): Record<CoveragePart, SVGProps<SVGPathElement>> {
  return {
    accepted: { fill: colors.series },
    onTime: { fill: colors.series },
    pending: { fill: `url(#${pattern('pending')})`, stroke: colors.series, strokeWidth: 0.8 },
    returned: { fill: `url(#${pattern('returned')})`, stroke: colors.accent, strokeWidth: 0.8 },
    late: { fill: `url(#${pattern('late')})`, stroke: colors.accent, strokeWidth: 0.8 },
    missing: { fill: 'none', stroke: colors.missing, strokeWidth: 1, strokeDasharray: '3 2' },
  }
}

/** The patterns that `coverageLooks` fills with. */
export function CoveragePatterns({
  id,
  colors,
}: {
  id: (part: 'pending' | 'returned' | 'late') => string
  colors: ChartColors
}) {
  return (
    <defs>
      <pattern id={id('pending')} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill={colors.background} />
        <line x1="0" y1="0" x2="0" y2="6" stroke={colors.series} strokeWidth="3" />
      </pattern>
      <pattern id={id('returned')} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" fill={colors.background} />
        <circle cx="2.5" cy="2.5" r="1.3" fill={colors.accent} />
      </pattern>
      <pattern id={id('late')} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="6" height="6" fill={colors.accent} />
        <line x1="0" y1="0" x2="0" y2="6" stroke={colors.background} strokeWidth="2" />
      </pattern>
    </defs>
  )
}
