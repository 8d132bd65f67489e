import type { Consolidated } from '../consolidated.ts'
import { unusualOf } from '../unusual.ts'
import { figure } from './covers.ts'

/** A sentence for each kind of what is unusual, with every unit and its figures. */
export const unusualInWords = (consolidated: Consolidated): string[] =>
  unusualOf(consolidated, figure).map(
    ({ says, cases }) => `${says.vi}: ${cases.map(({ unit, shows }) => `${unit.name} (${shows.vi})`).join('; ')}.`,
  )
