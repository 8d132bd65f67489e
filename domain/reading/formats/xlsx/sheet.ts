import { addressOf, areaOf, type Area } from './address.ts'
import { TextWatch } from './strings.ts'
import type { CellContent, CellValues } from './values.ts'
import type { Style } from './styles.ts'
import type { Attributes, XmlWatch } from './xml.ts'

/** A cell with content, at its row and column of the sheet, from 0. */
export type SheetCell = CellContent & {
  readonly row: number
  readonly column: number
  readonly bordered: boolean
}

/** What a sheet holds, in the order of its file. */
export type Sheet = {
  readonly name: string
  readonly cells: readonly SheetCell[]
  readonly merges: readonly Area[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  /** Rows with lines around empty cells: an empty row of a table. */
  readonly borderedRows: ReadonlySet<number>
  /** The first cell too far to the right to be read, of each row that has one. */
  readonly farCells: readonly { readonly row: number; readonly column: number }[]
}

/** No form is wider; what lies further right is a slip, or an attack. */
export const MOST_COLUMNS = 256
/** More than the longest annex has: 25,000 rows of seven columns, and their empty rows. */
const MOST_CELLS = 500_000
const MOST_MERGES = 60_000
const MOST_FAR = 20

const isTrue = (value: string | undefined) => value === '1' || value === 'true'

/** Field by field: a sheet has many. */
const cellAt = (row: number, column: number, content: CellContent, bordered: boolean): SheetCell => ({
  row,
  column,
  bordered,
  words: content.words,
  font: content.font,
  doubt: content.doubt,
  isDate: content.isDate,
})

type OpenCell = {
  row: number
  column: number
  style: Style
  type: string
  value: string | null
  formula: string | null
}

/** Goes through the XML of one sheet. */
export class SheetWatch implements XmlWatch {
  readonly #values: CellValues
  readonly #name: string
  readonly #cells: SheetCell[] = []
  readonly #merges: Area[] = []
  readonly #hiddenRows = new Set<number>()
  readonly #hiddenColumns = new Set<number>()
  readonly #borderedRows = new Set<number>()
  readonly #farCells: { row: number; column: number }[] = []
  readonly #inline = new TextWatch()
  #row = -1
  #column = -1
  #cell: OpenCell | null = null
  #text = ''
  #showsZeros = true
  #hiddenByDefault = false
  #tooMany = false

  constructor(name: string, values: CellValues) {
    this.#name = name
    this.#values = values
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (this.#cell !== null) this.#openInCell(name, attributes)
    else if (name === 'c') this.#openCell(attributes)
    else if (name === 'row') this.#openRow(attributes)
    else if (name === 'mergeCell') this.#merge(attributes('ref') ?? '')
    else if (name === 'col') this.#openColumns(attributes)
    else if (name === 'sheetFormatPr') this.#hiddenByDefault = isTrue(attributes('zeroHeight'))
    else if (name === 'sheetView') this.#showsZeros = attributes('showZeros') !== '0'
  }

  readonly text = (text: string): void => {
    if (this.#cell === null) return
    this.#text += text
    this.#inline.text(text)
  }

  readonly close = (name: string): void => {
    const cell = this.#cell
    if (cell === null) return
    if (name === 'v') cell.value = this.#text
    else if (name === 'f') cell.formula = this.#text
    else if (name === 'c') this.#closeCell(cell)
    else this.#inline.close(name)
  }

  /** What was found; null when it is more than any report holds. */
  sheet(): Sheet | null {
    if (this.#tooMany) return null
    return {
      name: this.#name,
      cells: this.#cells,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
      borderedRows: this.#borderedRows,
      farCells: this.#farCells,
    }
  }

  #openRow(attributes: Attributes): void {
    const number = Number(attributes('r'))
    this.#row = Number.isSafeInteger(number) && number > 0 ? number - 1 : this.#row + 1
    this.#column = -1
    const hidden = attributes('hidden')
    const isHidden = hidden === undefined ? this.#hiddenByDefault : isTrue(hidden)
    if (isHidden || attributes('ht') === '0') this.#hiddenRows.add(this.#row)
  }

  #openColumns(attributes: Attributes): void {
    if (!isTrue(attributes('hidden')) && attributes('width') !== '0') return
    const last = Math.min(Number(attributes('max')), MOST_COLUMNS)
    for (let column = Number(attributes('min')); column <= last; column += 1) this.#hiddenColumns.add(column - 1)
  }

  #merge(range: string): void {
    const area = areaOf(range)
    if (area !== null && this.#merges.length < MOST_MERGES) this.#merges.push(area)
  }

  #openCell(attributes: Attributes): void {
    const address = addressOf(attributes('r') ?? '')
    this.#column = address?.column ?? this.#column + 1
    this.#cell = {
      row: address?.row ?? this.#row,
      column: this.#column,
      style: this.#values.style(Number(attributes('s') ?? 0)),
      type: attributes('t') ?? 'n',
      value: null,
      formula: null,
    }
    this.#inline.begin()
  }

  #openInCell(name: string, attributes: Attributes): void {
    this.#text = ''
    if (name !== 'v' && name !== 'f') this.#inline.open(name, attributes)
  }

  #closeCell({ row, column, style, type, value, formula }: OpenCell): void {
    this.#cell = null
    const { runs } = this.#inline
    const content = this.#values.content({ type, value, formula, inline: runs }, style, this.#showsZeros)
    if (content === null) {
      if (style.bordered) this.#borderedRows.add(row)
    } else if (column >= MOST_COLUMNS) {
      if (this.#farCells.length < MOST_FAR && this.#farCells.at(-1)?.row !== row) this.#farCells.push({ row, column })
    } else if (this.#cells.length < MOST_CELLS) this.#cells.push(cellAt(row, column, content, style.bordered))
    else this.#tooMany = true
  }
}
