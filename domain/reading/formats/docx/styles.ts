import { remembered } from '#domain/text/remembered.ts'

/** What styles say of text that says nothing itself. */
export type DocxStyles = {
  readonly fontOf: (paragraphStyle: string | null, runStyle: string | null) => string | null
  readonly isBold: (paragraphStyle: string | null, runStyle: string | null) => boolean
  /** `superscript`, `subscript`, `baseline`, as a character style says; a mark of a footnote has one of its own. */
  readonly verticalAlignmentOf: (runStyle: string | null) => string | null
  /** The font that an element `w:rFonts` names for letters with accents. */
  readonly fontNamed: (element: string) => string | null
}

type Style = {
  readonly basedOn: string | null
  readonly font: string | null
  readonly bold: boolean | null
  readonly verticalAlignment: string | null
}
type Property = Exclude<keyof Style, 'basedOn'>

const RUN_FONTS = /<w:rFonts\b[^<>]*>/
const BOLD = /<w:b(?:\s[^<>]*)?\/?>/
const VERTICAL = /<w:vertAlign\b[^<>]*>/
const OFF = /w:val="(?:0|false|off)"/
const STYLE_HEAD = /<w:style\s[^<>]*>/
/** Styles are based on each other some levels deep; a circle must end. */
const MOST_LEVELS = 20

const attribute = (element: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? null

/** The fonts that a theme names for headings (major) and text (minor). */
function themeFonts(theme: string): { major: string | null; minor: string | null } {
  const of = (which: string) =>
    new RegExp(`<a:${which}Font>\\s*<a:latin\\s[^<>]*typeface="([^"<>]+)"`).exec(theme)?.[1] ?? null
  return { major: of('major'), minor: of('minor') }
}

function fontNamer(theme: string): (element: string) => string | null {
  const { major, minor } = themeFonts(theme)
  const themed = (name: string | null) => (name === null ? null : name.startsWith('major') ? major : minor)
  /** Letters above ASCII are of `hAnsi`; a theme's font goes before one named. */
  return remembered(
    (element) =>
      themed(attribute(element, 'w:hAnsiTheme')) ??
      attribute(element, 'w:hAnsi') ??
      themed(attribute(element, 'w:asciiTheme')) ??
      attribute(element, 'w:ascii'),
  )
}

function propertiesIn(xml: string, fontNamed: (element: string) => string | null): Pick<Style, Property> {
  const [fonts] = RUN_FONTS.exec(xml) ?? []
  const [bold] = BOLD.exec(xml) ?? []
  const [vertical] = VERTICAL.exec(xml) ?? []
  return {
    font: fonts === undefined ? null : fontNamed(fonts),
    bold: bold === undefined ? null : !OFF.test(bold),
    verticalAlignment: vertical === undefined ? null : attribute(vertical, 'w:val'),
  }
}

/** Reads what `word/styles.xml` and the theme say of fonts and bold text. */
export function stylesOf(xml: string, theme: string): DocxStyles {
  const fontNamed = fontNamer(theme)
  const styles = new Map<string, Style>()
  let standard: string | null = null
  for (const content of xml.split('</w:style>')) {
    const [head = ''] = STYLE_HEAD.exec(content) ?? []
    const id = attribute(head, 'w:styleId')
    if (id === null || styles.has(id)) continue
    if (attribute(head, 'w:type') === 'paragraph' && /\sw:default="(?:1|true|on)"/.test(head)) standard ??= id
    const [basedOn = ''] = /<w:basedOn\b[^<>]*>/.exec(content) ?? []
    styles.set(id, { basedOn: attribute(basedOn, 'w:val'), ...propertiesIn(content, fontNamed) })
  }
  const defaults = propertiesIn(xml.slice(xml.indexOf('<w:rPrDefault>'), xml.indexOf('</w:rPrDefault>')), fontNamed)

  function inherited<K extends Property>(property: K, id: string | null): Style[K] | null {
    let style = id === null ? undefined : styles.get(id)
    for (let level = 0; style !== undefined && level < MOST_LEVELS; level += 1) {
      if (style[property] !== null) return style[property]
      style = style.basedOn === null ? undefined : styles.get(style.basedOn)
    }
    return null
  }
  const found = <K extends Property>(property: K, paragraph: string | null, run: string | null) =>
    inherited(property, run) ?? inherited(property, paragraph ?? standard) ?? defaults[property]

  return {
    fontNamed,
    fontOf: (paragraph, run) => found('font', paragraph, run),
    isBold: (paragraph, run) => found('bold', paragraph, run) === true,
    verticalAlignmentOf: (run) => inherited('verticalAlignment', run),
  }
}
