import { prepareText } from '#domain/text/prepare.ts'
import type { Block, Cell, Paragraph, Table } from '#domain/reading/blocks.ts'
import { boldLinesOf } from '../bold-lines.ts'
import type { DocLists } from './lists.ts'
import { rowShapes } from './rows.ts'
import type { DocParagraph } from './text.ts'
import { columnsOf, type Placed } from './columns.ts'
import { isTable, type DocNode, type DocTable } from './tree.ts'
import type { LegacyRuns } from '../legacy/runs.ts'

/** What holds for the whole document. */
export type DocContext = {
  readonly fonts: LegacyRuns
  readonly lists: DocLists
  /** What stands in the text boxes that are anchored in a paragraph. */
  readonly boxesOf: (paragraph: DocParagraph) => readonly DocNode[]
}

type Written = { readonly text: string; readonly bold: boolean }

const isHeadingStyle = (name: string) => /^(?:heading|title|tiêu đề)/i.test(name)

function trimmedLines(text: string): string {
  if (!text.includes('\n')) return text.trim()
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
}

const NOTHING: Written = { text: '', bold: false }

function written({ runs, format }: DocParagraph, { fonts }: DocContext): Written {
  if (runs.length === 0) return NOTHING
  const filled = runs.filter(({ text }) => text.trim() !== '')
  return {
    text: trimmedLines(prepareText(fonts.decode(runs))),
    bold: isHeadingStyle(format.styleName) || (filled.length > 0 && filled.every(({ bold }) => bold)),
  }
}

/** Uses of lists from here on mean that there is none. */
const NO_LIST = 0x07_ff

function listOf({ format }: DocParagraph, { lists }: DocContext): Paragraph['list'] {
  const { list = 0, level = 0 } = format
  if (list === 0 || list >= NO_LIST) return null
  return { ordered: lists(list, level) ?? false, level: Math.min(level, 8) }
}

function paragraphsOf(paragraph: DocParagraph, context: DocContext): Block[] {
  const { text, bold } = written(paragraph, context)
  const own: Block[] =
    text === '' ? [] : [{ kind: 'paragraph', text, bold, list: listOf(paragraph, context), page: null }]
  return [...own, ...blocksOf(context.boxesOf(paragraph), context)]
}

const BULLET = /^[-+*•]/

type CellLine = { readonly line: string; readonly bold: boolean }

/** A cell's paragraph as a line. An automatic number alone (a column «STT») leaves its mark `-`. */
function cellLine(paragraph: DocParagraph, context: DocContext): CellLine {
  const { text, bold } = written(paragraph, context)
  const isItem = listOf(paragraph, context) !== null && !BULLET.test(text)
  return { line: isItem ? `- ${text}`.trim() : text, bold: bold || text === '' }
}

/** The paragraphs of a cell, also those in text boxes and in nested tables: a nested row is a line. */
function cellLines(nodes: readonly DocNode[], context: DocContext): CellLine[] {
  return nodes.flatMap((node) => {
    if (!isTable(node)) return [cellLine(node, context), ...cellLines(context.boxesOf(node), context)]
    return node.rows.map(({ cells }) => {
      const lines = cells.flatMap((cell) => cellLines(cell, context))
      return { line: lines.map(({ line }) => line).join('\t'), bold: lines.every(({ bold }) => bold) }
    })
  })
}

function cellOf(nodes: readonly DocNode[], place: Placed, context: DocContext): Cell {
  const lines = cellLines(nodes, context)
  const text = lines
    .map(({ line }) => line)
    .join('\n')
    .trim()
  return { text, ...place, bold: text !== '' && lines.every(({ bold }) => bold), ...boldLinesOf(lines) }
}

function tableOf({ rows }: DocTable, context: DocContext): Table {
  const shapes = rowShapes(rows.map(({ changes }) => changes))
  const placed = columnsOf(
    rows.map(({ cells }) => cells.length),
    shapes,
  )
  return {
    kind: 'table',
    page: null,
    rows: rows.map(({ cells }, nthRow) => ({
      cells: (placed[nthRow] ?? []).map(({ cell, ...place }) =>
        cellOf(cell === null ? [] : (cells[cell] ?? []), place, context),
      ),
    })),
  }
}

/** A table of one column that only lays out others (a frame around the annex) gives way to them. */
const isFrame = ({ rows }: DocTable) =>
  rows.every(({ cells }) => cells.length === 1) && rows.some(({ cells }) => cells.flat().some(isTable))

/** What a document holds as blocks, in the order of the page. */
export function blocksOf(nodes: readonly DocNode[], context: DocContext): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (!isTable(node)) return paragraphsOf(node, context)
    if (isFrame(node))
      return blocksOf(
        node.rows.flatMap(({ cells }) => cells.flat()),
        context,
      )
    const table = tableOf(node, context)
    return table.rows.some(({ cells }) => cells.length > 0) ? [table] : []
  })
}
