import { NumberFormats } from './numbers.ts'
import type { CellNote } from './notes.ts'
import type { Font, Run } from './strings.ts'
import { plainStyle, type Style } from './styles.ts'

/** What a cell holds. */
export type CellContent = {
  /** Text in fonts; or text made of a number, which is the same in all fonts. */
  readonly words: readonly Run[] | string
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
  content(cell: WrittenCell, style: Style, showsZeros: boolean): CellContent | null {
    const { font } = style
    const { type, value, formula, inline } = cell
    const isWithoutValue = value === null || (value === '' && type !== 'str')
    if (formula !== null && (isWithoutValue || this.#uncalculated))
      return { words: `=${formula || '…'}`, font, doubt: 'noValue', isDate: false }
    if (type === 'inlineStr') return inline.length === 0 ? null : inFont(inline, font)
    if (value === null || value === '') return null
    switch (type) {
      case 's':
        return inFont(this.#strings[Number(value)] ?? [], font)
      case 'str':
      case 'e':
        return inFont([{ text: value, font: null }], font)
      case 'b':
        return { words: value === '1' ? 'TRUE' : 'FALSE', font, doubt: null, isDate: false }
      case 'd':
        return isoDay(value, font)
      default:
        return this.#number(value, style, showsZeros)
    }
  }

  /** A white number on a cell without a colour is hidden, whatever it is. */
  #number(value: string, { font, format, filled }: Style, showsZeros: boolean): CellContent {
    const number = Number(value)
    if (!Number.isFinite(number)) return inFont([{ text: value, font: null }], font)
    const isHidden = (number === 0 && !showsZeros) || (font.white && !filled)
    if (isHidden) return { words: '', font, doubt: 'notShown', isDate: false }
    const { text, doubt, isDate } = this.#formats.show(number, format)
    return { words: text, font, doubt, isDate }
  }
}

const inFont = (words: readonly Run[], font: Font): CellContent => ({ words, font, doubt: null, isDate: false })

function isoDay(value: string, font: Font): CellContent {
  const [, year, month, day] = ISO_DAY.exec(value) ?? []
  const isDate = year !== undefined
  return { words: isDate ? `${day}/${month}/${year}` : value, font, doubt: null, isDate }
}
