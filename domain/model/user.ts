import type { z } from 'zod'
import type { roleSchema, userSchema } from './user.schema.ts'

export type Role = z.infer<typeof roleSchema>

/** Who is signed in. `unitId` is set exactly for the role `unit`: everything it may see belongs to that unit. */
export type User = z.infer<typeof userSchema>

/**
 * What each role may do. `own` means: only what belongs to the user's unit. A leader reads everything and edits nothing.
 */
export const permissions = {
  'campaigns.read': { leader: 'all', analyst: 'all', administrator: 'all', unit: 'all' },
  'campaigns.open': { leader: false, analyst: 'all', administrator: 'all', unit: false },
  'campaigns.manage': { leader: false, analyst: 'all', administrator: 'all', unit: false },
  'progress.read': { leader: 'all', analyst: 'all', administrator: 'all', unit: false },
  'contacts.record': { leader: false, analyst: 'all', administrator: 'all', unit: false },
  'units.read': { leader: 'all', analyst: 'all', administrator: 'all', unit: 'all' },
  'letters.read': { leader: 'all', analyst: 'all', administrator: 'all', unit: 'own' },
  'letters.upload': { leader: false, analyst: 'all', administrator: 'all', unit: 'own' },
  'letters.setAside': { leader: false, analyst: 'all', administrator: 'all', unit: false },
  'reports.read': { leader: 'all', analyst: 'all', administrator: 'all', unit: 'own' },
  'reports.submit': { leader: false, analyst: 'all', administrator: 'all', unit: 'own' },
  'reports.decide': { leader: false, analyst: 'all', administrator: 'all', unit: false },
  'summary.read': { leader: 'all', analyst: 'all', administrator: 'all', unit: false },
  'summary.unit': { leader: 'all', analyst: 'all', administrator: 'all', unit: 'own' },
  'queue.read': { leader: false, analyst: 'all', administrator: 'all', unit: 'own' },
  'history.read': { leader: 'all', analyst: 'all', administrator: 'all', unit: false },
  'recommendations.read': { leader: 'all', analyst: 'all', administrator: 'all', unit: false },
  'recommendations.manage': { leader: false, analyst: 'all', administrator: 'all', unit: false },
  'directives.read': { leader: 'all', analyst: 'all', administrator: 'all', unit: false },
  'exports.read': { leader: 'all', analyst: 'all', administrator: 'all', unit: false },
  'users.manage': { leader: false, analyst: false, administrator: 'all', unit: false },
} as const satisfies Record<string, Record<Role, 'all' | 'own' | false>>
export type Permission = keyof typeof permissions

/** Whether a user may do something at all; for `own`, the unit concerned must be checked as well with `mayFor`. */
export function may(user: User, permission: Permission): boolean {
  return permissions[permission][user.role] !== false
}

/** Whether a user may do something to what belongs to `unitId` (null: to nobody yet). */
export function mayFor(user: User, permission: Permission, unitId: string | null): boolean {
  const scope = permissions[permission][user.role]
  return scope === 'all' || (scope === 'own' && unitId !== null && unitId === user.unitId)
}
