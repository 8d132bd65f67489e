import { Problem } from '#src/api/problem.ts'

/** What the server says is wrong with a field, by its path; null where nothing is. */
export function useFieldError(error: unknown): (path: string) => string | null {
  const errors = error instanceof Problem ? error.errors : []
  return (path) => errors.find((each) => each.path === path)?.message ?? null
}
