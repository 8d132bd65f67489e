import type { MetricCounts, MetricId, PerMetric } from '#domain/metrics/metrics.ts'
import { perMetric } from '#domain/metrics/metrics.ts'
import type { UnitId } from '#domain/model/ids.ts'
import type { UnitKind } from '#domain/model/unit.ts'
import { matches } from '#domain/text/fold.ts'
import { changeOf } from '#domain/totals/change.ts'
import { coverageOf, type Coverage } from '#domain/totals/coverage.ts'
import {
  changeOfScansPerCode,
  scansPerCodeOfAll,
  type RatioChange,
  type RatioTotal,
} from '#domain/totals/scans-per-code.ts'
import type { Summary, SummaryUnit } from '#domain/totals/summary.ts'
import { totalOf, type MetricTotal } from '#domain/totals/total.ts'
import type { Found } from '#domain/unusual/fact.ts'
import { forLeaders, unusualIn, type FactId } from '#domain/unusual/unusual.ts'

/** How a total moved since the campaign before, over the `units` that gave a number in both. */
export type Change = { readonly by: number; readonly units: number }

export type MetricFigure = {
  readonly total: MetricTotal
  /** Null: there is no campaign before, or no unit with a number in both. */
  readonly change: Change | null
  /** Units covered in the campaign before, when that differs from now. */
  readonly coveredBefore: number | null
}

/** The figures of a campaign over all units, or over those of one kind. */
export type Figures = {
  readonly units: readonly SummaryUnit[]
  readonly coverage: Coverage
  readonly metrics: PerMetric<MetricFigure>
  readonly scansPerCode: { readonly total: RatioTotal; readonly change: RatioChange | null }
  /** What asks for a look, the most pressing first. */
  readonly unusual: readonly Found<FactId, SummaryUnit>[]
  /** The units that the chosen fact is about; null: none is chosen, or it holds of nobody. */
  readonly focus: ReadonlySet<UnitId> | null
}

export function figuresOf(summary: Summary, kind: UnitKind | null, fact: FactId | null = null): Figures {
  const units = kind === null ? summary.units : summary.units.filter((unit) => unit.kind === kind)
  const unusual = unusualOf(units)
  const chosen = unusual.find(({ id }) => id === fact)
  return {
    units,
    unusual,
    focus: chosen === undefined ? null : new Set(chosen.cases.map(({ unit }) => unit.unitId)),
    scansPerCode: {
      total: scansPerCodeOfAll(units.map(countedFigures)),
      change: changeOfScansPerCode(units.map((unit) => ({ now: countedFigures(unit), before: unit.previous }))),
    },
    coverage: kind === null ? summary.coverage : coverageOf(units.map(standingOf)),
    metrics: perMetric((metric) => {
      const total = kind === null ? summary.totals[metric] : totalOfUnits(units, metric)
      const before = kind === null ? summary.previousTotals?.[metric] : previousOfUnits(summary, units, metric)
      const coveredBefore = before === undefined ? null : covered(before)
      return {
        total,
        change: movedBy(units, metric),
        coveredBefore: coveredBefore === covered(total) ? null : coveredBefore,
      }
    }),
  }
}

const covered = ({ covers }: MetricTotal) => covers.number + covers.none

function standingOf({ status, timeliness }: SummaryUnit) {
  return status === 'missing' || timeliness === null
    ? ({ status: 'missing', timeliness: null } as const)
    : ({ status, timeliness } as const)
}

function totalOfUnits(units: readonly SummaryUnit[], metric: MetricId): MetricTotal {
  return totalOf(units.map((unit) => ({ unitId: unit.unitId, count: unit.counted ? unit[metric] : null })))
}

function previousOfUnits(summary: Summary, units: readonly SummaryUnit[], metric: MetricId): MetricTotal | undefined {
  if (summary.previousCampaign === null) return undefined
  return totalOf(units.map((unit) => ({ unitId: unit.unitId, count: unit.previous?.[metric] ?? null })))
}

function movedBy(units: readonly SummaryUnit[], metric: MetricId): Change | null {
  const change = changeOf(
    units.map((unit) => ({ now: countedFigures(unit), before: unit.previous })),
    metric,
  )
  return change === null ? null : { by: change.after - change.before, units: change.units }
}

/** What a unit's report says, where it counts. */
function countedFigures({ counted, qrCodes, scans, directives }: SummaryUnit): MetricCounts | null {
  return counted && qrCodes !== null && scans !== null && directives !== null ? { qrCodes, scans, directives } : null
}

const unusualOf = (units: readonly SummaryUnit[]): Found<FactId, SummaryUnit>[] =>
  unusualIn(
    units.map((unit) => ({ ...unit, figures: countedFigures(unit) })),
    forLeaders,
  )

/** Whether a unit stays coloured: it is what the reader looks for, and what the chosen fact is about. */
export const isFound = (
  unit: Pick<SummaryUnit, 'unitId' | 'name' | 'shortName'>,
  find: string,
  focus: Figures['focus'],
): boolean => (focus === null || focus.has(unit.unitId)) && matches(`${unit.name} ${unit.shortName}`, find)
