import { raiseOf } from './raised.ts'

/** Deeper than any letter: a table in a table in a text box nests about 60 elements. */
const MAX_DEPTH = 256

/** A tag from `<` to its `>`, which within quotation marks is a sign like any other. */
const TAG = /<(?:[^<>"']|"[^"]*"|'[^']*')*>/y

/** The end of the tag that starts at `at`. */
function tagEnd(xml: string, at: number): number {
  TAG.lastIndex = at
  return TAG.test(xml) ? TAG.lastIndex - 1 : -1
}

const skipped = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/** About as many as 10 MB of a real annex have; of the shortest tags there is room for three times as many. */
const MOST_TAGS = 800_000

/** The longest tag that Word writes declares some thirty namespaces, in about 4,000 signs. */
const LONGEST_TAG = 65_536

/**
 * Whether a parser can take this XML without harm. A document type could define entities that multiply, deep nesting
 * overflows the stack of those who recurse, endless tags take endless time; no office program writes any of them.
 */
export function safetyOf(xml: string): 'safe' | 'unsafe' | 'damaged' | 'too-large' {
  let depth = 0
  let elements = 0
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    const passage = skipped.find(([start]) => xml.startsWith(start, at))
    if (passage === undefined && xml[at + 1] === '!') return 'unsafe'
    const end = passage === undefined ? tagEnd(xml, at) : xml.indexOf(passage[1], at)
    if (end === -1) return 'damaged'
    if (passage === undefined) {
      if (end - at > LONGEST_TAG) return 'unsafe'
      if (xml[at + 1] === '/') depth -= 1
      else if (xml[end - 1] !== '/') depth += 1
      elements += 1
      if (elements > MOST_TAGS) return 'too-large'
      if (depth > MAX_DEPTH) return 'unsafe'
    }
    at = end + 1
  }
  return 'safe'
}

/** Stands for hidden text in the document model, which has no word for it but carries highlights. */
export const HIDDEN = 'hidden-text'

const VANISH = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/g
const ROW_PROPERTIES = /<w:trPr>[^]{0,600}?<\/w:trPr>/g
const GRID_BEFORE = /<w:gridBefore\s+w:val="(\d{1,2})"/
const EMPTY_CELL = '<w:tc><w:p/></w:tc>'
/** Marks of places between rows and cells: the library gives up merged cells where it meets them. */
const BOOKMARKS = /<w:bookmark(?:Start|End)\b[^<>]{0,500}\/>/g
/** Elements that only wrap text and that the library would drop with it. */
const WRAPPERS = /<(\/?)w:(?:fldSimple|dir|bdo)\b/g

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

/**
 * The main document rewritten so that what the library has no word for is not lost: hidden runs, indented rows, simple fields,
 * the fonts of letters with accents, bold text switched off.
 */
export function withoutLosses(xml: string, fontNamed: (element: string) => string | null): string {
  return xml
    .replace(BOOKMARKS, '')
    .replace(VANISH, `<w:highlight w:val="${HIDDEN}"/>`)
    .replace(ROW_PROPERTIES, (properties) => {
      const [, before = '0'] = GRID_BEFORE.exec(properties) ?? []
      return properties + EMPTY_CELL.repeat(Number(before))
    })
    .replace(STRUCK_TWICE, '<w:strike')
    .replace(SMALL_CAPITALS, '')
    .replace(BOLD_OFF, NOT_BOLD)
    .replace(MOVED, asVerticalAlignment)
    .replace(RUN_FONTS, (fonts) => {
      const font = fontNamed(fonts)
      return font === null ? '' : `<w:rFonts w:ascii="${font}"/>`
    })
    .replace(WRAPPERS, '<$1w:smartTag')
}

/** A text box in the newer drawing form alone, without the older one beside it that the library reads. */
export function hasUnreadTextBox(xml: string): boolean {
  const boxes = (xml.match(/<wps:txbx\b/g) ?? []).length
  return boxes > (xml.match(/<v:textbox\b/g) ?? []).length
}

export const hasTrackedChanges = (xml: string): boolean => /<w:(?:ins|del|moveFrom|moveTo) /.test(xml)
