import { z } from 'zod'
import { unitIdSchema, userIdSchema } from './ids.ts'

export const roleSchema = z.enum(['leader', 'analyst', 'unit', 'administrator'])

export const userSchema = z
  .object({
    id: userIdSchema,
    username: z.string().min(1).max(100),
    displayName: z.string().min(1).max(200),
    role: roleSchema,
    unitId: unitIdSchema.nullable(),
  })
  .meta({ id: 'User' })
