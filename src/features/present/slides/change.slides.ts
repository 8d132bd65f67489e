import { changeOfCount } from '#domain/campaigns/change-of-count.ts'
import type { MetricId } from '#domain/metrics/metrics.ts'
import { compareVietnamese } from '#domain/text/fold.ts'
import { countedFigures } from '#domain/totals/of-kind.ts'
import type { Summary } from '#domain/totals/summary.ts'
import type { Move, SlideOf } from './slide.ts'

/** So many of those who moved most are drawn. */
const DRAWN = 8

/** Of those with a whole figure in both campaigns, who grew, who fell and who stayed; nothing where nobody is comparable. */
export function changeSlides({ units }: Summary, metric: MetricId): SlideOf<'change'>[] {
  const moves = units.flatMap((unit): Move[] => {
    const [before, after] = [unit.previous?.[metric] ?? null, countedFigures(unit)?.[metric] ?? null]
    const change = changeOfCount(after, before)
    if (change === null || typeof after?.value !== 'number') return []
    return [{ unitId: unit.unitId, label: unit.shortName, before: after.value - change.by, after: after.value }]
  })
  if (moves.length === 0) return []
  const by = ({ before, after }: Move) => after - before
  const moved = moves
    .filter((move) => by(move) !== 0)
    .toSorted((a, b) => Math.abs(by(b)) - Math.abs(by(a)) || compareVietnamese(a.label, b.label))
  return [
    {
      kind: 'change',
      id: `change.${metric}`,
      metric,
      grew: moves.filter((move) => by(move) > 0).length,
      fell: moves.filter((move) => by(move) < 0).length,
      same: moves.length - moved.length,
      moves: moved.slice(0, DRAWN),
    },
  ]
}
