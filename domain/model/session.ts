import { z } from 'zod'
import { instantSchema } from './dates.ts'
import { userSchema } from './user.schema.ts'

/** The body of `POST /api/session`. */
export const credentialsSchema = z
  .object({ username: z.string().min(1).max(100), password: z.string().min(1).max(1000) })
  .meta({ id: 'Credentials' })
export type Credentials = z.infer<typeof credentialsSchema>

/** Who is signed in, and until when if nothing more is asked. */
export const sessionSchema = z.object({ user: userSchema, expiresAt: instantSchema }).meta({ id: 'Session' })
export type Session = z.infer<typeof sessionSchema>
