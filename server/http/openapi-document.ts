import type { JSONValue } from 'hono/utils/types'
import type { Api } from './route.ts'

const heading = {
  openapi: '3.1.0',
  info: {
    title: 'Tổng Hợp',
    version: '1',
    description:
      'Reports of the units of a province: campaigns, letters, reports, decisions, totals. Every refusal is an ' +
      '`application/problem+json` (RFC 9457) in Vietnamese or English, by `Accept-Language`.',
  },
}

export type OpenApiDocument = { openapi: string } & Record<string, JSONValue>

/** The description of the API, made from the schemas that validate its requests. */
export function openApiDocument(api: Api): OpenApiDocument {
  const document = withNulls(api.getOpenAPI31Document(heading) as unknown as JSONValue)
  return document as unknown as OpenApiDocument
}

/**
 * The generator describes a named schema that may be null as `allOf` of the schema and of «object or null», which no null
 * fulfils; this makes it `anyOf` of the schema and null.
 */
function withNulls(value: JSONValue): JSONValue {
  if (Array.isArray(value)) return value.map(withNulls)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, field]) => [key, withNulls(field as JSONValue)] as const)
  const { allOf, ...rest } = Object.fromEntries(entries)
  if (!Array.isArray(allOf)) return Object.fromEntries(entries)
  const parts = allOf as { $ref?: string; type?: JSONValue }[]
  const named = parts.find((part) => part.$ref !== undefined)
  const nullable = parts.some(({ type }) => Array.isArray(type) && type.includes('null'))
  return named !== undefined && nullable ? { ...rest, anyOf: [named, { type: 'null' }] } : { ...rest, allOf }
}
