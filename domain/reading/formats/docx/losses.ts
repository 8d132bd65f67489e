import { withCellsKeptApart } from './deleted-marks.ts'
import { withFieldsShown } from './fields.ts'
import { CELL_PROPERTIES, withMerges } from './merges.ts'
import { raiseOf } from '../raised.ts'

/** Stands for hidden text in the document model, which has no word for it but carries highlights. */
export const HIDDEN = 'hidden-text'

const VANISH = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/g
const HIDDEN_ROW = /<w:hidden(?:\s+w:val="(?:1|true|on)")?\s*\/>/
const REPEATED_ROW = /<w:tblHeader\b[^<>]*\/>/g
const ROW_PROPERTIES = /<w:trPr>[^]{0,600}?<\/w:trPr>/g
const GRID_BEFORE = /<w:gridBefore\s+w:val="(\d{1,2})"/
const EMPTY_CELL = '<w:tc><w:p/></w:tc>'
/** Marks of places: nothing is read from them. */
const BOOKMARKS = /<w:bookmark(?:Start|End)\b[^<>]{0,500}\/>/g
/** Elements that only wrap text and that the library would drop with it. */
const WRAPPERS = /<(\/?)w:(?:fldSimple|dir|bdo)\b/g

/** Text as white as the page: the library has no word for it but carries underlines, which nothing is read from. */
const WHITE = '<w:u w:val="single"/>'
const UNDERLINE = /<w:u\b[^<>]*\/>/g
const COLOR_WHITE = /<w:color\s[^<>]*?w:val="(?:FFFFFF|ffffff)"[^<>]*\/>/g

/** Said to be not struck out, which Word writes beside text that is struck out twice. */
const NOT_STRUCK = /<w:d?strike\s+w:val="(?:0|false|off)"\s*\/>/g
/** Struck out twice is struck out. */
const STRUCK_TWICE = /<w:dstrike\b/g
/** Stands for text that is not bold though its style is: the library has no word for it but carries small capitals, which nothing is read from. */
const NOT_BOLD = '<w:smallCaps/>'
const SMALL_CAPITALS = /<w:smallCaps\b[^<>]*\/>/g
const BOLD_OFF = /<w:b\s+w:val="(?:0|false|off)"\s*\/>/g
/** Text moved up or down by so many half points. */
const MOVED = /<w:position\s+w:val="(-?\d{1,3})"\s*\/>/g
const VERTICAL = { above: 'superscript', below: 'subscript' } as const

function asVerticalAlignment(moved: string, halfPoints: string): string {
  const raise = raiseOf(Number(halfPoints))
  return raise === null ? moved : `<w:vertAlign w:val="${VERTICAL[raise]}"/>`
}
const RUN_FONTS = /<w:rFonts\b[^<>]*\/>/g

/** Properties as they were before a change that is tracked. */
const BEFORE_CHANGE =
  /<w:(rPr|pPr|tcPr|trPr|tblPr|tblPrEx|tblGrid|sectPr)Change\b[^<>]*[^/]>(?:[^<]|<(?!\/?w:\w{1,12}Change)){0,20000}<\/w:\1Change>/g

const LINE_END = /<w:cr\s*\/>/g
/** A tab that the library does not know. */
const PLACED_TAB = /<w:ptab\b[^<>]*\/>/g
/** A sign by its number. Those of fonts of signs are known to the library; in any other font it is that letter. */
const SIGN = /<w:sym\b[^<>]*\/>/g

function signAsText(sign: string): string {
  const [, font = ''] = /\sw:font="([^"]*)"/.exec(sign) ?? []
  const [, code = ''] = /\sw:char="([0-9a-f]{1,4})"/i.exec(sign) ?? []
  if (code === '' || /^(?:symbol|wingdings|webdings|mt extra|zapf)/i.test(font)) return sign
  const number = Number.parseInt(code, 16)
  return `<w:t>&#${number >= PRIVATE && number <= PRIVATE + 0xff ? number - PRIVATE : number};</w:t>`
}
const PRIVATE = 0xf0_00

/** What newer programs show, where nothing is said for older ones. */
const ONLY_CHOICE =
  /<mc:AlternateContent>\s*<mc:Choice\b[^<>]*>((?:[^<]|<(?!\/?mc:)){0,20000})<\/mc:Choice>\s*(?:<mc:Fallback\s*\/>\s*|<mc:Fallback>\s*<\/mc:Fallback>\s*)?<\/mc:AlternateContent>/g

const FORMULA = /<m:oMath\b[^<>]*>((?:[^<]|<(?!\/?m:oMath)){0,20000})<\/m:oMath>/g
const FORMULA_TEXT = /<m:t\b[^<>]*>([^<]*)<\/m:t>/g
/** Fractions, powers, roots: parts of a formula that are not one behind the other. */
const BUILT = /<m:(?:f|sSup|sSub|sSubSup|rad|nary|limLow|limUpp|m|eqArr|bar)\b/
/** Paragraphs' formulas, and wrapped ones. */
const FORMULA_FRAME = /<\/?m:oMathPara\b[^<>]*>/g

function formulaAsText(_: string, inside: string): string {
  const texts = Array.from(inside.matchAll(FORMULA_TEXT), ([, text = '']) => text)
  return `<w:r><w:t xml:space="preserve">${texts.join(BUILT.test(inside) ? '⁄' : '')}</w:t></w:r>`
}

/**
 * The main document rewritten so that what the library has no word for is not lost, or taken for something else: hidden runs and
 * rows, indented rows, fields, formulas, signs, the fonts of letters with accents, bold text switched off, how cells are merged.
 */
export function withoutLosses(xml: string, fontNamed: (element: string) => string | null): string {
  return withFieldsShown(withCellsKeptApart(xml.replace(BEFORE_CHANGE, '').replace(BOOKMARKS, '')))
    .replace(CELL_PROPERTIES, withMerges)
    .replace(LINE_END, '<w:br/>')
    .replace(PLACED_TAB, '<w:tab/>')
    .replace(SIGN, signAsText)
    .replace(ONLY_CHOICE, '$1')
    .replace(FORMULA_FRAME, '')
    .replace(FORMULA, formulaAsText)
    .replace(VANISH, `<w:highlight w:val="${HIDDEN}"/>`)
    .replace(ROW_PROPERTIES, (properties) => {
      const [, before = '0'] = GRID_BEFORE.exec(properties) ?? []
      const told = properties.replace(REPEATED_ROW, '').replace(HIDDEN_ROW, '<w:tblHeader/>')
      return told + EMPTY_CELL.repeat(Number(before))
    })
    .replace(NOT_STRUCK, '')
    .replace(STRUCK_TWICE, '<w:strike')
    .replace(UNDERLINE, '')
    .replace(COLOR_WHITE, WHITE)
    .replace(SMALL_CAPITALS, '')
    .replace(BOLD_OFF, NOT_BOLD)
    .replace(MOVED, asVerticalAlignment)
    .replace(RUN_FONTS, (fonts) => {
      const font = fontNamed(fonts)
      return font === null ? '' : `<w:rFonts w:ascii="${font}"/>`
    })
    .replace(WRAPPERS, '<$1w:smartTag')
}
