import { z } from 'zod'
import { unitIdSchema } from './ids.ts'
import { roleSchema } from './user.schema.ts'

/** The shortest password that is accepted, in characters. */
export const SHORTEST_PASSWORD = 8

/** The body of `POST /api/users`. `unitId` belongs to the role `unit`, and to no other. */
export const newUserSchema = z
  .object({
    username: z.string().trim().min(1).max(100),
    displayName: z.string().trim().min(1).max(200),
    role: roleSchema,
    unitId: unitIdSchema.nullable().optional(),
    password: z.string().min(SHORTEST_PASSWORD).max(1000),
  })
  .meta({ id: 'NewUser' })
export type NewUser = z.infer<typeof newUserSchema>
