import { HTTPException } from 'hono/http-exception'
import { isAway } from '#server/database/errors.ts'
import type { Deps } from '#server/deps.ts'
import type { Outcome, Problem } from '#server/outcome.ts'
import { refuse } from '#server/outcome.ts'
import { access, type RouteKey } from './access.ts'
import type { ApiContext } from './environment.ts'
import { problemResponse, Refusal } from './refusal.ts'

/**
 * Answers whatever ended a request: a refusal in its own words; what the framework refused; a database that is away; anything
 * else as a bug. What the last two say goes to the log and not to the client.
 */
export function answerTrouble({ logError }: Pick<Deps, 'logError'>) {
  return (error: Error, context: ApiContext): Response => {
    if (error instanceof Refusal) return problemResponse(context, error.problem)
    if (error instanceof HTTPException && error.status < 500) return problemResponse(context, ofFramework(error))
    const { method, path } = context.req
    logError(new Error(`request ${context.get('requestId')} failed: ${method} ${path}`, { cause: error }))
    return problemResponse(context, problemOf(refuse(isAway(error) ? 'storage-unavailable' : 'internal', {})))
  }
}

/** The framework refuses a body that it cannot take; ours was looked at before, so that this is a last resort. */
const ofFramework = ({ status }: HTTPException): Problem =>
  problemOf(
    status === 415 ? refuse('unsupported-media-type', { expected: 'application/json' }) : refuse('malformed-json', {}),
  )

/** Answers a request that no route takes: the address is unknown, or knows other methods only. */
export function answerUnknown(context: ApiContext): Response {
  const allowed = methodsAt(context.req.path)
  const outcome = allowed.length > 0 ? refuse('method-not-allowed', { allowed }) : refuse('unknown-route', {})
  return problemResponse(context, problemOf(outcome))
}

function methodsAt(path: string): string[] {
  const steps = path.split('/').slice(2)
  const keys = (Object.keys(access) as RouteKey[]).map((key) => key.split(' ') as [string, string])
  return keys.filter(([, pattern]) => fits(pattern.split('/').slice(1), steps)).map(([method]) => method)
}

const fits = (pattern: readonly string[], steps: readonly string[]) =>
  pattern.length === steps.length &&
  pattern.every((step, index) => (step.startsWith('{') ? steps[index] !== '' : step === steps[index]))

function problemOf(outcome: Outcome<never>): Problem {
  if (outcome.ok) throw new Error('nothing to refuse')
  return outcome.problem
}
