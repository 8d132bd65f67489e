import type { FieldProblem } from '#domain/model/problem.ts'

/** Types of problems that screens tell apart; every other one shows its own words. */
export const NETWORK_PROBLEM = 'network'
export const ABORTED_PROBLEM = 'aborted'

/** Why a request did not succeed, as `application/problem+json` says it (RFC 9457). Status 0: no answer came. */
export class Problem extends Error {
  readonly status: number
  readonly type: string
  readonly title: string
  readonly detail: string | null
  readonly errors: readonly FieldProblem[]
  /** When the same request may succeed, in seconds from now; null: the server does not say. */
  readonly retryAfter: number | null

  constructor(body: {
    status: number
    type: string
    title?: string
    detail?: string | null
    errors?: readonly FieldProblem[]
    retryAfter?: number | null
  }) {
    super(body.detail ?? body.title ?? body.type)
    this.name = 'Problem'
    this.status = body.status
    this.type = body.type
    this.title = body.title ?? ''
    this.detail = body.detail ?? null
    this.errors = body.errors ?? []
    this.retryAfter = body.retryAfter ?? null
  }
}

type Fields = { type?: unknown; title?: unknown; detail?: unknown; errors?: unknown }

const textOr = <T>(value: unknown, otherwise: T): string | T => (typeof value === 'string' ? value : otherwise)

/** A body that is no problem document (a proxy's page, nothing at all) gives a problem with the status alone. */
export function problemFrom(status: number, text: string, retryAfter: string | null = null): Problem {
  const fields = parsed(text)
  return new Problem({
    status,
    type: textOr(fields.type, 'about:blank'),
    title: textOr(fields.title, ''),
    detail: textOr(fields.detail, null),
    errors: Array.isArray(fields.errors) ? fields.errors.filter(isFieldProblem) : [],
    retryAfter: retryAfter !== null && /^\d{1,4}$/.test(retryAfter) ? Number(retryAfter) : null,
  })
}

function parsed(text: string): Fields {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? body : {}
  } catch {
    return {}
  }
}

/** Whether this is one thing that was wrong in the request, with its place. */
function isFieldProblem(entry: unknown): entry is FieldProblem {
  const fields = entry as Partial<Record<keyof FieldProblem, unknown>> | null
  return typeof fields?.path === 'string' && typeof fields.message === 'string'
}
