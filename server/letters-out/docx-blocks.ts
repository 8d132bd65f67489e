import {
  FONT,
  PAGE,
  type Block,
  type Paper,
  type Paragraph,
  type Part,
  type Rule,
  type Run,
  type Table,
} from '#domain/letters-out/paper.ts'

/** Twentieths of a point, in which Word measures: of a point, of a millimetre, of a single line. */
const PER_POINT = 20
const PER_MM = 1440 / 25.4
const PER_LINE = 240
/** Room above a line that is drawn, in points: below letters that go below their own. */
const ABOVE_RULE = 3
/** Between the top edge of the page and its number, in millimetres: half way into the margin. */
const HEADER_TOP = 10
/** The same where a mark stands below the number. */
const MARKED_HEADER_TOP = 6
/** Inside the lines of a table, at both sides of a cell, in millimetres. */
const PADDING = 1.5
/** A row with more letters than this may go on over the next page: kept whole it could leave most of a page empty. */
const LONGEST_WHOLE_ROW = 900

const mm = (length: number) => Math.round(length * PER_MM)
const points = (length: number) => Math.round(length * PER_POINT)

/** What XML cannot hold, whatever way it is written. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in XML. */
export const xmlText = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

/** How the words of a run look, as Word's markup has it: `size` is in points. */
export function runXml({ text, bold, italic, toFill }: Run, size: number): string {
  const look = [
    bold === true ? '<w:b/>' : '',
    italic === true ? '<w:i/>' : '',
    `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
    toFill === true ? '<w:highlight w:val="yellow"/>' : '',
  ].join('')
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`)
  return `<w:r><w:rPr>${look}</w:rPr>${lines.join('<w:br/>')}</w:r>`
}

const ALIGNMENTS = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const

function paragraphXml(paragraph: Paragraph): string {
  const { align, before, after, lines, indent, firstLine, keepWithNext, runs, size } = paragraph
  const look = [
    keepWithNext ? '<w:keepNext/>' : '',
    `<w:spacing w:before="${points(before)}" w:after="${points(after)}" w:line="${Math.round(lines * PER_LINE)}" w:lineRule="auto"/>`,
    indent === 0 && firstLine === 0 ? '' : `<w:ind w:left="${mm(indent)}" w:firstLine="${mm(firstLine)}"/>`,
    `<w:jc w:val="${ALIGNMENTS[align]}"/>`,
    // Without a run the paragraph's own mark decides how high the empty line is.
    `<w:rPr><w:sz w:val="${size * 2}"/></w:rPr>`,
  ].join('')
  return `<w:p><w:pPr>${look}</w:pPr>${runs.map((run) => runXml(run, size)).join('')}</w:p>`
}

/** A line of its own rather than underlined words, as the decree wants it. */
function ruleXml(rule: Rule, width: number): string {
  const aside = mm(Math.max(0, (width - rule.width) / 2))
  const line = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
  const room = `<w:spacing w:before="${points(ABOVE_RULE)}" w:after="0" w:line="${points(4)}" w:lineRule="exact"/>`
  return `<w:p><w:pPr>${line}${room}<w:ind w:left="${aside}" w:right="${aside}"/></w:pPr></w:p>`
}

/** Word wants a paragraph behind every table, and one that ends a part: as low as it can be. */
const lowParagraph = (section = '') =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="${points(1)}" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>${section}</w:pPr></w:p>`

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const

function tableXml({ columns, rows, lined, headerRows }: Table): string {
  const line = lined
    ? 'w:val="single" w:sz="4" w:space="0" w:color="000000"'
    : 'w:val="none" w:sz="0" w:space="0" w:color="auto"'
  const padding = lined ? mm(PADDING) : 0
  const whole = columns.reduce((sum, width) => sum + width, 0)
  const look = [
    `<w:tblW w:w="${mm(whole)}" w:type="dxa"/>`,
    `<w:tblBorders>${SIDES.map((side) => `<w:${side} ${line}/>`).join('')}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/>',
    `<w:tblCellMar><w:left w:w="${padding}" w:type="dxa"/><w:right w:w="${padding}" w:type="dxa"/></w:tblCellMar>`,
  ].join('')
  const grid = columns.map((width) => `<w:gridCol w:w="${mm(width)}"/>`).join('')
  const body = rows.map((cells, at) => rowXml(cells, columns, at < headerRows)).join('')
  return `<w:tbl><w:tblPr>${look}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`
}

type Row = Table['rows'][number]

function rowXml(cells: Row, columns: readonly number[], isHeader: boolean): string {
  const look = [
    isHeader || lettersOf(cells) <= LONGEST_WHOLE_ROW ? '<w:cantSplit/>' : '',
    isHeader ? '<w:tblHeader/>' : '',
  ]
  const last = cells.length - 1
  const inside = cells.map((blocks, at) => {
    const over = at === last ? columns.slice(at) : columns.slice(at, at + 1)
    const width = over.reduce((sum, column) => sum + column, 0)
    const span = over.length > 1 ? `<w:gridSpan w:val="${over.length}"/>` : ''
    const content = blocks.map((block) => (block.kind === 'rule' ? ruleXml(block, width) : paragraphXml(block)))
    return `<w:tc><w:tcPr><w:tcW w:w="${mm(width)}" w:type="dxa"/>${span}</w:tcPr>${content.length === 0 ? '<w:p/>' : content.join('')}</w:tc>`
  })
  return `<w:tr><w:trPr>${look.join('')}</w:trPr>${inside.join('')}</w:tr>`
}

const lettersOf = (cells: Row): number =>
  cells
    .flat()
    .flatMap((block) => (block.kind === 'rule' ? [] : block.runs))
    .reduce((sum, { text }) => sum + text.length, 0)

function blockXml(block: Block, width: number): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphXml(block)
    case 'rule':
      return ruleXml(block, width)
    case 'table':
      return tableXml(block) + lowParagraph()
    default:
      return block satisfies never
  }
}

/** Page, margins and headers of one part, which counts its pages by itself. */
function sectionXml({ margins, mark }: Paper, { landscape }: Part, headers: Headers): string {
  const [width, height] = landscape === true ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height]
  const lying = landscape === true ? ' w:orient="landscape"' : ''
  return [
    '<w:sectPr>',
    `<w:headerReference w:type="default" r:id="${headers.others}"/><w:headerReference w:type="first" r:id="${headers.first}"/>`,
    `<w:pgSz w:w="${mm(width)}" w:h="${mm(height)}"${lying}/>`,
    `<w:pgMar w:top="${mm(margins.top)}" w:right="${mm(margins.right)}" w:bottom="${mm(margins.bottom)}" w:left="${mm(margins.left)}" w:header="${mm(mark === undefined ? HEADER_TOP : MARKED_HEADER_TOP)}" w:footer="${mm(HEADER_TOP)}" w:gutter="0"/>`,
    '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>',
  ].join('')
}

/** Names of the relations to the headers of a part's first page and of its others. */
export type Headers = { readonly first: string; readonly others: string }

/** What stands between the body's tags: every part with its own pages. */
export function bodyXml(paper: Paper, headers: Headers): string {
  const last = paper.parts.length - 1
  return paper.parts
    .map((part, at) => {
      const width = (part.landscape === true ? PAGE.height : PAGE.width) - paper.margins.left - paper.margins.right
      const blocks = part.blocks.map((block) => blockXml(block, width)).join('')
      const section = sectionXml(paper, part, headers)
      return blocks + (at === last ? section : lowParagraph(section))
    })
    .join('')
}

/** The look of everything that says nothing else. */
export const stylesXml = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/><w:sz w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`
