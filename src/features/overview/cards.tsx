import type { ComponentType } from 'react'
import { Trend } from './campaign-columns/trend.tsx'
import type { ChartId } from './card-choices.ts'
import type { OverviewCardProps } from './card-props.ts'
import { DirectivesCard } from './directive-timeline/directives.entry.tsx'
import { TILE_MAP_HEIGHT, TileMapCard } from './tile-map/tile-map.entry.tsx'
import { TimelinessCard } from './timeliness/timeliness.entry.tsx'
import {
  COVERAGE_HEIGHT,
  CoverageEntry,
  HeatEntry,
  heatHeight,
  MultiplesEntry,
  multiplesHeight,
} from './unit-matrix/over-time.entry.tsx'
import { MetricBars } from './unit-bars/metric-bars.tsx'
import { UnitBarsCard } from './unit-bars/unit-bars.card.tsx'

type CardEntry<Id extends ChartId> = {
  readonly Card: ComponentType<OverviewCardProps<Id>>
  /** Takes the whole width of the page, not one of two columns. */
  readonly wide: boolean
  /** About how high it is with so many units, in pixels, while it is not drawn because it is far below what is on screen. */
  readonly later?: (units: number) => number
}

/** A card with a row for each unit: its rows, and what stands around them. */
const barsHeight = (units: number) => 220 + units * 24

/** What each card of Overview is. */
export const cards: { readonly [Id in ChartId]: CardEntry<Id> } = {
  trend: { Card: Trend, wide: true },
  qrCodes: { Card: (props) => <MetricBars metric="qrCodes" {...props} />, wide: false },
  scans: { Card: (props) => <MetricBars metric="scans" {...props} />, wide: false },
  map: { Card: TileMapCard, wide: true, later: () => TILE_MAP_HEIGHT },
  scansPerCode: {
    Card: (props) => <UnitBarsCard id="scansPerCode" measure="scansPerCode" {...props} />,
    wide: false,
    later: barsHeight,
  },
  timeliness: { Card: TimelinessCard, wide: false, later: barsHeight },
  directives: { Card: DirectivesCard, wide: true },
  coverage: { Card: CoverageEntry, wide: true, later: () => COVERAGE_HEIGHT },
  multiples: { Card: MultiplesEntry, wide: true, later: multiplesHeight },
  heat: { Card: HeatEntry, wide: true, later: heatHeight },
}
