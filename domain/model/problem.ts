import { z } from 'zod'

/** One thing that is wrong in a request, and where. */
export const fieldProblemSchema = z.object({
  path: z.string().meta({
    description: 'JSON pointer into the body, e.g. /unitIds/3; or ?name for a parameter of the query.',
  }),
  message: z.string().min(1),
})
export type FieldProblem = z.infer<typeof fieldProblemSchema>

/** Why a request was refused (RFC 9457), in the reader's language. `type` is stable; the words are not. */
export const problemSchema = z
  .object({
    type: z.string().startsWith('/problems/'),
    title: z.string().min(1),
    status: z.int().min(400).max(599),
    detail: z.string().min(1),
    instance: z.string().optional().meta({ description: 'The request, as the server’s log names it.' }),
    errors: z.array(fieldProblemSchema).optional(),
  })
  .meta({ id: 'Problem' })
export type ProblemDocument = z.infer<typeof problemSchema>
