import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { letterFormatSchema, type LetterFormat } from '#domain/reports/reading.ts'
import { enteredSchema, truthSchema, type Ask, type Entered, type Truth } from './truth.schema.ts'

const folder = new URL('../fixtures/letters/', import.meta.url)

/** One letter in one format. */
export type CorpusFile = {
  readonly letter: string
  readonly format: LetterFormat
  readonly fileName: string
  readonly varies: Truth['varies']
  readonly expected: Entered
  readonly asks: readonly Ask[]
  readonly bytes: () => Uint8Array<ArrayBuffer>
}

function withValueAt(value: unknown, pointer: readonly string[], replacement: unknown): unknown {
  const [key, ...rest] = pointer
  if (key === undefined) return replacement
  if (Array.isArray(value))
    return value.map((one, nth) => (String(nth) === key ? withValueAt(one, rest, replacement) : one))
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
    throw new Error(`«by» names /${pointer.join('/')}, which the truth does not have`)
  const fields: Record<string, unknown> = { ...value }
  return { ...fields, [key]: withValueAt(fields[key], rest, replacement) }
}

/** What is to be read from a letter in one format. */
export function expectedIn(truth: Truth, format: LetterFormat): Entered {
  const { letter, unitId, campaignId, sections } = truth
  const changes = Object.entries(truth.by[format] ?? {})
  const changed = changes.reduce<unknown>(
    (value, [pointer, replacement]) => withValueAt(value, pointer.split('/').slice(1), replacement),
    { letter, unitId, campaignId, sections },
  )
  return enteredSchema.parse(changed)
}

function truthOf(letter: string): Truth {
  const parsed = truthSchema.safeParse(JSON.parse(readFileSync(new URL(`${letter}/truth.json`, folder), 'utf8')))
  if (!parsed.success) throw new Error(`${letter}/truth.json: ${parsed.error.message}`)
  return parsed.data
}

function filesOf(letter: string): CorpusFile[] {
  const truth = truthOf(letter)
  return letterFormatSchema.options.flatMap((format) => {
    const fileName = `letter.${format}`
    const url = new URL(`${letter}/${fileName}`, folder)
    if (!existsSync(url)) return []
    return {
      letter,
      format,
      fileName,
      varies: truth.varies,
      expected: expectedIn(truth, format),
      asks: truth.asks.filter((ask) => ask.in === undefined || ask.in.includes(format)),
      bytes: () => new Uint8Array(readFileSync(url)),
    }
  })
}

/** Names of the corpus' letters: the folders that have a truth. */
export const letterNames = (): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/truth.json`, folder)))
    .map(({ name }) => name)
    .sort()

/** Every letter of the corpus in every format that it comes in. */
export const loadCorpus = (): CorpusFile[] => letterNames().flatMap(filesOf)
