import { dayInVietnam, instantOf, type IsoDate } from '#domain/model/dates.ts'
import type { UnitId } from '#domain/model/ids.ts'
import { stateOn, unitsOn, type Unit } from '#domain/model/unit.ts'
import type { Province } from '#domain/provinces/province.ts'
import { product, record } from '#server/audit/audit.store.ts'
import { inTransaction } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'
import { done, refuse, type Outcome } from '#server/outcome.ts'
import { addUnitStates, allUnitStates, statesOfUnits } from './units.store.ts'

export type UnitsService = ReturnType<typeof createUnitsService>

export function createUnitsService(deps: Deps) {
  const { database, provinceId } = deps
  const today = () => dayInVietnam(instantOf(deps.now()))
  return {
    /** The unit directory as valid on a day (today, unless told otherwise), in its order. */
    list: async (on?: IsoDate): Promise<Unit[]> => unitsOn(await allUnitStates(database, provinceId), on ?? today()),

    /** One unit in the state that holds on a day, or the nearest one. */
    get: async (id: UnitId, on?: IsoDate): Promise<Outcome<Unit>> => {
      const unit = stateOn(await statesOfUnits(database, provinceId, [id]), on ?? today())
      return unit === undefined ? refuse('not-found', { wanted: 'unit' }) : done(unit)
    },
  }
}

/**
 * Gives the province its unit directory. What is there already stays as it is, so that it can run at every start; what is
 * added is recorded with the source it came from.
 */
export async function seedUnits(
  deps: Deps,
  province: Omit<Province, 'units'>,
  units: readonly Unit[],
): Promise<{ added: number }> {
  const outcome = await inTransaction(deps.database, async (transaction) => {
    const { id, name, code } = province
    await transaction
      .insertInto('provinces')
      .values({ id, name, code })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const added = await addUnitStates(transaction, deps.provinceId, units)
    const at = instantOf(deps.now())
    const entries = added.map((unit) => ({
      at,
      actor: product,
      action: 'seeded' as const,
      entity: 'unit' as const,
      entityId: unit.id,
      unitId: unit.id,
      reasons: [`${name} (${code})`, unit.name, unit.validFrom],
    }))
    if (entries.length > 0) await record(transaction, deps, entries)
    return done({ added: added.length })
  })
  if (!outcome.ok) throw new Error(`the unit directory was not written: ${outcome.problem.type}`)
  return outcome.value
}
