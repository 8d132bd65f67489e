import type { Place, Provenance } from '#domain/reports/reading.ts'

/** Where a field stands in the original: by its own pointer, else by a part of it, else by what it is part of. */
export function placeOf(provenance: Provenance, pointer: string): Place | null {
  const own = provenance[pointer]
  if (own !== undefined) return own
  const part = Object.entries(provenance).find(([key]) => key.startsWith(`${pointer}/`))
  return part === undefined ? placeOfWhole(provenance, pointer) : part[1]
}

function placeOfWhole(provenance: Provenance, pointer: string): Place | null {
  const slash = pointer.lastIndexOf('/')
  if (slash <= 0) return null
  const whole = pointer.slice(0, slash)
  return provenance[whole] ?? placeOfWhole(provenance, whole)
}

/** For each place of the original, the pointer of the field that was read there. */
export type FieldsByPlace = ReadonlyMap<string, string>

export const blockKey = (block: number) => `${block}`
export const cellKey = (block: number, row: number, cell: number) => `${block}/${row}/${cell}`
const rowKey = (block: number, row: number) => `${block}/${row}`

const keyOf = ({ block, row, cell }: Place): string => {
  if (row === undefined) return blockKey(block)
  return cell === undefined ? rowKey(block, row) : cellKey(block, row, cell)
}

/** Where several fields were read at one place, the first of them; see `fieldsBeside` for the others. */
export function fieldsByPlace(provenance: Provenance): FieldsByPlace {
  const fields = new Map<string, string>()
  for (const [pointer, place] of Object.entries(provenance)) {
    const key = keyOf(place)
    if (!fields.has(key)) fields.set(key, pointer)
  }
  return fields
}

/** The fields that were read at the very place of `pointer`, itself among them; parts stand for what they are part of. */
export function fieldsBeside(provenance: Provenance, pointer: string): readonly string[] {
  const place = provenance[pointer]
  if (place === undefined) return [pointer]
  const key = keyOf(place)
  const all = Object.entries(provenance).flatMap(([other, at]) => (keyOf(at) === key ? [other] : []))
  return all.filter((one) => !all.some((other) => other.startsWith(`${one}/`)))
}

/** The field read from a table's cell: from it, or else from its row as a whole. */
export function fieldAtCell(fields: FieldsByPlace, block: number, row: number, cell: number): string | null {
  return fields.get(cellKey(block, row, cell)) ?? fields.get(rowKey(block, row)) ?? null
}

/** Whether a place lies in a row (or is that row, or the whole table). */
export const coversRow = (place: Place, row: number) => place.row === undefined || place.row === row

export const coversCell = (place: Place, row: number, cell: number) =>
  coversRow(place, row) && (place.cell === undefined || place.cell === cell)
