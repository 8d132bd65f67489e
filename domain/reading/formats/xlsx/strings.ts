import type { Raise } from '../raised.ts'
import type { Attributes, XmlWatch } from './xml.ts'

/** What of a font changes what is read. */
export type Font = {
  readonly name: string | null
  readonly bold: boolean
  readonly struck: boolean
  readonly raise: Raise | null
  readonly white: boolean
}

/** A piece of text; `font` is null where it has the font of its cell. */
export type Run = { readonly text: string; readonly font: Font | null }

export const noFont: Font = { name: null, bold: false, struck: false, raise: null, white: false }

/** Signs that XML cannot hold are written so; `_x005F_` is the low line itself where it would begin such a sign. */
const ESCAPED = /_x([0-9A-F]{4})_/gi

const unescaped = (text: string) =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

const RAISES: Readonly<Record<string, Raise>> = { superscript: 'above', subscript: 'below' }

const isOn = (attributes: Attributes) => !['0', 'false'].includes(attributes('val') ?? '1')

/** The first colour of a theme is that of the page. */
const isWhite = (attributes: Attributes) =>
  /^FFFFFFFF$/i.test(attributes('rgb') ?? '') || (attributes('theme') === '0' && attributes('tint') === undefined)

/** Collects a font from the elements within its own: `b`, `strike`, and its name. */
export class FontWatch {
  font: Font = noFont

  open(name: string, attributes: Attributes): void {
    if (name === 'b') this.font = { ...this.font, bold: isOn(attributes) }
    if (name === 'strike') this.font = { ...this.font, struck: isOn(attributes) }
    if (name === 'color') this.font = { ...this.font, white: isWhite(attributes) }
    if (name === 'vertAlign') this.font = { ...this.font, raise: RAISES[attributes('val') ?? ''] ?? null }
    if (name === 'name' || name === 'rFont') this.font = { ...this.font, name: attributes('val') ?? null }
  }
}

/** Collects the runs of a string (`si`, `is`); how its signs are pronounced (`rPh`) is no part of it. */
export class TextWatch {
  runs: Run[] = []
  #font: FontWatch | null = null
  #inText = false
  #inPhonetic = false
  #text = ''

  begin(): void {
    this.runs = []
    this.#font = null
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'rPh') this.#inPhonetic = true
    else if (name === 'r') this.#font = null
    else if (name === 'rPr') this.#font = new FontWatch()
    else if (name === 't') {
      this.#inText = !this.#inPhonetic
      this.#text = ''
    } else this.#font?.open(name, attributes)
  }

  text(text: string): void {
    if (this.#inText) this.#text += text
  }

  close(name: string): void {
    if (name === 'rPh') this.#inPhonetic = false
    if (name !== 't' || !this.#inText) return
    this.#inText = false
    this.runs.push({ text: unescaped(this.#text), font: this.#font?.font ?? null })
  }
}

/** Goes through the shared strings of a workbook, and leaves them in `strings`, by their index. */
export function sharedStringsWatch(strings: Run[][]): XmlWatch {
  const item = new TextWatch()
  return {
    open: (name, attributes) => {
      if (name === 'si') item.begin()
      else item.open(name, attributes)
    },
    text: (text) => item.text(text),
    close: (name) => {
      if (name === 'si') strings.push(item.runs)
      else item.close(name)
    },
  }
}
