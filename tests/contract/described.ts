import { z } from 'zod'
import type { ApiAnswer } from './api-under-test.ts'

type Json = { readonly [key: string]: unknown }

const documentSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ responses: z.record(z.string(), z.looseObject({})) })),
  ),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({})) }),
})
type ApiDescription = z.infer<typeof documentSchema>

/** Complains about an answer that the API's own description does not foresee; returns nothing when it does. */
export type Described = (method: string, path: string, answer: ApiAnswer) => string | null

/** Reads an OpenAPI document, strictly: an answer may hold nothing that the document does not name. */
export function describedBy(document: unknown): Described {
  const description = documentSchema.parse(document)
  const schemas = new Map<string, z.ZodType>()
  return (method, path, answer) => {
    const template = templateOf(description, path)
    const operation = template === undefined ? undefined : description.paths[template]?.[method.toLowerCase()]
    if (operation === undefined) return [404, 405].includes(answer.status) ? null : `${method} ${path} is not described`
    const response = operation.responses[String(answer.status)]
    if (response === undefined) return `${method} ${path} may not answer ${answer.status}: ${textOf(answer)}`
    const contentType = answer.headers['content-type']?.split(';')[0] ?? ''
    if (!contentType.endsWith('json')) return null
    const schema = bodySchema(response, contentType)
    if (schema === null) return `${method} ${path} may not answer ${answer.status} with ${contentType}`
    const key = `${method} ${template} ${answer.status}`
    const validator = schemas.get(key) ?? validatorOf(schema, description)
    schemas.set(key, validator)
    const parsed = validator.safeParse(JSON.parse(textOf(answer)))
    return parsed.success ? null : `${method} ${path} ${answer.status}: ${z.prettifyError(parsed.error)}`
  }
}

const textOf = ({ bytes }: ApiAnswer) => new TextDecoder().decode(bytes)

function templateOf({ paths }: ApiDescription, path: string): string | undefined {
  const steps = path.split('?')[0]?.split('/') ?? []
  const fitting = Object.keys(paths).filter((template) => {
    const parts = template.split('/')
    return parts.length === steps.length && parts.every((part, at) => part.startsWith('{') || part === steps[at])
  })
  return fitting.toSorted((a, b) => a.split('{').length - b.split('{').length)[0]
}

function bodySchema(response: Json, contentType: string): Json | null {
  const content = z.record(z.string(), z.object({ schema: z.looseObject({}) })).safeParse(response['content'])
  return content.data?.[contentType]?.schema ?? null
}

function validatorOf(schema: Json, { components }: ApiDescription): z.ZodType {
  const whole = { ...schema, $defs: components.schemas }
  const local = JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/')
  return z.fromJSONSchema(strict(JSON.parse(local)) as z.core.JSONSchema.JSONSchema)
}

/** Closes every object whose properties are named. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict)
  if (typeof schema !== 'object' || schema === null) return schema
  const closed = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]))
  const names = typeof closed['properties'] === 'object' && typeof closed['type'] !== 'undefined'
  return names && closed['additionalProperties'] === undefined ? { ...closed, additionalProperties: false } : closed
}
