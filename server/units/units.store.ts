import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { ProvinceId, UnitId } from '#domain/model/ids.ts'
import type { Unit } from '#domain/model/unit.ts'
import type { UnitStateRow } from '#server/database/schema.ts'
import type { Connection } from '#server/database/transaction.ts'

/** Every state of every unit, in the order of the directory. */
export async function allUnitStates(database: Connection, provinceId: ProvinceId): Promise<Unit[]> {
  const rows = await database
    .selectFrom('unit_states')
    .selectAll()
    .where('province_id', '=', provinceId)
    .orderBy('position')
    .orderBy('valid_from')
    .execute()
  return rows.map(toUnit)
}

/** Every state of some units, in the order of the directory. */
export async function statesOfUnits(
  database: Connection,
  provinceId: ProvinceId,
  unitIds: readonly UnitId[],
): Promise<Unit[]> {
  if (unitIds.length === 0) return []
  const rows = await database
    .selectFrom('unit_states')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('unit_id', 'in', unitIds)
    .orderBy('position')
    .orderBy('valid_from')
    .execute()
  return rows.map(toUnit)
}

const aliasesSchema = z.array(z.string())

function toUnit(row: Selectable<UnitStateRow>): Unit {
  return {
    id: row.unit_id,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    symbol: row.symbol,
    parentId: row.parent_id,
    population: row.population,
    populationSource: row.population_source,
    aliases: aliasesSchema.parse(JSON.parse(row.aliases)),
    reports: row.reports === 1,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }
}

/** Adds the states of units that are not there yet, at their place in the directory; returns those added. */
export async function addUnitStates(
  database: Connection,
  provinceId: ProvinceId,
  units: readonly Unit[],
): Promise<Unit[]> {
  const known = new Set((await allUnitStates(database, provinceId)).map(keyOf))
  const added = units.filter((unit) => !known.has(keyOf(unit)))
  if (added.length === 0) return []
  const ids = [...new Set(added.map((unit) => unit.id))]
  await database
    .insertInto('units')
    .values(ids.map((id) => ({ province_id: provinceId, id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await database
    .insertInto('unit_states')
    .values(added.map((unit) => toRow(provinceId, unit, units.indexOf(unit))))
    .execute()
  return added
}

const keyOf = (unit: Unit) => `${unit.id} ${unit.validFrom}`

function toRow(provinceId: ProvinceId, unit: Unit, position: number): UnitStateRow {
  return {
    province_id: provinceId,
    unit_id: unit.id,
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
    name: unit.name,
    short_name: unit.shortName,
    kind: unit.kind,
    symbol: unit.symbol,
    parent_id: unit.parentId,
    population: unit.population,
    population_source: unit.populationSource,
    aliases: JSON.stringify(unit.aliases),
    reports: unit.reports ? 1 : 0,
    position,
  }
}
