import { isDeepStrictEqual } from 'node:util'
import type { Block, Cell, Paragraph } from '#domain/reading/blocks.ts'
import type { OpenedLetter } from '#domain/reading/open-letter.ts'
import type { LetterReading } from '#domain/reading/read-letter.ts'
import type { Place } from '#domain/reports/reading.ts'
import { fold } from '#domain/text/fold.ts'
import { fieldsOf, type Field } from './fields.ts'

/** The paragraph or cell at a place, or undefined where the place leads nowhere. */
function textAt(blocks: readonly Block[], { block, row, cell }: Place): Paragraph | Cell | undefined {
  const found = blocks[block]
  if (found === undefined || found.kind === 'paragraph') return found
  return row === undefined || cell === undefined ? undefined : found.rows[row]?.cells[cell]
}

/** Words and figures alone: how they are parted, and in what case they are, does not matter for where they stand. */
const bare = (text: string) => fold(text).replace(/[^a-z0-9]/g, '')

/** What of a field's value must stand at its place; null where its words may be spread over several, or are none. */
function evidenceOf({ kind, path, value }: Field): string | null {
  if (value === null || kind === 'recognition' || kind === 'state') return null
  if (kind === 'count') return /\d/.test(value) ? value.replace('~', '') : null
  if (kind === 'date') return String(Number(value.slice(8)))
  if (kind === 'ordinal' || kind === 'number') return bare(value)
  return path === '/letter/issuer' || path === '/letter/subject' ? null : bare(value).slice(0, 12)
}

function faultOf(place: Place | undefined, opened: OpenedLetter, evidence: string | null): string | null {
  if (place === undefined) return evidence === null ? null : 'leads nowhere'
  const found = textAt(opened.blocks, place)
  if (found === undefined) return evidence === null ? null : 'leads to no paragraph or cell'
  if (evidence !== null && !bare(found.text).includes(evidence)) return `leads to «${found.text}»`
  if (opened.format !== 'pdf') return null
  if (place.page === undefined) return 'has no page'
  if (place.areas === undefined || place.areas.length === 0) return 'has no area'
  if (!isDeepStrictEqual(place.areas, found.areas)) return 'has other areas than its paragraph or cell'
  return place.areas[0]?.page === place.page ? null : 'begins on another page than its area'
}

/** Fields that do not lead to where they stand in the original, and what is wrong with each. */
export function misplaced(opened: OpenedLetter, reading: LetterReading): string[] {
  return fieldsOf(reading).flatMap((field) => {
    const fault = faultOf(reading.provenance[field.path], opened, evidenceOf(field))
    return fault === null ? [] : [`${field.path} ${fault}`]
  })
}
