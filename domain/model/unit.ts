import { z } from 'zod'
import { isoDateSchema, type IsoDate } from './dates.ts'
import { unitIdSchema } from './ids.ts'

export const unitKindSchema = z.enum(['department', 'district', 'commune', 'other'])
export type UnitKind = z.infer<typeof unitKindSchema>

/** A unit (đơn vị) as it is called and placed between two days. Over time one unit has several such states. */
export const unitSchema = z
  .object({
    id: unitIdSchema,
    name: z.string().min(1).max(300),
    shortName: z.string().min(1).max(120).meta({ description: 'Fits a chart label: the name without the province.' }),
    kind: unitKindSchema,
    symbol: z.string().max(40).nullable().meta({ description: 'As in the number of its letters: SCT in 2162/SCT-VP.' }),
    parentId: unitIdSchema.nullable(),
    population: z.int().positive().nullable(),
    populationSource: z.string().nullable(),
    aliases: z.array(z.string()).meta({ description: 'Other names and symbols by which its letters call it.' }),
    reports: z.boolean().meta({ description: 'Whether new campaigns expect a report of it.' }),
    validFrom: isoDateSchema,
    validTo: isoDateSchema
      .nullable()
      .meta({ description: 'The last day on which this holds; null: until further notice.' }),
  })
  .meta({ id: 'Unit' })
export type Unit = z.infer<typeof unitSchema>

/** Units in the state that holds on one day. */
export function unitsOn(units: readonly Unit[], day: IsoDate): Unit[] {
  return units.filter((unit) => unit.validFrom <= day && (unit.validTo === null || day <= unit.validTo))
}

/** The state of one unit on a day; where none holds then, the nearest before it, else the first there is. */
export function stateOn(states: readonly Unit[], day: IsoDate): Unit | undefined {
  const byStart = states.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  return unitsOn(byStart, day).at(-1) ?? byStart.findLast((state) => state.validFrom <= day) ?? byStart[0]
}
