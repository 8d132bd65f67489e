import type { MetricId } from '#domain/metrics/metrics.ts'
import { compareVietnamese } from '#domain/text/fold.ts'
import { countedFigures } from '#domain/totals/of-kind.ts'
import type { Summary } from '#domain/totals/summary.ts'
import type { Ranked, SlideOf } from './slide.ts'

/** Up to so many units stand on one slide; of more, the first and the last half as many. */
const AT_MOST = 10

/** Who has most and who has least. Who gave no number has no rank: the slide says how many they are. */
export function leaderSlides({ units, totals, basis }: Summary, metric: MetricId): SlideOf<'leaders'>[] {
  const ranked = units
    .flatMap((unit): Ranked[] => {
      const count = countedFigures(unit)?.[metric]
      if (count === undefined || count.value === null) return []
      const { value, approximate, partial } = count
      return [{ unitId: unit.unitId, label: unit.shortName, value, approximate, partial }]
    })
    .toSorted((a, b) => b.value - a.value || compareVietnamese(a.label, b.label))
  // One unit alone leads nobody, and who all have nothing neither.
  if (ranked.length < 2 || (ranked[0]?.value ?? 0) === 0) return []
  const few = ranked.length <= AT_MOST
  return [
    {
      kind: 'leaders',
      id: `leaders.${metric}`,
      metric,
      most: few ? ranked : ranked.slice(0, AT_MOST / 2),
      least: few ? [] : ranked.slice(-AT_MOST / 2),
      leading: ranked.filter(({ value }) => value === ranked[0]?.value).length,
      ranked: ranked.length,
      covers: totals[metric].covers,
      basis,
    },
  ]
}
