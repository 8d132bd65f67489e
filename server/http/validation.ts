import type { Hook } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { z } from 'zod'
import type { Locale } from '#domain/model/locale.ts'
import type { FieldError } from '#server/field-errors.ts'
import type { ApiEnvironment } from './environment.ts'
import { refuseRequest, refuseRequestFields } from './refusal.ts'
import { validationWords } from './validation-words.ts'

/** The schemas that a route validates a request with. */
export type RequestSchemas = { readonly json: z.ZodType | undefined; readonly query: unknown }

/** Keeps a route's schemas at hand for `explainRefused`. */
export function explainsRefusals(schemas: RequestSchemas): MiddlewareHandler<ApiEnvironment> {
  return async (context, next) => {
    context.set('schemas', schemas)
    return next()
  }
}

/** Ends a request that its route's schemas refuse: a path that can be none of ours is not found, the rest is explained. */
export const explainRefused: Hook<unknown, ApiEnvironment, string, unknown> = async (result, context) => {
  if (result.success) return
  if (result.target === 'param') return refuseRequest('unknown-route', {})
  const part = result.target === 'json' ? 'json' : 'query'
  const schema = context.get('schemas')[part]
  if (!(schema instanceof z.ZodType)) throw result.error
  return refuseRequestFields(await fieldErrorsOf(schema, 'data' in result ? result.data : undefined, part))
}

/** What is wrong with a value that a schema refused, in every language. */
async function fieldErrorsOf(schema: z.ZodType, value: unknown, part: 'json' | 'query'): Promise<FieldError[]> {
  const vi = await issuesIn('vi', schema, value)
  const en = await issuesIn('en', schema, value)
  return vi.map((issue, index) => ({
    path: part === 'json' ? pointerTo(issue.path) : `?${issue.path.join('.')}`,
    message: { vi: issue.message, en: en[index]?.message ?? issue.message },
  }))
}

async function issuesIn(locale: Locale, schema: z.ZodType, value: unknown) {
  const parsed = await schema.safeParseAsync(value, { error: validationWords(locale) })
  return parsed.success ? [] : parsed.error.issues
}

/** RFC 6901. */
function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
