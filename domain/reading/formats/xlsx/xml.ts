import { Parser } from 'saxen'

/**
 * Attributes of an element, decoded, by name: `ref` for one without a prefix, `:id` for one with whatever prefix. To be asked
 * for only while the element is told of.
 */
export type Attributes = (name: string) => string | undefined

/** What is told of an XML document as it goes by: elements by name without prefix. */
export type XmlWatch = {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text?: (text: string) => void
}

export type XmlFault = 'unsafe' | 'damaged' | 'too-large'

/** No sheet, style or string nests deeper than some ten elements. */
const MAX_DEPTH = 128
const LONGEST_NAME = 200

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|apos|gt|lt|quot));/gi
const named: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' }
const LAST_CODE_POINT = 0x10_ff_ff

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '0', 16) : Number(decimal)
    return code === 0 || code > LAST_CODE_POINT ? whole : String.fromCodePoint(code)
  })
}

const withoutPrefix = (name: string) => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name)

type Parse = () => Readonly<Record<string, string>> | false

/** Attributes of the element at which the parser stands; parsed only where some are asked for. */
class AttributeReader {
  #parse: Parse = () => false
  #all: Readonly<Record<string, string>> | false | null = null

  at(parse: Parse): void {
    this.#parse = parse
    this.#all = null
  }

  readonly read: Attributes = (name) => {
    this.#all ??= this.#parse()
    const all = this.#all
    if (all === false) return undefined
    const value = name.startsWith(':') ? Object.entries(all).find(([key]) => key.endsWith(name))?.[1] : all[name]
    return value === undefined ? undefined : decoded(value)
  }
}

/**
 * Goes through an XML document, and says what is wrong with it where something is. A document type could define entities
 * that multiply; no office program writes one.
 */
export function watchXml(xml: string, watch: XmlWatch): XmlFault | null {
  const parser = new Parser()
  const reader = new AttributeReader()
  let fault: XmlFault | null = null
  let depth = 0
  const stop = (why: XmlFault) => {
    fault ??= why
    parser.stop()
  }
  parser.on('openTag', (name, attributes) => {
    depth += 1
    if (depth > MAX_DEPTH || name.length > LONGEST_NAME) return stop('unsafe')
    reader.at(attributes)
    watch.open(withoutPrefix(name), reader.read)
  })
  parser.on('closeTag', (name) => {
    depth -= 1
    watch.close(withoutPrefix(name))
  })
  if (watch.text !== undefined) {
    const { text } = watch
    parser.on('text', (raw) => text(decoded(raw)))
    parser.on('cdata', (raw) => text(raw))
  }
  parser.on('attention', () => stop('unsafe'))
  parser.on('warn', () => {})
  parser.on('error', () => stop('damaged'))
  parser.parse(xml)
  return fault
}
