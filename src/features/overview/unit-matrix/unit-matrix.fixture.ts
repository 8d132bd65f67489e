import type { MetricCount } from '#domain/model/count.ts'
import { addDays, isoDateSchema } from '#domain/model/dates.ts'
import type { CampaignId, UnitId } from '#domain/model/ids.ts'
import { packCells, type Matrix, type MatrixCell } from '#domain/totals/matrix.ts'

type GivenCell = Partial<Omit<MatrixCell, 'count'>> & {
  readonly count: number | Partial<MetricCount>
}

/** A cell with a number, accepted and in time unless told otherwise. */
export function cell(given: number | GivenCell): MatrixCell {
  const { count, ...rest } = typeof given === 'number' ? { count: given } : given
  const figure = typeof count === 'number' ? { value: count } : count
  return {
    status: 'accepted',
    timeliness: 'onTime',
    counted: true,
    sample: true,
    ...rest,
    count: { state: 'number', value: null, approximate: false, partial: false, ...figure },
  }
}

const first = isoDateSchema.parse('2021-07-31')

/** Units by name, each with its cells; campaigns a month apart. */
export function matrixOf(units: Readonly<Record<string, readonly (MatrixCell | null)[]>>): Matrix {
  const count = Math.max(0, ...Object.values(units).map((cells) => cells.length))
  return {
    basis: 'accepted',
    measure: 'scans',
    campaigns: Array.from({ length: count }, (_, at) => ({
      id: `đợt ${at}` as CampaignId,
      title: `Đợt ${at}`,
      request: { number: `${at}/STTTT`, date: addDays(first, at * 30) },
      dataCutoff: null,
      dueOn: addDays(first, at * 30 + 10),
      status: 'closed',
      sample: true,
    })),
    units: Object.entries(units).map(([name, cells]) =>
      Object.assign(packCells(cells), {
        unitId: name as UnitId,
        name,
        shortName: name,
        kind: 'department' as const,
      }),
    ),
  }
}
