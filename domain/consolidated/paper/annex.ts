import { longDate } from '../../letters-out/long-date.ts'
import { numberToFill, symbolsOf } from '../../letters-out/official-letter.ts'
import {
  bold,
  italic,
  paragraph,
  rule,
  type Block,
  type Paragraph,
  type Part,
  type Run,
  type Table,
} from '../../letters-out/paper.ts'
import type { Consolidated, ConsolidatedUnit } from '../consolidated.ts'
import { figure } from './covers.ts'
import { sampleWords } from '../words.ts'

/** Letters of tables, in points. */
const SIZE = 12

const centred = (words: readonly Run[]) => paragraph(words, { align: 'center', keepWithNext: true })

/** «Phụ lục II», its title, which report it belongs to, and what it covers. */
export function annexHead(consolidated: Consolidated, ordinal: string, title: string, covers: string): Block[] {
  const { sender, today } = consolidated
  return [
    centred([bold(`Phụ lục ${ordinal}`)]),
    centred([bold(title.toUpperCase())]),
    centred([
      italic('(Kèm theo Báo cáo số '),
      ...numberToFill(symbolsOf(sender, 'BC'), { italic: true }),
      italic(` ${longDate(today)} của ${sender.name ?? '[tên cơ quan]'})`),
    ]),
    rule(40),
    paragraph(covers, { size: 13, align: 'justify', before: 6, after: 6 }),
  ]
}

type Cell = readonly Paragraph[]
type Look = { readonly align?: Paragraph['align']; readonly bold?: true; readonly italic?: true }

/** A cell of plain words, a paragraph for each line. */
export function cell(words: string | readonly string[], { align = 'left', ...look }: Look = {}): Cell {
  const lines = typeof words === 'string' ? words.split('\n') : words
  return lines.map((text) => paragraph([{ text, ...look }], { size: SIZE, align, before: 2, after: 2 }))
}

/** A table whose header is repeated on every page; `widths` are millimetres. */
export function annexTable(
  columns: readonly (readonly [title: string, width: number])[],
  rows: readonly (readonly Cell[])[],
): Table {
  const header = columns.map(([title]) => [
    paragraph([bold(title)], { size: SIZE, align: 'center', before: 3, after: 3 }),
  ])
  return {
    kind: 'table',
    columns: columns.map(([, width]) => width),
    lined: true,
    headerRows: 1,
    rows: [header, ...rows.map((cells) => cells.map((blocks) => [...blocks]))],
  }
}

/** Units named in a sentence; names are never cut short to «and others». */
export function namedUnits(title: string, units: readonly ConsolidatedUnit[]): Paragraph[] {
  if (units.length === 0) return []
  const names = units.map(({ name }) => name).join('; ')
  return [paragraph(`${title} (${figure(units.length)} đơn vị): ${names}.`, { size: 13, align: 'justify', before: 6 })]
}

/** Units that a section says nothing of, each kind of silence by itself. */
export function silentUnits(consolidated: Consolidated, section: 'directives' | 'recommendations'): Paragraph[] {
  const { units } = consolidated
  return [
    ...namedUnits(
      'Đơn vị báo cáo không có',
      units.filter(({ content }) => content?.states[section] === 'none'),
    ),
    ...namedUnits(
      'Đơn vị để trống mục này',
      units.filter(({ content }) => content?.states[section] === 'blank'),
    ),
    ...namedUnits(
      'Đơn vị chưa gửi báo cáo',
      units.filter(({ absence }) => absence === 'missing'),
    ),
    ...namedUnits(
      'Đơn vị có báo cáo chưa được quyết định, chưa tính',
      units.filter(({ absence }) => absence === 'awaiting'),
    ),
    ...namedUnits(
      'Đơn vị có báo cáo đã trả lại, chưa tính',
      units.filter(({ absence }) => absence === 'returned'),
    ),
  ]
}

/** Marks what is made up where what is real stands beside it; where all is, every page says so. */
export const sampleMarkOf = ({ samples, coverage }: Consolidated, unit: ConsolidatedUnit): string =>
  unit.sample && unit.source !== null && samples < coverage.submitted ? `(${sampleWords.vi})` : ''

/** Parts of what stands in one cell, those that are empty left out. */
export const joined = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('\n')

/** The same, with the mark of what is made up behind it where it does not say so already. */
export const withMark = (words: string, mark: string): string => (words.includes(mark) ? words : joined(words, mark))

export const portrait = (blocks: readonly Block[]): Part => ({ blocks: [...blocks] })
export const landscape = (blocks: readonly Block[]): Part => ({ blocks: [...blocks], landscape: true })
