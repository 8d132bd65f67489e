import { NumberFormats } from './xlsx-numbers.ts'
import type { CellNote } from './xlsx-notes.ts'
import type { Font, Run } from './xlsx-strings.ts'
import { plainStyle, type Style } from './xlsx-styles.ts'

/** What a cell holds: runs of text in fonts, or text made of its value, which has none. */
export type CellContent = {
  readonly runs: readonly Run[]
  readonly font: Font
  /** What cannot be said for sure of it. */
  readonly doubt: CellNote | null
  /** A day with a year that the file holds as a number. */
  readonly isDate: boolean
}

/** A cell as the file writes it. */
export type WrittenCell = {
  readonly type: string
  /** Null where there is no value at all. */
  readonly value: string | null
  readonly inline: readonly Run[]
  /** What it is calculated by; null for a cell that is not calculated. */
  readonly formula: string | null
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T00:00(?::00(?:\.0+)?)?Z?)?$/

/** Makes text of the cells of one workbook. */
export class CellValues {
  readonly #strings: readonly Run[][]
  readonly #styles: readonly Style[]
  readonly #formats: NumberFormats
  readonly #uncalculated: boolean

  constructor(
    strings: readonly Run[][],
    styles: readonly Style[],
    workbook: { from1904: boolean; uncalculated: boolean },
  ) {
    this.#strings = strings
    this.#styles = styles
    this.#formats = new NumberFormats(workbook.from1904)
    this.#uncalculated = workbook.uncalculated
  }

  style(index: number): Style {
    return this.#styles[index] ?? plainStyle
  }

  /** The content of a cell; null where it holds nothing. `showsZeros`: its sheet does not hide them. */
  content(cell: WrittenCell, { font, format }: Style, showsZeros: boolean): CellContent | null {
    const { type, value, formula } = cell
    const made = (text: string, doubt: CellNote | null = null, isDate = false): CellContent => ({
      runs: [{ text, font: null }],
      font,
      doubt,
      isDate,
    })
    const isWithoutValue = type === 'str' ? value === null : value === null || value === ''
    if (formula !== null && (isWithoutValue || this.#uncalculated)) return made(`=${formula || '…'}`, 'noValue')
    if (type === 'inlineStr')
      return cell.inline.length === 0 ? null : { runs: cell.inline, font, doubt: null, isDate: false }
    if (value === null || value === '') return null
    switch (type) {
      case 's':
        return { runs: this.#strings[Number(value)] ?? [], font, doubt: null, isDate: false }
      case 'str':
      case 'e':
        return made(value)
      case 'b':
        return made(value === '1' ? 'TRUE' : 'FALSE')
      case 'd': {
        const [, year, month, day] = ISO_DAY.exec(value) ?? []
        return year === undefined ? made(value) : made(`${day}/${month}/${year}`, null, true)
      }
      default: {
        const number = Number(value)
        if (!Number.isFinite(number)) return made(value)
        if (number === 0 && !showsZeros) return made('', 'notShown')
        const { text, doubt, isDate } = this.#formats.show(number, format)
        return made(text, doubt, isDate)
      }
    }
  }
}
