import { FontWatch, noFont, type Font } from './strings.ts'
import type { Attributes, XmlWatch } from './xml.ts'

/** How a cell is set: its font, how its number shows, whether lines are drawn around it and it is filled with a colour. */
export type Style = {
  readonly font: Font
  readonly format: string
  readonly bordered: boolean
  readonly filled: boolean
}

export const plainStyle: Style = { font: noFont, format: 'General', bordered: false, filled: false }

/** Formats that are only numbered in the file, as Excel shows them. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'd/m/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd/m/yyyy h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  41: '#,##0;-#,##0;"-"',
  42: '#,##0;-#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '#,##0.00;-#,##0.00;"-"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
}
/** Dates of other calendars and languages, numbered 27 to 36 and 50 to 58. */
const isForeignDate = (id: number) => (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

const formatOf = (id: number, own: ReadonlyMap<number, string>) =>
  own.get(id) ?? builtIn[id] ?? (isForeignDate(id) ? 'd/m/yyyy' : 'General')

const SIDES = new Set(['left', 'right', 'top', 'bottom', 'start', 'end'])

/** Goes through the styles of a workbook; `styles` are then by their index in `cellXfs`. */
export class StylesWatch implements XmlWatch {
  readonly #formats = new Map<number, string>()
  readonly #fonts: Font[] = []
  readonly #borders: boolean[] = []
  readonly #fills: boolean[] = []
  readonly #cells: { font: number; format: number; border: number; fill: number }[] = []
  /** The list that the parser is in: fonts occur in other lists too. */
  #list = ''
  #font: FontWatch | null = null
  #bordered = false

  readonly open = (name: string, attributes: Attributes): void => {
    if (['fonts', 'fills', 'borders', 'cellXfs', 'cellStyleXfs', 'dxfs', 'numFmts'].includes(name)) this.#list = name
    else if (this.#list === 'numFmts' && name === 'numFmt')
      this.#formats.set(Number(attributes('numFmtId')), attributes('formatCode') ?? 'General')
    else if (this.#list === 'fonts') this.#openInFonts(name, attributes)
    else if (this.#list === 'fills') this.#openInFills(name, attributes)
    else if (this.#list === 'borders') {
      if (name === 'border') this.#bordered = false
      if (SIDES.has(name) && !['none', undefined].includes(attributes('style'))) this.#bordered = true
    } else if (this.#list === 'cellXfs' && name === 'xf') {
      const id = (attribute: string) => Number(attributes(attribute) ?? 0)
      this.#cells.push({ font: id('fontId'), format: id('numFmtId'), border: id('borderId'), fill: id('fillId') })
    }
  }

  #openInFills(name: string, attributes: Attributes): void {
    if (name === 'fill') this.#fills.push(false)
    const isFilled = name === 'gradientFill' || !['none', undefined].includes(attributes('patternType'))
    if (isFilled) this.#fills[this.#fills.length - 1] = true
  }

  #openInFonts(name: string, attributes: Attributes): void {
    if (name === 'font') this.#font = new FontWatch()
    else this.#font?.open(name, attributes)
  }

  readonly close = (name: string): void => {
    if (name === this.#list) this.#list = ''
    if (this.#list === 'fonts' && name === 'font') this.#fonts.push(this.#font?.font ?? noFont)
    if (this.#list === 'borders' && name === 'border') this.#borders.push(this.#bordered)
  }

  styles(): Style[] {
    return this.#cells.map(({ font, format, border, fill }) => ({
      font: this.#fonts[font] ?? noFont,
      format: formatOf(format, this.#formats),
      bordered: this.#borders[border] ?? false,
      filled: this.#fills[fill] ?? false,
    }))
  }
}
