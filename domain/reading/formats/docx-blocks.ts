import type { Block, Cell, Paragraph, Table } from '../blocks.ts'
import { textOf, type DocxElement, type DocxNotes } from './docx-text.ts'

/** Far wider than any page; wider ones only waste time and memory. */
const MAX_SPAN = 100
const MAX_COLUMNS = 200

const spanOf = (value: number | undefined) =>
  Math.min(MAX_SPAN, Math.max(1, Number.isInteger(value) ? (value ?? 1) : 1))

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
    rowSpan: spanOf(element.rowSpan),
    bold: text !== '' && lines.every(({ bold }) => bold),
  }
}

/** The cells of a table at their grid columns: those that reach down from rows above push later cells to the right. */
function tableOf(element: DocxElement, notes: DocxNotes): Table {
  let reaching: number[] = []
  const rows = (element.children ?? []).filter(isElement('tableRow')).map((row) => {
    const next = reaching.map((left) => Math.max(0, left - 1))
    let column = 0
    const cells = (row.children ?? []).filter(isElement('tableCell')).map((child) => {
      while ((reaching[column] ?? 0) > 0) column += 1
      const cell = cellOf(child, column, notes)
      for (let at = column; at < Math.min(column + cell.colSpan, MAX_COLUMNS); at += 1) next[at] = cell.rowSpan - 1
      column += cell.colSpan
      return cell
    })
    reaching = Array.from(next, (left) => left ?? 0)
    return { cells }
  })
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
