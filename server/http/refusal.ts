import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ProblemDocument } from '#domain/model/problem.ts'
import type { Locale } from '#domain/model/locale.ts'
import { refuse, refuseFields, type Outcome, type Problem } from '#server/outcome.ts'
import type { FieldError } from '#server/field-errors.ts'
import { problems, problemWords, type ProblemArguments, type ProblemType } from '#server/problems.ts'
import type { ApiContext } from './environment.ts'
import { localeOf } from './locale.ts'

/** Ends a request with a problem: how outcomes of services leave a handler. The application answers it in one place. */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.type)
    this.problem = problem
  }
}

/** What a service gave; its refusal ends the request. */
export function orRefuse<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Refusal(outcome.problem)
  return outcome.value
}

export function refuseRequest<T extends ProblemType>(type: T, about: ProblemArguments[T]): never {
  return orRefuse(refuse(type, about))
}

export function refuseRequestFields(errors: readonly FieldError[]): never {
  return orRefuse(refuseFields(errors))
}

/** A problem as the client gets it: RFC 9457, in its language. */
export function problemResponse(context: ApiContext, problem: Problem): Response {
  const status = problems[problem.type].status as ContentfulStatusCode
  for (const [name, value] of Object.entries(headersOf(problem))) context.header(name, value)
  context.header('Content-Type', 'application/problem+json')
  return context.body(JSON.stringify(problemDocument(problem, localeOf(context), context.get('requestId'))), status)
}

/** `requestId` is null for what was refused before it had a name. */
export function problemDocument(problem: Problem, locale: Locale, requestId: string | null): ProblemDocument {
  return {
    type: `/problems/${problem.type}`,
    status: problems[problem.type].status,
    ...problemWords(problem.type, problem.about, locale),
    ...(requestId === null ? {} : { instance: `urn:request:${requestId}` }),
    ...(problem.errors === undefined
      ? {}
      : { errors: problem.errors.map(({ path, message }) => ({ path, message: message[locale] })) }),
  }
}

function headersOf(problem: Problem): Record<string, string> {
  if ('seconds' in problem.about) return { 'Retry-After': String(problem.about.seconds) }
  if (problem.type === 'method-not-allowed') return { Allow: problem.about.allowed.join(', ') }
  return problems[problem.type].status === 503 ? { 'Retry-After': '1' } : {}
}
