import type { z } from 'zod'
import type { MetricId } from '../metrics/metrics.ts'
import type { MetricCount } from '../model/count.ts'
import { daysBetween, type IsoDate } from '../model/dates.ts'
import { isCounted, type Basis, type ReportStatus, type StandingStatus, type Timeliness } from '../model/standing.ts'
import type { matrixSchema, matrixUnitSchema } from './matrix.schema.ts'

/** What can be laid out over units and campaigns: a metric, or days from the request to the receipt of the report. */
export type MatrixMeasure = MetricId | 'days'

/** A campaign that a column of a matrix stands for. */
export type MatrixCampaign = Matrix['campaigns'][number]

/**
 * A row of a matrix as it is sent: for each campaign a number or null in `values`, and a letter in each of the texts, because
 * thirteen thousand cells as objects would be two megabytes. `cellsOf` makes them objects again.
 */
export type MatrixUnit = z.infer<typeof matrixUnitSchema>

/** One measure of every unit in every campaign, campaigns oldest first. */
export type Matrix = z.infer<typeof matrixSchema>

/** Where one unit stands in one campaign that expects it, and what its report there says. */
export type MatrixCell = {
  readonly status: StandingStatus
  readonly timeliness: Timeliness | null
  /** Whether it is in the totals on the basis of the matrix. */
  readonly counted: boolean
  readonly sample: boolean
  /** Null: there is no report. Days may be negative: a letter can be dated before the request that it answers. */
  readonly count: MetricCount | null
}

/** The letter for what a campaign does not expect, or a report that is not there. */
const NOTHING = '-'

const statusLetters: Record<StandingStatus, string> = { missing: 'm', submitted: 's', accepted: 'a', returned: 'r' }
const statusOf = new Map(Object.entries(statusLetters).map(([status, letter]) => [letter, status as StandingStatus]))

/** What each letter of `figures` says. */
const figures: Readonly<Record<string, Pick<MetricCount, 'state' | 'approximate' | 'partial'>>> = {
  n: { state: 'number', approximate: false, partial: false },
  a: { state: 'number', approximate: true, partial: false },
  p: { state: 'number', approximate: false, partial: true },
  q: { state: 'number', approximate: true, partial: true },
  b: { state: 'blank', approximate: false, partial: false },
  o: { state: 'none', approximate: false, partial: false },
}

function figureLetter(count: MetricCount | null): string {
  if (count === null) return NOTHING
  const { state, approximate, partial } = count
  if (state !== 'number') return state === 'blank' ? 'b' : 'o'
  if (approximate) return partial ? 'q' : 'a'
  return partial ? 'p' : 'n'
}

const standingLetter = ({ status, timeliness }: MatrixCell) =>
  timeliness === 'late' ? statusLetters[status].toUpperCase() : statusLetters[status]

const sampleLetter = (cell: MatrixCell | null) =>
  cell === null || cell.count === null ? NOTHING : cell.sample ? 's' : 'r'

/** A row of cells as it is sent; null: the campaign does not expect the unit. */
export function packCells(
  cells: readonly (MatrixCell | null)[],
): Pick<MatrixUnit, 'values' | 'figures' | 'standings' | 'samples'> {
  return {
    values: cells.map((cell) => cell?.count?.value ?? null),
    figures: cells.map((cell) => figureLetter(cell?.count ?? null)).join(''),
    standings: cells.map((cell) => (cell === null ? NOTHING : standingLetter(cell))).join(''),
    samples: cells.map((cell) => sampleLetter(cell)).join(''),
  }
}

/** The cells of a row, one for each campaign; null: the campaign does not expect the unit. */
export function cellsOf(row: MatrixUnit, basis: Basis): (MatrixCell | null)[] {
  return row.values.map((value, index) => {
    const letter = row.standings[index] ?? NOTHING
    const status = statusOf.get(letter.toLowerCase())
    if (status === undefined) return null
    const figure = figures[row.figures[index] ?? NOTHING]
    return {
      status,
      timeliness: status === 'missing' ? null : letter === letter.toUpperCase() ? 'late' : 'onTime',
      counted: isCounted(status, basis),
      sample: row.samples[index] === 's',
      count: figure === undefined ? null : { ...figure, value },
    }
  })
}

/** What is known of a unit's report in a campaign. */
export type MatrixReport = {
  readonly status: ReportStatus
  readonly timeliness: Timeliness
  readonly receivedOn: IsoDate
  readonly sample: boolean
  readonly metric: (id: MetricId) => MetricCount
}

/** The cell of a unit that a campaign expects; null: it has sent no report. */
export function matrixCell(
  report: MatrixReport | null,
  measure: MatrixMeasure,
  requestedOn: IsoDate,
  basis: Basis,
): MatrixCell {
  if (report === null) return { status: 'missing', timeliness: null, counted: false, sample: false, count: null }
  const { status, timeliness, sample } = report
  const count = measure === 'days' ? daysCount(requestedOn, report.receivedOn) : report.metric(measure)
  return { status, timeliness, counted: isCounted(status, basis), sample, count }
}

const daysCount = (from: IsoDate, to: IsoDate): MetricCount => ({
  state: 'number',
  value: daysBetween(from, to),
  approximate: false,
  partial: false,
})
