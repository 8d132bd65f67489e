import type { Bytes } from './cfb-bytes.ts'
import { characterChanges, type CharacterChanges } from './characters.ts'
import type { Extent } from './fib.ts'
import { paragraphChanges, type ParagraphChanges } from './paragraphs.ts'

/** What a style says, with all that it is based on. */
export type DocStyle = {
  readonly name: string
  readonly characters: CharacterChanges
  readonly paragraph: ParagraphChanges
}

export type DocStyles = {
  readonly style: (number: number) => DocStyle
  /** Number of the font of text that says nothing of fonts. */
  readonly defaultFont: number
}

type Described = DocStyle & { readonly base: number }

const NO_STYLE: DocStyle = { name: '', characters: {}, paragraph: {} }
const MOST_LEVELS = 20
const MOST_STYLES = 4096

const PARAGRAPH = 1
const CHARACTER = 2
const TABLE = 3

const utf16 = new TextDecoder('utf-16le')
const even = (at: number) => at + (at & 1)

/** One style: its name, and lists of changes, of which kinds depends on the kind of style. */
function styleAt(table: Bytes, at: number, length: number, fixedLength: number): Described | null {
  const kindAndBase = table.u16(at + 2)
  const counts = table.u16(at + 4)
  const nameLength = table.u16(at + fixedLength)
  if (kindAndBase === null || counts === null || nameLength === null) return null
  const kind = kindAndBase & 15
  const nameAt = at + fixedLength + 2
  const name = utf16.decode(table.part(nameAt, Math.min(nameLength * 2, length)).all)
  const characters: CharacterChanges = {}
  const paragraph: ParagraphChanges = {}
  const kinds = { [PARAGRAPH]: 'PC', [CHARACTER]: 'C', [TABLE]: 'TPC' }[kind] ?? 'P'
  let next = nameAt + nameLength * 2 + 2
  for (const which of kinds.slice(0, counts & 15)) {
    const size = table.u16(next) ?? 0
    const end = Math.min(next + 2 + size, at + length)
    if (which === 'C') characterChanges(table, next + 2, end, characters)
    if (which === 'P') paragraphChanges(table, next + 4, end, null, paragraph)
    next = at + even(next + 2 + size - at)
  }
  return { name, base: kindAndBase >>> 4, characters, paragraph }
}

/** The styles of a document by number. */
export function readStyles(table: Bytes, { start, length }: Extent): DocStyles {
  const headLength = table.u16(start) ?? 0
  const count = Math.min(table.u16(start + 2) ?? 0, MOST_STYLES)
  const fixedLength = table.u16(start + 4) ?? 10
  const end = Math.min(start + length, table.length)
  const places: { readonly at: number; readonly length: number }[] = []
  let at = start + 2 + headLength
  for (let nth = 0; nth < count && at < end; nth += 1) {
    const size = table.u16(at) ?? 0
    places.push({ at: at + 2, length: Math.min(size, end - at - 2) })
    at += 2 + even(size)
  }

  const whole = new Map<number, DocStyle>()
  function style(number: number, level = 0): DocStyle {
    const known = whole.get(number)
    if (known !== undefined) return known
    const place = places[number]
    if (place === undefined || place.length === 0 || level > MOST_LEVELS) return NO_STYLE
    const own = styleAt(table, place.at, place.length, fixedLength)
    if (own === null) return NO_STYLE
    const base = own.base === number ? NO_STYLE : style(own.base, level + 1)
    const made: DocStyle = {
      name: own.name,
      characters: { ...base.characters, ...own.characters },
      paragraph: { ...base.paragraph, ...own.paragraph },
    }
    whole.set(number, made)
    return made
  }
  const fontAt = headLength >= 18 ? 16 : 12
  return { style: (number) => style(number), defaultFont: table.u16(start + 2 + fontAt) ?? 0 }
}
