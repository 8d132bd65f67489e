import { saysNone } from '#domain/reading/annex/answers.ts'
import { headingsAmong } from '#domain/reading/annex/headings.ts'
import { namesNotes } from '#domain/reading/annex/notes-table.ts'
import { isOrdinal } from '#domain/reading/annex/outline.ts'
import { lineOf, type Line } from '#domain/reading/source/lines.ts'
import { isHeader } from './header.ts'
import type { LayoutRow } from './layout.ts'

/** A row that could head a section, and what stands beside its title in the same row. */
type Title = { readonly title: string; readonly text: string; readonly bold: boolean; readonly rest: string | null }

const NUMBERED = /^(?:\d{1,2}|[IVX]{1,4})\s?[.)/]/
const LEAST_WORDS = 3

/** Next to a title stands what the section says, not the header of another column. Beside a number that may be few words. */
function isContent(text: string, title: string): boolean {
  if (text.length > 60 || text.includes('\n') || saysNone(text)) return true
  return NUMBERED.test(title) && text.split(/\s+/).length >= LEAST_WORDS && !namesNotes(text)
}

const isFigure = (text: string) => /^\(?(?:\d{1,2}|[IVX]{1,4})[.):]?$/.test(text)

/** A section's number may stand in a column of its own. */
export const numbered = (number: string, text: string): string => `${number.replace(/[.):]+$/, '')}. ${text}`

function titleOf({ cells, reached }: LayoutRow): Title | null {
  const [first, second, third, more] = cells
  if (first === undefined || more !== undefined || reached.size > 0) return null
  const isNumbered = second !== undefined && isFigure(first.text)
  const cell = isNumbered ? second : first
  const content = isNumbered ? third : second
  if ((isNumbered ? undefined : third) !== undefined) return null
  const text = isNumbered ? numbered(first.text, cell.text) : cell.text
  if (content !== undefined && !isContent(content.text, text)) return null
  return { title: text.split('\n')[0] ?? '', text, bold: cell.bold, rest: content?.text ?? null }
}

const lineOfTitle = (text: string, bold: boolean, at: number): Line =>
  lineOf(text, { block: at }, { bold, item: null, apart: true })

/** A row of figures: it has a number in front, or counts. */
const isData = ({ cells }: LayoutRow) =>
  cells.length > 2 && cells.some(({ text }) => /^\d[\d.,\s]*$/.test(text) || (text !== '' && isOrdinal(text)))

/** A heading within a table, above rows of figures, is a group of the table. */
function isGroup(rows: readonly LayoutRow[], at: number): boolean {
  const [before, own, after] = [rows[at - 1], rows[at], rows[at + 1]]
  const isWithin = before?.row === (own?.row ?? 0) - 1 && after?.row === (own?.row ?? 0) + 1
  return isWithin && (before?.cells.length ?? 0) > 2 && after !== undefined && isData(after)
}

/** How far above a row its table's header is looked for. */
const LOOK_BACK = 40

/** Whether a row is one of a table that has as many columns: then what stands beside a title is no content of a section. */
function isOfTable(rows: readonly LayoutRow[], at: number): boolean {
  const own = rows[at]
  for (let back = 1; back <= LOOK_BACK; back += 1) {
    const above = rows[at - back]
    if (own === undefined || above?.row !== own.row - back) return false
    if (isHeader(above)) return above.cells.length === own.cells.length
  }
  return false
}

export type Heading = { readonly text: string; readonly bold: boolean; readonly rest: string | null }

/** The rows of a sheet that head its sections, by their index. */
export function headingRows(rows: readonly LayoutRow[]): Map<number, Heading> {
  const titles = rows.flatMap((row, at) => {
    const title = titleOf(row)
    if (title === null) return []
    return (title.rest === null ? isGroup : isOfTable)(rows, at) ? [] : [{ ...title, at }]
  })
  const lines = titles.map(({ title, bold }, nth) => lineOfTitle(title, bold, nth))
  const headings = new Map<number, Heading>()
  for (const heading of headingsAmong(lines, 0)) {
    const found = titles[heading.at]
    if (found !== undefined) headings.set(found.at, { text: found.text, bold: found.bold, rest: found.rest })
  }
  return headings
}

/** «ChiDao»: words without a space between them. */
const apart = (name: string) => name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replaceAll('_', ' ')

/** The heading that the name of a sheet stands for («Mã QR», «Kiểm tra»), or null. */
export function headingInName(name: string): string | null {
  const text = apart(name).trim()
  return headingsAmong([lineOfTitle(text, true, 0)], 0).length > 0 ? text : null
}
