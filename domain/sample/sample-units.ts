import { unitIdSchema } from '../model/ids.ts'
import type { Unit } from '../model/unit.ts'
import { randomOf } from './random.ts'
import { isRealAnswerer } from './places.ts'

/** A unit that there is not, called so. */
function madeUpUnit(nth: number, like: Unit): Unit {
  const name = `Đơn vị mẫu số ${String(nth).padStart(3, '0')}`
  const population = randomOf('population', nth).whole(2_000, 30_000)
  return {
    ...like,
    id: unitIdSchema.parse(`don-vi-mau-${String(nth).padStart(3, '0')}`),
    name,
    shortName: name,
    kind: 'other',
    symbol: null,
    parentId: null,
    population: nth % 4 === 0 ? null : population,
    populationSource: nth % 4 === 0 ? null : 'Số liệu mẫu',
    aliases: [],
  }
}

/**
 * A directory of `size` units: some of the real ones (among them the one whose real answer there is), or all of them and
 * made-up ones after.
 */
export function unitsOfSize(size: number, directory: readonly Unit[]): Unit[] {
  const [like] = directory
  if (like === undefined) return []
  const others = Math.max(0, size - directory.filter(({ id }) => isRealAnswerer(id)).length)
  const otherUnits = new Set(directory.filter(({ id }) => !isRealAnswerer(id)).slice(0, others))
  const kept = directory.filter((unit) => size > 0 && (isRealAnswerer(unit.id) || otherUnits.has(unit)))
  const more = Array.from({ length: Math.max(0, size - kept.length) }, (_, index) => madeUpUnit(index + 1, like))
  return [...kept, ...more]
}
