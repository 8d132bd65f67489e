import type { Cell, Table } from '#domain/reading/blocks.ts'
import { unmarkCell } from './markdown-residue.ts'
import { LINE_IN_CELL } from './quoted.ts'

export type Separator = 'tab' | 'pipe'

/** A bullet or a number, then one tab: how Word saves an automatic list as text. */
const LIST_ITEM = /^\s*(?:[-+*•·▪o]|(?:\d{1,2}|[IVX]{1,4}|[a-z])[.)/])\t[^\t]*$/
/** `|---|:--:|`: the line under a Markdown table's header. */
const MARKDOWN_RULE = /^[\s|:-]*-{2,}[\s|:-]*$/

/** By what the line's cells are apart, or null when it is no row of a table. A tab that only indents separates nothing. */
export function separatorOf(line: string): Separator | null {
  if (line.includes('\t')) return line.trim() === '' || LIST_ITEM.test(line) ? null : 'tab'
  return line.includes('|') ? 'pipe' : null
}

function cellsOf(line: string, separator: Separator): string[] {
  if (separator === 'tab') return line.split('\t')
  const text = line.trim()
  return (text.startsWith('|') ? text.replace(/^\||\|$/g, '') : text).split('|')
}

/** Nobody's table is that wide: so many tabs or pipes are a drawing, or an attack. */
const MOST_CELLS = 200

/**
 * Whether lines with one kind of separator are a table: some line has a separator between two texts, or more than one
 * (tabs), or there are at least two cells in two lines (pipes).
 */
export function areTable(lines: readonly string[], separator: Separator): boolean {
  if (lines.some((line) => cellsOf(line, separator).length > MOST_CELLS)) return false
  if (separator === 'tab') return lines.some((line) => /\S.*\t/.test(line) || /\t.*\t/.test(line))
  return lines.length > 1 || lines.some((line) => cellsOf(line, separator).length > 2)
}

export function tableOf(lines: readonly string[], separator: Separator): Table {
  const rows = lines.filter((line) => separator === 'tab' || !MARKDOWN_RULE.test(line))
  return { kind: 'table', page: null, rows: rows.map((line) => ({ cells: cellsOf(line, separator).map(toCell) })) }
}

function toCell(raw: string, column: number): Cell {
  const text = raw
    .split(LINE_IN_CELL)
    .map((line) => line.trim())
    .join('\n')
    .trim()
  return { text: unmarkCell(text), column, colSpan: 1, rowSpan: 1, bold: /^\*\*[^*]+\*\*$/.test(text) }
}
