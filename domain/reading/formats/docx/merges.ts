/** How a cell is merged with others: begins cells merged downwards, goes on from the one above, or was deleted with changes tracked. */
export type CellMerge = 'begins' | 'continues' | 'gone' | null

export const CELL_PROPERTIES = /<w:tcPr>(?:[^<]|<(?!\/?w:tcPr)){0,20000}<\/w:tcPr>/g
const SPAN = /<w:gridSpan\b[^<>]*?\sw:val="(\d{1,4})"[^<>]*>/
const MERGED_DOWN = /<w:vMerge\b[^<>]*>/
const BEGINS = /w:val="restart"/
const DELETED = /<w:cellDel\b/
const END = '</w:tcPr>'

/** Far wider than any page; wider ones only waste time and memory. */
const MAX_SPAN = 100
/** The library merges cells downwards by itself, and loses what stands in them; it hands on only how wide a cell is. */
const CODE = 1000
const MERGES: readonly CellMerge[] = [null, 'begins', 'continues', 'gone']

function mergeIn(properties: string): CellMerge {
  if (DELETED.test(properties)) return 'gone'
  const [down] = MERGED_DOWN.exec(properties) ?? []
  if (down === undefined) return null
  return BEGINS.test(down) ? 'begins' : 'continues'
}

/** A cell's properties with its width in columns and its merging told in one number, as `mergeOf` and `spanOf` read it. */
export function withMerges(properties: string): string {
  const code = MERGES.indexOf(mergeIn(properties))
  if (code === 0) return properties
  const span = Math.min(MAX_SPAN, Number(SPAN.exec(properties)?.[1] ?? 1))
  const rest = properties.slice(0, -END.length).replace(SPAN, '').replace(MERGED_DOWN, '')
  return `${rest}<w:gridSpan w:val="${code * CODE + span}"/>${END}`
}

const whole = (value: number | undefined) => (Number.isSafeInteger(value) ? (value ?? 1) : 1)

export const mergeOf = (colSpan: number | undefined): CellMerge => MERGES[Math.floor(whole(colSpan) / CODE)] ?? null
export const spanOf = (colSpan: number | undefined): number =>
  Math.min(MAX_SPAN, Math.max(1, whole(colSpan) < CODE ? whole(colSpan) : whole(colSpan) % CODE))
