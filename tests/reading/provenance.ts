import { isDeepStrictEqual } from 'node:util'
import type { Block, Cell, Paragraph } from '#domain/reading/blocks.ts'
import type { OpenedLetter } from '#domain/reading/open-letter.ts'
import type { LetterReading } from '#domain/reading/read-letter.ts'
import type { Place } from '#domain/reports/reading.ts'
import { fold } from '#domain/text/fold.ts'
import { fieldsOf, type Field } from './fields.ts'
import { textIn, type PdfPiece } from './pdf-words.ts'

/** The paragraph or cell at a place, or undefined where the place leads nowhere. */
function textAt(blocks: readonly Block[], { block, row, cell }: Place): Paragraph | Cell | undefined {
  const found = blocks[block]
  if (found === undefined || found.kind === 'paragraph') return found
  return row === undefined || cell === undefined ? undefined : found.rows[row]?.cells[cell]
}

/** Words and figures alone: how they are parted, and in what case they are, does not matter for where they stand. */
const bare = (text: string) => fold(text).replace(/[^a-z0-9]/g, '')

/** Names and titles may go on in a line of their own, and automatic numbers are in no text: their beginning, or nothing. */
const SPREAD = new Set(['/letter/issuer', '/letter/subject'])
const BEGINNING = 12
/** Fewer signs may be the beginning of anything. */
const LEAST_BEGUN = 6

/** What of a field's value must stand at its place; null where nothing of it need be there as it is. */
function evidenceOf({ kind, path, value }: Field): string | null {
  if (value === null || kind === 'recognition' || kind === 'state' || SPREAD.has(path)) return null
  if (kind === 'count') return /\d/.test(value) ? value.replace('~', '') : null
  if (kind === 'date') return String(Number(value.slice(8)))
  return kind === 'text' ? bare(value).slice(0, BEGINNING) : bare(value)
}

/** What a PDF draws; null where it cannot be compared, as in fonts that are not in Unicode. */
type Drawn = readonly PdfPiece[] | null

/** Cells that say something without its words: what is left of an automatic number, and «as above». */
const WITHOUT_WORDS = /^[-\s]*(?:nt|như trên|″|")?[-\s.]*$/i

/** What is wrong with a place on a page, or null. */
function faultOnPage(place: Place, found: Paragraph | Cell, evidence: string, drawn: Drawn) {
  if (place.page === undefined) return 'has no page'
  if (place.areas === undefined || place.areas.length === 0) return 'has no area'
  if (!isDeepStrictEqual(place.areas, found.areas)) return 'has other areas than its paragraph or cell'
  if (place.areas[0]?.page !== place.page) return 'begins on another page than its area'
  if (drawn === null) return null
  const text = textIn(drawn, place.areas)
  return bare(text).includes(evidence) ? null : `is drawn elsewhere: its areas hold «${text}»`
}

/** Whether a cell holds what a value begins with, and it goes on in the row below. */
function isBeginning(cell: string, { kind, value }: Field): boolean {
  const begun = bare(cell)
  return kind === 'text' && begun.length >= LEAST_BEGUN && bare(value ?? '').startsWith(begun)
}

function faultOf(place: Place | undefined, opened: OpenedLetter, field: Field, whole: string, drawn: Drawn) {
  if (place === undefined) return 'leads nowhere'
  const found = textAt(opened.blocks, place)
  if (found === undefined) return 'leads to no paragraph or cell'
  const evidence = isBeginning(found.text, field) ? bare(found.text) : whole
  const saysOtherwise = WITHOUT_WORDS.test(found.text)
  if (!saysOtherwise && !bare(found.text).includes(evidence)) return `leads to «${found.text}»`
  return opened.format !== 'pdf' ? null : faultOnPage(place, found, saysOtherwise ? '' : evidence, drawn)
}

/**
 * Fields that do not lead to where they stand in the original, and what is wrong with each. `drawn`: what a PDF draws.
 */
export function misplaced(opened: OpenedLetter, reading: LetterReading, drawn: Drawn = null): string[] {
  return fieldsOf(reading).flatMap((field) => {
    const evidence = evidenceOf(field)
    if (evidence === null) return []
    const fault = faultOf(reading.provenance[field.path], opened, field, evidence, drawn)
    return fault === null ? [] : [`${field.path} ${fault}`]
  })
}
