import type { Span } from './aligned.ts'
import type { Line } from './lines.ts'
import type { Box, PageContent } from './page.ts'
import type { Margins, TextParagraph } from './paragraphs.ts'
import type { Fragment } from './words.ts'

/** What stands in a cell on one page. */
export type CellPart = {
  readonly page: PageContent
  readonly box: Box
  readonly lines: readonly Line[]
  readonly margins: Margins
}

/** A cell; one that a page break cut has a part on each page. */
export type LaidCell = {
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
  readonly parts: readonly CellPart[]
}

export type LaidTable = {
  readonly kind: 'table'
  readonly page: PageContent
  readonly box: Box
  readonly xs: readonly number[]
  readonly rows: readonly (readonly LaidCell[])[]
  readonly openTop: boolean
  readonly openBottom: boolean
  /** What belongs to which of its rows is not sure. */
  readonly isUnsure?: boolean
  /** Made by lines; else by the places of words alone. */
  readonly ruled: boolean
  /** The places of its columns, where words alone made them. */
  readonly columns: readonly Span[] | null
}

export type LaidText = {
  readonly kind: 'text'
  readonly box: Box
  readonly margins: Margins
  readonly parts: readonly { readonly page: PageContent; readonly paragraph: TextParagraph }[]
}

export type Laid = LaidTable | LaidText

/** A page taken apart: its ruled tables, and what stands outside of them. */
export type TakenPage = {
  readonly page: PageContent
  readonly tables: readonly LaidTable[]
  readonly free: readonly Fragment[]
  /** No lines part the rows of one of its tables, and where they end is not sure. */
  readonly isUnsure: boolean
  /** Lines that stand upright in cells. */
  readonly upright: readonly string[]
}

export const centreX = ({ left, right }: Box): number => (left + right) / 2
export const centreY = ({ base, size }: Fragment): number => base - 0.3 * size

export const cellMargins = ({ left, right }: Box, padding: number): Margins => ({
  left: left + padding,
  right: right - padding,
  pitch: null,
  justified: false,
  isCell: true,
})
