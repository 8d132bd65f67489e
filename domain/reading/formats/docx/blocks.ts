import type { Block, Cell, Paragraph, Table } from '#domain/reading/blocks.ts'
import { boldLinesOf } from '../bold-lines.ts'
import { mergeOf, spanOf } from './merges.ts'
import { textOf, type DocxElement, type DocxNotes } from './text.ts'

const isElement =
  (type: string) =>
  (element: DocxElement): boolean =>
    element.type === type

function paragraphOf(element: DocxElement, notes: DocxNotes): Paragraph[] {
  const { text, bold } = textOf(element, notes)
  if (text === '') return []
  const numbering = element.numbering ?? null
  const list =
    numbering === null ? null : { ordered: numbering.isOrdered, level: Math.max(0, Number(numbering.level) || 0) }
  return [{ kind: 'paragraph', text, bold, list, page: null }]
}

const BULLET = /^[-+*•]/

/** A cell's paragraph as a line. An automatic number alone (a column «STT») leaves its mark `-`. */
function cellLine(element: DocxElement, notes: DocxNotes): { line: string; bold: boolean } {
  const { text, bold } = textOf(element, notes)
  const isItem = (element.numbering ?? null) !== null && !BULLET.test(text)
  return { line: isItem ? `- ${text}`.trim() : text, bold: bold || text === '' }
}

/** The paragraphs of a cell, also those in nested tables: a nested row is a line. */
function cellLines(elements: readonly DocxElement[], notes: DocxNotes): { line: string; bold: boolean }[] {
  return elements.flatMap((element) => {
    if (element.type === 'paragraph') return [cellLine(element, notes)]
    if (element.type !== 'tableRow') return cellLines(element.children ?? [], notes)
    const cells = cellLines(element.children ?? [], notes)
    return [{ line: cells.map(({ line }) => line).join('\t'), bold: cells.every(({ bold }) => bold) }]
  })
}

function cellOf(element: DocxElement, column: number, notes: DocxNotes): Cell {
  const lines = cellLines(element.children ?? [], notes)
  const text = lines
    .map(({ line }) => line)
    .join('\n')
    .trim()
  return {
    text,
    column,
    colSpan: spanOf(element.colSpan),
    rowSpan: 1,
    bold: text !== '' && lines.every(({ bold }) => bold),
    ...boldLinesOf(lines),
  }
}

/** The first cells of those merged downwards that reach to a row, by their columns. */
type Reaching = ReadonlyMap<number, Cell>

/**
 * The cells of a row at their grid columns. One that goes on from the cell above is counted there, as long as that is as wide;
 * otherwise it stands for itself.
 */
function rowOf(row: DocxElement, above: Reaching, notes: DocxNotes): { cells: Cell[]; reaching: Reaching } {
  const cells: Cell[] = []
  const reaching = new Map<number, Cell>()
  let column = 0
  for (const element of (row.children ?? []).filter(isElement('tableCell'))) {
    const merge = mergeOf(element.colSpan)
    if (merge === 'gone') continue
    const cell = cellOf(element, column, notes)
    const first = merge === 'continues' ? above.get(column) : undefined
    if (first === undefined || first.colSpan !== cell.colSpan) {
      cells.push(cell)
      if (merge !== null) reaching.set(column, cell)
    } else {
      first.rowSpan += 1
      reaching.set(column, first)
      if (cell.text !== '') notes.hide(`${cell.text} `)
    }
    column += cell.colSpan
  }
  return { cells, reaching }
}

/** All words of a row that does not show. */
const hiddenText = (row: DocxElement, notes: DocxNotes) =>
  cellLines(row.children ?? [], notes)
    .map(({ line }) => `${line} `)
    .join('')

function tableOf(element: DocxElement, notes: DocxNotes): Table {
  let above: Reaching = new Map()
  const rows: Table['rows'] = []
  for (const row of (element.children ?? []).filter(isElement('tableRow'))) {
    if (row.isHeader === true) notes.hide(hiddenText(row, notes))
    else {
      const { cells, reaching } = rowOf(row, above, notes)
      rows.push({ cells })
      above = reaching
    }
  }
  return { kind: 'table', rows, page: null }
}

/** A table of one column that only lays out others (a frame around the annex) gives way to them. */
function isFrame(table: DocxElement): boolean {
  const rows = (table.children ?? []).map((row) => row.children ?? [])
  return (
    rows.every((cells) => cells.length === 1) && rows.flat().some((cell) => cell.children?.some(isElement('table')))
  )
}

/** Body elements as blocks, in the order of the page. */
export function blocksOf(elements: readonly DocxElement[], notes: DocxNotes): Block[] {
  return elements.flatMap((element): Block[] => {
    if (element.type === 'paragraph') return paragraphOf(element, notes)
    if (element.type !== 'table' || isFrame(element)) return blocksOf(element.children ?? [], notes)
    const table = tableOf(element, notes)
    return table.rows.some(({ cells }) => cells.length > 0) ? [table] : []
  })
}
