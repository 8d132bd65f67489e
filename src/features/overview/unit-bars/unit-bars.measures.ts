import type { MetricId } from '#domain/metrics/metrics.ts'
import type { MetricCount } from '#domain/model/count.ts'
import { formatNumber, formatRatio } from '#domain/text/format.ts'
import { scansPerCodeOf, type WhyNoRatio } from '#domain/totals/scans-per-code.ts'
import type { SummaryUnit } from '#domain/totals/summary.ts'

/** Why a unit that reported has no figure of a measure that is worked out from two. */
export type WhyNoFigure = Exclude<WhyNoRatio, 'missing'> | 'noPopulation'

/**
 * What stands in a unit's row: a number (0 included), a blank, an explicit none, no report at all, or a measure that is not
 * defined for what the unit reported.
 */
export type BarState = 'number' | 'blank' | 'none' | 'missing' | 'undefined'

export type BarFigure = {
  readonly state: BarState
  /** Set exactly when the state is `number`. */
  readonly value: number | null
  readonly approximate: boolean
  /** A row of the report was blank: the true figure is unknown. */
  readonly partial: boolean
  /** Set exactly when the state is `undefined`. */
  readonly why: WhyNoFigure | null
  /** The two numbers that it was worked out from, the divisor last; null for what was reported as it stands. */
  readonly parts: readonly [number, number] | null
}

export type BarMeasure = {
  /** What it is, where it is a metric as it was reported. */
  readonly metric: MetricId | null
  readonly now: (unit: SummaryUnit) => BarFigure
  /** The unit's number in the campaign before; null when it gave none, or none that counts. */
  readonly before: (unit: SummaryUnit) => number | null
  readonly print: (value: number) => string
  /** Always whole numbers, so that an axis shows no fractions. */
  readonly whole: boolean
}

const PER = 1000

const none = { approximate: false, partial: false, value: null, why: null, parts: null } as const
const without = (why: WhyNoFigure): BarFigure => ({ ...none, state: 'undefined', why })

const asReported = (count: MetricCount | null): BarFigure =>
  count === null ? { ...none, state: 'missing' } : { ...count, why: null, parts: null }

const reported = (metric: MetricId): BarMeasure => ({
  metric,
  now: (unit) => asReported(unit[metric]),
  before: (unit) => unit.previous?.[metric].value ?? null,
  print: formatNumber,
  whole: true,
})

const perResidents = (metric: MetricId): BarMeasure => ({
  metric: null,
  now: (unit) => {
    const { population } = unit
    const figure = asReported(unit[metric])
    if (figure.state === 'missing' || figure.value === null) return figure
    if (population === null) return without('noPopulation')
    return { ...figure, value: (figure.value * PER) / population, parts: [figure.value, population] }
  },
  before: ({ population, previous }) => {
    const count = previous?.[metric].value ?? null
    return count === null || population === null ? null : (count * PER) / population
  },
  print: formatRatio,
  whole: false,
})

const scansPerCode: BarMeasure = {
  metric: null,
  now: ({ qrCodes, scans }) => {
    const ratio = scansPerCodeOf(qrCodes === null || scans === null ? null : { qrCodes, scans })
    if (ratio.state === 'undefined') return ratio.why === 'missing' ? asReported(null) : without(ratio.why)
    return { ...ratio, why: null, parts: [scans?.value ?? 0, qrCodes?.value ?? 0] }
  },
  before: ({ previous }) => {
    const ratio = scansPerCodeOf(previous)
    return ratio.state === 'number' ? ratio.value : null
  },
  print: formatRatio,
  whole: false,
}

/** What bars of units can measure. */
export const barMeasures = {
  qrCodes: reported('qrCodes'),
  qrCodesPerResidents: perResidents('qrCodes'),
  scans: reported('scans'),
  scansPerResidents: perResidents('scans'),
  scansPerCode,
  directives: reported('directives'),
} as const satisfies Record<string, BarMeasure>

export type BarMeasureId = keyof typeof barMeasures
