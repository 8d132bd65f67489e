import type { FieldError } from './field-errors.ts'
import type { ProblemArguments, ProblemType } from './problems.ts'

/** Why something was not done; put into words by the registry in problems.ts. */
export type Problem = {
  [T in ProblemType]: {
    readonly type: T
    readonly about: ProblemArguments[T]
    readonly errors?: readonly FieldError[]
  }
}[ProblemType]

/** What a service answers: what was asked for, or why not. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })

export function refuse<T extends ProblemType>(type: T, about: ProblemArguments[T]): Outcome<never> {
  return { ok: false, problem: { type, about } as Problem }
}

/** Refuses a request whose fields are wrong. */
export function refuseFields(errors: readonly FieldError[]): Outcome<never> {
  return { ok: false, problem: { type: 'validation-failed', about: {}, errors } }
}
