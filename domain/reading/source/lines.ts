import type { Place } from '#domain/reports/reading.ts'
import type { Block, Cell, Paragraph, Table } from '../blocks.ts'
import { alignedFold } from '#domain/text/fold.ts'

/** One line of a paragraph. */
export type Line = {
  readonly kind: 'line'
  readonly text: string
  /** The same, folded for matching, position by position. */
  readonly folded: string
  readonly place: Place
  readonly bold: boolean
  /** Begins an automatic list item. */
  readonly item: 'bullet' | 'number' | null
  /** An empty line stands before it. */
  readonly apart: boolean
}

export type TableItem = {
  readonly kind: 'table'
  readonly table: Table
  readonly place: Place
  /** Which row of its block its first row is: not 0 where a table was taken apart. */
  readonly firstRow: number
}

/** A letter from top to bottom: its lines, and its tables in between. */
export type Item = Line | TableItem

export function lineOf(text: string, place: Place, of: Pick<Line, 'bold' | 'item' | 'apart'>): Line {
  return { kind: 'line', text, folded: alignedFold(text), place, bold: of.bold, item: of.item, apart: of.apart }
}

export function placeOfBlock(block: Block, index: number): Place {
  const page = block.page === null ? {} : { page: block.page }
  const areas = block.kind === 'table' || block.areas === undefined ? {} : { areas: block.areas }
  return { block: index, ...page, ...areas }
}

/** The place of one cell of a table that stands at `table`, on its own page where the format has pages. */
export function placeOfCell(table: Place, row: number, cell: number, { areas }: Cell): Place & { row: number } {
  const [first] = areas ?? []
  return { ...table, row, cell, ...(areas === undefined || first === undefined ? {} : { page: first.page, areas }) }
}

function linesOfParagraph(paragraph: Paragraph, place: Place, afterBlank: boolean): Line[] {
  const { bold, list } = paragraph
  const item = list === null ? null : list.ordered ? 'number' : 'bullet'
  return paragraph.text
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text, nth) => lineOf(text, place, { bold, item: nth === 0 ? item : null, apart: nth === 0 && afterBlank }))
}

const isBlankParagraph = (block: Block | undefined) => block?.kind === 'paragraph' && block.text.trim() === ''

export function itemsOf(blocks: readonly Block[]): Item[] {
  return blocks.flatMap((block, index): Item[] => {
    const place = placeOfBlock(block, index)
    if (block.kind === 'table') return [{ kind: 'table', table: block, place, firstRow: 0 }]
    return linesOfParagraph(block, place, isBlankParagraph(blocks[index - 1]))
  })
}
