import { isOrdinal } from '#domain/reading/annex/outline.ts'
import { isHeader } from './header.ts'
import { sideBySide } from './side-by-side.ts'
import type { Heading } from './titles.ts'
import { numbered } from './titles.ts'
import type { LayoutRow } from './layout.ts'

/** What rows of a sheet are together: a line of text, the heading of a section, or a table. */
export type Piece =
  | { readonly kind: 'text' | 'heading'; readonly text: string; readonly bold: boolean }
  | { readonly kind: 'table'; readonly rows: readonly LayoutRow[] }

const isBlank = ({ cells }: LayoutRow) => cells.length === 0
const isSeveral = ({ cells, reached }: LayoutRow) => cells.length > 1 || (cells.length > 0 && reached.size > 0)
const isAlone = (row: LayoutRow) => !isBlank(row) && !isSeveral(row)

const ANNEX_TITLE = /^PHỤ LỤC(?!\p{Ll})/u
const wordsOf = ({ cells }: LayoutRow) => cells.map(({ text }) => text).join('|')

/** A row of a bullet or number and a text: an item of a list that stands in two columns. */
const isItem = ({ cells }: LayoutRow) => {
  const [mark, text, more] = cells
  return mark !== undefined && text !== undefined && more === undefined && isMark(mark.text) && !isOrdinal(text.text)
}
const isMark = (text: string) => /^(?:[-+*•·▪●○◦■□➢✓✔›►]|o|\(?(?:\d{1,2}|[a-zđ])[.)]?)$/.test(text)

function itemText({ cells }: LayoutRow): string {
  const [mark, text] = cells
  if (text === undefined) return mark?.text ?? ''
  const sign = mark?.text ?? ''
  return /^\(?[\da-zđ]+[.)]?$/.test(sign) && sign !== 'o'
    ? numbered(sign.replace('(', ''), text.text)
    : `- ${text.text}`
}

/** How far below a lonely row its table may go on. */
const LOOK_AHEAD = 5

/** Takes the rows of a sheet from top to bottom, and tells lines of text from tables. */
class Divider {
  readonly pieces: Piece[] = []
  readonly #rows: readonly LayoutRow[]
  readonly #headings: ReadonlyMap<number, Heading>
  #run: LayoutRow[] = []
  #bordered = 0

  constructor(rows: readonly LayoutRow[], headings: ReadonlyMap<number, Heading>) {
    this.#rows = rows
    this.#headings = headings
  }

  divide(): Piece[] {
    this.#rows.forEach((row, at) => {
      const isNext = this.#rows[at - 1]?.row === row.row - 1
      if (!isNext) this.#end()
      const heading = this.#headings.get(at)
      if (heading !== undefined) this.#head(heading)
      else this.#take(row, at)
    })
    this.#end()
    return this.pieces
  }

  #head({ text, bold, rest }: Heading): void {
    this.#end()
    this.pieces.push({ kind: 'heading', text, bold })
    if (rest !== null) this.pieces.push({ kind: 'text', text: rest, bold: false })
  }

  #take(row: LayoutRow, at: number): void {
    if (isBlank(row)) {
      if (this.#run.length > 0 && (row.bordered || row.reached.size > 0)) this.#add(row)
      else this.#end()
    } else if (isSeveral(row)) {
      if (this.#beginsAnother(row)) this.#endBefore()
      this.#add(row)
    } else if (this.#run.length > 0 && this.#belongs(row, at)) this.#add(row)
    else {
      this.#end()
      this.#say(row)
    }
  }

  #add(row: LayoutRow): void {
    this.#run.push(row)
    if (row.bordered) this.#bordered += 1
  }

  #say({ cells }: LayoutRow): void {
    for (const { text, bold } of cells) this.pieces.push({ kind: 'text', text, bold })
  }

  /** A row with one text goes with the table above where lines are drawn around it too, or where the table goes on below. */
  #belongs(row: LayoutRow, at: number): boolean {
    const [cell] = row.cells
    if (ANNEX_TITLE.test(cell?.text ?? '')) return false
    if (this.#bordered * 2 >= this.#run.length) return cell?.bordered === true
    for (let ahead = 1; ahead <= LOOK_AHEAD; ahead += 1) {
      const next = this.#rows[at + ahead]
      if (next === undefined || next.row !== row.row + ahead || isBlank(next)) return false
      if (this.#headings.has(at + ahead) || ANNEX_TITLE.test(next.cells[0]?.text ?? '')) return false
      if (isSeveral(next)) return !isItem(next)
    }
    return false
  }

  /** Whether a row is the header of another table than the one above it. */
  #beginsAnother(row: LayoutRow): boolean {
    const last = this.#run.findLast((before) => !isBlank(before) && !isAlone(before))
    if (last === undefined || row.reached.size > 0 || !isHeader(row)) return false
    if (last === this.#run.at(-1) && isHeader(last)) return false
    return !this.#run.some((before) => wordsOf(before) === wordsOf(row))
  }

  /** Ends the table above the titles that stand right over the next one. */
  #endBefore(): void {
    const titles: LayoutRow[] = []
    for (let last = this.#run.at(-1); last !== undefined && !isSeveral(last); last = this.#run.at(-1)) {
      this.#run.pop()
      titles.unshift(last)
    }
    this.#end()
    for (const title of titles) this.#say(title)
  }

  #end(): void {
    while (
      this.#run.length > 0 &&
      isBlank(this.#run.at(-1) ?? { row: 0, cells: [], reached: new Set(), bordered: false })
    )
      this.#run.pop()
    const rows = this.#run
    this.#run = []
    this.#bordered = 0
    if (rows.length === 0) return
    const isList = rows.every((row) => isItem(row) || isAlone(row))
    if (!isList) for (const part of sideBySide(rows)) this.pieces.push({ kind: 'table', rows: part })
    else for (const row of rows) this.pieces.push({ kind: 'text', text: itemText(row), bold: false })
  }
}

export const piecesOf = (rows: readonly LayoutRow[], headings: ReadonlyMap<number, Heading>): Piece[] =>
  new Divider(rows, headings).divide()
