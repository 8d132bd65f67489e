import type { ProvinceId } from '../model/ids.ts'
import type { Unit } from '../model/unit.ts'

/** A province that the product serves: its electronic code and its unit directory, in the order of the directory. */
export type Province = {
  readonly id: ProvinceId
  readonly name: string
  /** Code of the province in electronic document exchange (QĐ 20/2020/QĐ-TTg), e.g. H48. */
  readonly code: string
  readonly units: readonly Unit[]
}
