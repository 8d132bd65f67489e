import { permissions, type User } from '#domain/model/user.ts'
import type { LetterScope } from './letters.store.ts'

/** Whose letters a user may see. */
export const scopeOf = (user: User): LetterScope =>
  permissions['letters.read'][user.role] === 'own' && user.unitId !== null ? user.unitId : 'all'
