import type { DocParagraph } from './text.ts'
import type { RowChange } from './paragraphs.ts'

/** Paragraphs as the file marks them, put together: tables hold rows, rows hold cells, cells hold paragraphs and tables. */
export type DocNode = DocParagraph | DocTable
export type DocTable = { readonly kind: 'table'; readonly rows: readonly DocRow[] }
export type DocRow = { readonly cells: readonly (readonly DocNode[])[]; readonly changes: readonly RowChange[] }

export const isTable = (node: DocNode): node is DocTable => 'kind' in node

/** Deeper tables are taken as if they were at this depth. */
const MOST_DEPTH = 12

function depthOf({ format }: DocParagraph): number {
  const depth = format.depth ?? 0
  return Math.min(MOST_DEPTH, depth > 0 ? depth : format.inTable === true ? 1 : 0)
}

const isGone = (node: DocNode): boolean =>
  isTable(node)
    ? node.rows.every(({ cells }) => cells.flat().every(isGone))
    : node.isDeleted || (node.anchors.length === 0 && node.runs.every(({ text }) => text.trim() === ''))

/**
 * Whether a row whose end is deleted is deleted whole. Some programs mark the row above the deleted one by mistake: a row that
 * still has words stays.
 */
const isDeletedRow = (end: DocParagraph, cells: readonly (readonly DocNode[])[]) =>
  end.isDeleted && cells.flat().every(isGone)

const endsRow = ({ format }: DocParagraph, depth: number) =>
  depth === 1 ? format.endsRow === true : format.endsInnerRow === true
const endsCell = ({ format, isCellEnd }: DocParagraph, depth: number) =>
  depth === 1 ? isCellEnd : format.endsInnerCell === true

class Builder {
  readonly #paragraphs: readonly DocParagraph[]
  #at = 0

  constructor(paragraphs: readonly DocParagraph[]) {
    this.#paragraphs = paragraphs
  }

  /** From here on all that stands in at least `depth` tables, as one table. */
  #table(depth: number): DocTable {
    const rows: DocRow[] = []
    let cells: DocNode[][] = []
    let cell: DocNode[] = []
    const endCell = () => {
      cells.push(cell)
      cell = []
    }
    const endRow = (changes: readonly RowChange[]) => {
      if (cell.length > 0) endCell()
      if (cells.length > 0) rows.push({ cells, changes })
      cells = []
    }
    for (let next = this.#next(depth); next !== null; next = this.#next(depth)) {
      if (depthOf(next) > depth) cell.push(this.#table(depth + 1))
      else {
        this.#at += 1
        if (endsRow(next, depth)) {
          if (isDeletedRow(next, cells)) cells = []
          endRow(next.format.row ?? [])
        } else {
          cell.push(next)
          if (endsCell(next, depth)) endCell()
        }
      }
    }
    endRow([])
    return { kind: 'table', rows }
  }

  #next(depth: number): DocParagraph | null {
    const next = this.#paragraphs[this.#at]
    return next !== undefined && depthOf(next) >= depth ? next : null
  }

  build(): DocNode[] {
    const nodes: DocNode[] = []
    for (let next = this.#next(0); next !== null; next = this.#next(0)) {
      if (depthOf(next) > 0) nodes.push(this.#table(1))
      else {
        nodes.push(next)
        this.#at += 1
      }
    }
    return nodes
  }
}

export const treeOf = (paragraphs: readonly DocParagraph[]): DocNode[] => new Builder(paragraphs).build()
