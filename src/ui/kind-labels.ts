import type { UnitKind } from '#domain/model/unit.ts'
import type { uiMessages } from './ui.messages.ts'

/** Every kind of unit, in the order in which screens list them. */
export const unitKinds: readonly UnitKind[] = ['department', 'district', 'commune', 'other']

/** What each kind of unit is called, as a key of the interface's texts. */
export const kindLabels = {
  department: 'kindDepartment',
  district: 'kindDistrict',
  commune: 'kindCommune',
  other: 'kindOther',
} as const satisfies Record<UnitKind, keyof (typeof uiMessages)['vi']>
