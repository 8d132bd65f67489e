import type * as DocxLibrary from 'docx'
import {
  FONT,
  PAGE,
  PAGE_NUMBER_SIZE,
  type Block,
  type Paper,
  type Paragraph,
  type Rule,
  type Run,
  type Table,
} from '#domain/letters-out/paper.ts'

type Docx = typeof DocxLibrary

/** The media type of what `writeDocx` writes. */
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Twentieths of a point, in which Word measures: of a point, of a millimetre, of a single line. */
const PER_POINT = 20
const PER_MM = 1440 / 25.4
const PER_LINE = 240
/** Between the top edge of the page and its number, in millimetres: half way into the margin. */
const HEADER_TOP = 10

const mm = (length: number) => Math.round(length * PER_MM)
const points = (length: number) => Math.round(length * PER_POINT)

/** A document as a `.docx`. The library that writes it is large, and loaded with the first letter. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const docx = await import('docx')
  const document = new docx.Document({
    title: paper.title,
    creator: 'Tổng Hợp',
    styles: { default: { document: { run: { font: FONT, language: { value: 'vi-VN' } } } } },
    sections: paper.parts.map(({ blocks }) => ({
      properties: {
        titlePage: true,
        page: {
          size: { width: mm(PAGE.width), height: mm(PAGE.height) },
          margin: {
            top: mm(paper.margins.top),
            bottom: mm(paper.margins.bottom),
            left: mm(paper.margins.left),
            right: mm(paper.margins.right),
            header: mm(HEADER_TOP),
          },
          pageNumbers: { start: 1 },
        },
      },
      headers: { default: pageNumber(docx), first: new docx.Header({ children: [] }) },
      children: blocksOf(docx, blocks, PAGE.width - paper.margins.left - paper.margins.right),
    })),
  })
  return new Uint8Array(await docx.Packer.toArrayBuffer(document))
}

function pageNumber({ Header, Paragraph, TextRun, AlignmentType, PageNumber }: Docx) {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: PAGE_NUMBER_SIZE * 2 })
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] })
}

/** Word wants a paragraph behind every table, which is made as low as it can be. */
function blocksOf(docx: Docx, blocks: readonly Block[], width: number) {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return [tableOf(docx, block), lowParagraph(docx)]
    return [block.kind === 'rule' ? ruleOf(docx, block, width) : paragraphOf(docx, block)]
  })
}

function paragraphOf(docx: Docx, paragraph: Paragraph) {
  const { AlignmentType, LineRuleType } = docx
  const alignments = {
    left: AlignmentType.LEFT,
    center: AlignmentType.CENTER,
    right: AlignmentType.RIGHT,
    justify: AlignmentType.JUSTIFIED,
  } as const
  const { align, before, after, lines, indent, firstLine, keepWithNext, runs, size } = paragraph
  return new docx.Paragraph({
    alignment: alignments[align],
    keepNext: keepWithNext,
    spacing: {
      before: points(before),
      after: points(after),
      line: Math.round(lines * PER_LINE),
      lineRule: LineRuleType.AUTO,
    },
    indent: { left: mm(indent), firstLine: mm(firstLine) },
    // Without a run the paragraph's own mark decides how high the empty line is.
    run: { size: size * 2 },
    children: runs.map((run) => runOf(docx, run, size)),
  })
}

function runOf({ TextRun }: Docx, { text, bold, italic, toFill }: Run, size: number) {
  return new TextRun({
    text,
    font: FONT,
    size: size * 2,
    ...(bold === true ? { bold } : {}),
    ...(italic === true ? { italics: italic } : {}),
    ...(toFill === true ? { highlight: 'yellow' } : {}),
  })
}

/** A line of its own rather than underlined words, as the decree wants it. */
function ruleOf({ Paragraph, BorderStyle, LineRuleType }: Docx, rule: Rule, width: number) {
  const aside = mm(Math.max(0, (width - rule.width) / 2))
  return new Paragraph({
    indent: { left: aside, right: aside },
    spacing: { before: points(1), line: points(4), lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  })
}

function lowParagraph({ Paragraph, LineRuleType }: Docx) {
  return new Paragraph({ spacing: { line: points(1), lineRule: LineRuleType.EXACT }, run: { size: 2 } })
}

function tableOf(docx: Docx, { columns, rows, lined, headerRows }: Table) {
  const { Table, TableRow, TableCell, TableLayoutType, WidthType, BorderStyle } = docx
  const line = lined
    ? { style: BorderStyle.SINGLE, size: 4, color: '000000' }
    : { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const padding = lined ? mm(1.5) : 0
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(columns.reduce((sum, column) => sum + column, 0)), type: WidthType.DXA },
    columnWidths: columns.map(mm),
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { left: padding, right: padding },
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          tableHeader: at < headerRows,
          cantSplit: true,
          children: cells.map((blocks, column) => {
            const width = columns[column] ?? 0
            return new TableCell({
              width: { size: mm(width), type: WidthType.DXA },
              children: blocks.map((block) =>
                block.kind === 'rule' ? ruleOf(docx, block, width) : paragraphOf(docx, block),
              ),
            })
          }),
        }),
    ),
  })
}
