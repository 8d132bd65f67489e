import { compareVietnamese, matches } from '#domain/text/fold.ts'
import type { StandingStatus, Timeliness } from '#domain/model/standing.ts'
import type { Unit, UnitKind } from '#domain/model/unit.ts'
import type { Summary } from '#domain/totals/summary.ts'

/** A unit of the directory with where it stands in the chosen campaign; `standing` is null when it is not expected there. */
export type UnitRow = {
  readonly unit: Unit
  readonly standing: {
    readonly status: StandingStatus
    readonly timeliness: Timeliness | null
    readonly reportId: string | null
    readonly sample: boolean
  } | null
}

export type UnitsFilter = { readonly search: string; readonly kind: UnitKind | null }

/** Units whose name, symbol or other names match, in Vietnamese order. */
export function unitRows(units: readonly Unit[], summary: Summary | undefined, filter: UnitsFilter): UnitRow[] {
  const standings = new Map(summary?.units.map((row) => [row.unitId, row]))
  return units
    .filter((unit) => filter.kind === null || unit.kind === filter.kind)
    .filter((unit) => matches([unit.name, unit.shortName, unit.symbol ?? '', ...unit.aliases].join(' '), filter.search))
    .toSorted((a, b) => compareVietnamese(a.name, b.name))
    .map((unit) => {
      const row = standings.get(unit.id)
      if (row === undefined) return { unit, standing: null }
      const { status, timeliness, reportId, sample } = row
      return { unit, standing: { status, timeliness, reportId, sample } }
    })
}
