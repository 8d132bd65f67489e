import type { UnitId } from '#domain/model/ids.ts'
import type { Unit, UnitKind } from '#domain/model/unit.ts'
import { matches } from '#domain/text/fold.ts'

/** Units of one kind that can be chosen, in the order of the directory. */
export type UnitGroup = {
  readonly kind: UnitKind
  readonly units: readonly Unit[]
  /** How many of them are chosen, shown or not. */
  readonly picked: number
  /** All of the kind, shown or not. */
  readonly all: number
}

/** The units chosen of a directory; null: all that have to report. */
export function pickedUnits(units: readonly Unit[], chosen: ReadonlySet<UnitId> | null): UnitId[] {
  return units.filter((unit) => (chosen === null ? unit.reports : chosen.has(unit.id))).map(({ id }) => id)
}

/** The directory by kind, with only what a search finds; kinds without a match are left out. */
export function unitGroups(
  units: readonly Unit[],
  picked: ReadonlySet<UnitId>,
  kinds: readonly UnitKind[],
  search: string,
): UnitGroup[] {
  return kinds.flatMap((kind) => {
    const ofKind = units.filter((unit) => unit.kind === kind)
    const found = ofKind.filter(({ name, shortName, symbol, aliases }) =>
      matches([name, shortName, symbol ?? '', ...aliases].join(' '), search),
    )
    if (found.length === 0) return []
    return [{ kind, units: found, picked: ofKind.filter(({ id }) => picked.has(id)).length, all: ofKind.length }]
  })
}

/** Chooses units, or leaves them. */
export function withUnits(picked: ReadonlySet<UnitId>, units: readonly Unit[], isPicked: boolean): Set<UnitId> {
  const next = new Set(picked)
  for (const { id } of units) {
    if (isPicked) next.add(id)
    else next.delete(id)
  }
  return next
}
