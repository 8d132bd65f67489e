import type { UnitKind } from '#domain/model/unit.ts'

/** The text that names each kind of unit. */
export const kindKeys = {
  department: 'kindDepartment',
  district: 'kindDistrict',
  commune: 'kindCommune',
  other: 'kindOther',
} as const satisfies Record<UnitKind, string>
