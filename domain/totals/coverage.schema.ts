import { z } from 'zod'

export const coverageSchema = z
  .object({
    expected: z.int().nonnegative(),
    submitted: z.int().nonnegative(),
    accepted: z.int().nonnegative(),
    pending: z.int().nonnegative().meta({ description: 'Submitted, not decided yet.' }),
    returned: z.int().nonnegative(),
    onTime: z.int().nonnegative(),
    late: z.int().nonnegative(),
    missing: z.int().nonnegative().meta({ description: 'Expected, nothing submitted.' }),
  })
  .meta({ id: 'Coverage' })
