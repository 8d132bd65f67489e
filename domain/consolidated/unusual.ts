import { farRatio } from '../checks/report/scans-per-code-odd.ts'
import type { MetricId } from '../metrics/metrics.ts'
import { countedUnits, type Consolidated, type ConsolidatedUnit } from './consolidated.ts'

/** Figures that go up only, being cumulative. */
const cumulative = ['qrCodes', 'scans'] as const satisfies readonly MetricId[]

/** What asks for a look before figures go upwards, each kind with the units that it is about, none left out. */
export type Unusual =
  | { readonly kind: 'fell'; readonly metric: (typeof cumulative)[number]; readonly units: readonly Fall[] }
  | { readonly kind: 'codesWithoutScans' | 'scansWithoutCodes'; readonly units: readonly WithValue[] }
  | { readonly kind: 'farRatio'; readonly units: readonly FarRatio[] }
  | { readonly kind: 'approximate' | 'partial'; readonly metric: MetricId; readonly units: readonly WithValue[] }

type Fall = { readonly unit: ConsolidatedUnit; readonly before: number; readonly after: number }
type WithValue = { readonly unit: ConsolidatedUnit; readonly value: number }
type FarRatio = { readonly unit: ConsolidatedUnit; readonly ratio: number; readonly median: number }

export function unusualOf(consolidated: Consolidated): Unusual[] {
  const units = countedUnits(consolidated)
  const all: Unusual[] = [
    ...cumulative.map((metric) => ({
      kind: 'fell' as const,
      metric,
      units: units.flatMap((unit) => fallOf(unit, metric)),
    })),
    {
      kind: 'codesWithoutScans',
      units: units.flatMap((unit) => {
        const { qrCodes, scans } = unit.content.figures
        const silent = scans.state === 'none' || (scans.value === 0 && !scans.partial)
        return silent && qrCodes.value !== null && qrCodes.value > 0 ? [{ unit, value: qrCodes.value }] : []
      }),
    },
    {
      kind: 'scansWithoutCodes',
      units: units.flatMap((unit) => {
        const { qrCodes, scans } = unit.content.figures
        const without = qrCodes.state === 'none' || (qrCodes.value === 0 && !qrCodes.partial)
        return without && scans.value !== null && scans.value > 0 ? [{ unit, value: scans.value }] : []
      }),
    },
    {
      kind: 'farRatio',
      units: units.flatMap((unit) => {
        const others = units.filter((other) => other.kind === unit.kind && other.unitId !== unit.unitId)
        const far = farRatio(
          unit.content.figures,
          others.map(({ content }) => content.figures),
        )
        return far === null ? [] : [{ unit, ratio: far.ratio, median: far.median }]
      }),
    },
    ...(['approximate', 'partial'] as const).flatMap((kind) =>
      cumulative.map((metric) => ({
        kind,
        metric,
        units: units.flatMap((unit) => {
          const { value, [kind]: holds } = unit.content.figures[metric]
          return holds && value !== null ? [{ unit, value }] : []
        }),
      })),
    ),
  ]
  return all.filter((one) => one.units.length > 0)
}

function fallOf(unit: ReturnType<typeof countedUnits>[number], metric: MetricId): Fall[] {
  const { value: after, partial } = unit.content.figures[metric]
  const before = unit.previous?.[metric].value ?? null
  return after !== null && before !== null && !partial && after < before ? [{ unit, before, after }] : []
}
