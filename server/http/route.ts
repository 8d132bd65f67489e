import { createRoute, type OpenAPIHono, type RouteConfig } from '@hono/zod-openapi'
import type { TypedResponse } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { problemSchema } from '#domain/model/problem.ts'
import { problems, type ProblemType } from '#server/problems.ts'
import { access, requireAccess, type RouteKey } from './access.ts'
import { cleanJson } from './body.ts'
import type { ApiContext, ApiEnvironment } from './environment.ts'
import { explainsRefusals } from './validation.ts'

export type Api = OpenAPIHono<ApiEnvironment>

/** Refuses to compile a route that `access` does not know. */
type Known<M extends string, P extends string> = `${Uppercase<M>} ${P}` extends RouteKey ? unknown : never

type Described<M extends string, P extends string> = Omit<RouteConfig, 'method' | 'path' | 'middleware'> & {
  method: M
  path: P
}

/** What a route answers when all is well, as JSON of a schema. */
export function answers<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

/** Answers with JSON that is text already, of a `T`: what is long need not be taken apart to be sent. */
export function jsonText<T, S extends ContentfulStatusCode>(context: ApiContext, text: string, status: S) {
  const response = context.body(text, status, { 'Content-Type': 'application/json' })
  return response as unknown as Response & TypedResponse<T, S, 'json'>
}

/** What a route takes, as JSON of a schema. */
export function takes<S extends z.ZodType>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } }
}

/**
 * Describes a route: what it takes, what it answers, and which problems its service refuses with. Who may call it comes from
 * `access`; the problems that every route of its kind can meet (not signed in, not valid, …) are added here.
 */
export function describeRoute<M extends 'get' | 'post' | 'put' | 'delete', P extends string, R extends Described<M, P>>(
  config: R & Described<M, P> & Known<M, P>,
  refusals: readonly ProblemType[] = [],
): R {
  const key = `${config.method.toUpperCase()} ${config.path}` as RouteKey
  const met = new Set<ProblemType>([...refusals, ...refusalsOfKind(config, key), 'internal', 'storage-unavailable'])
  const route = createRoute({
    ...config,
    ...(access[key] === 'public' ? {} : { security: [{ session: [] }] }),
    'x-access': access[key],
    responses: { ...config.responses, ...problemResponses(met) },
    middleware: [
      requireAccess(access[key]),
      explainsRefusals({ json: jsonSchemaOf(config), query: config.request?.query }),
      ...(jsonSchemaOf(config) === undefined ? [] : [cleanJson]),
    ],
  })
  return route
}

function refusalsOfKind(config: Described<string, string>, key: RouteKey): readonly ProblemType[] {
  const json = jsonSchemaOf(config) !== undefined
  return [
    ...(access[key] === 'public' ? [] : (['unauthenticated'] as const)),
    ...(access[key] === 'public' || access[key] === 'signed-in' ? [] : (['forbidden'] as const)),
    ...(config.method === 'get' ? [] : (['cross-site'] as const)),
    ...(json ? (['malformed-json', 'incomplete-body', 'unsupported-media-type', 'too-large'] as const) : []),
    ...(json || config.request?.query !== undefined ? (['validation-failed'] as const) : []),
  ]
}

/** Problems of one status share a response of the description. */
function problemResponses(types: ReadonlySet<ProblemType>): RouteConfig['responses'] {
  const byStatus = Map.groupBy([...types].toSorted(), (type) => problems[type].status)
  return Object.fromEntries(
    [...byStatus].map(([status, met]) => [
      status,
      {
        description: met.map((type) => `${problems[type].title.en} (\`/problems/${type}\`)`).join('; '),
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  )
}

function jsonSchemaOf(config: Described<string, string>): z.ZodType | undefined {
  const media = config.request?.body?.content['application/json']
  const schema = media !== undefined && 'schema' in media ? media.schema : undefined
  return schema instanceof z.ZodType ? schema : undefined
}
