import type { PageArea } from '#domain/reports/reading.ts'
import { prepareText } from '#domain/text/prepare.ts'
import type { Block, Cell, Paragraph } from '#domain/reading/blocks.ts'
import type { Laid, LaidCell, LaidTable, LaidText } from './laid.ts'
import { around, turnBack, type Box, type PageContent } from './page.ts'
import { paragraphsOf, wrappedText } from './paragraphs.ts'
import { withWholeOrdinals } from './torn-ordinals.ts'

/** Parts of a page's width and height are told to a ten-thousandth. */
const share = (value: number) => Math.min(1, Math.max(0, Math.round(value * 10_000) / 10_000))

function areaOf(box: Box, page: PageContent): PageArea {
  const shown = turnBack(box, page.turn, page.width, page.height)
  const isTurned = page.turn === 1 || page.turn === 3
  const [width, height] = isTurned ? [page.height, page.width] : [page.width, page.height]
  return {
    page: page.number,
    left: share(shown.left / width),
    top: share(shown.top / height),
    right: share(shown.right / width),
    bottom: share(shown.bottom / height),
  }
}

function paragraphBlock({ parts, margins }: LaidText): Paragraph {
  const lines = parts.flatMap(({ paragraph }) => paragraph.lines)
  const [first] = parts
  return {
    kind: 'paragraph',
    text: prepareText(wrappedText(lines, margins)).trim(),
    bold: lines.every(({ bold }) => bold),
    list: null,
    page: first?.page.number ?? null,
    areas: parts.map(({ page, paragraph }) => areaOf(around(paragraph.lines), page)),
  }
}

function cellOf({ column, colSpan, rowSpan, parts }: LaidCell): Cell {
  const lines = parts.flatMap((part) => part.lines)
  const [first] = parts
  const paragraphs = first === undefined ? [] : paragraphsOf(lines, first.margins)
  return {
    text: paragraphs
      .map(({ text }) => prepareText(text).trim())
      .join('\n')
      .trim(),
    column,
    colSpan,
    rowSpan,
    bold: lines.length > 0 && lines.every(({ bold }) => bold),
    areas: parts.map(({ page, box }) => areaOf(box, page)),
  }
}

const tableBlock = ({ rows, page }: LaidTable): Block => ({
  kind: 'table',
  rows: withWholeOrdinals(rows.map((cells) => ({ cells: cells.map(cellOf) }))),
  page: page.number,
})

export function blocksOf(laid: readonly Laid[]): Block[] {
  return laid
    .map((one) => (one.kind === 'table' ? tableBlock(one) : paragraphBlock(one)))
    .filter((block) => block.kind === 'table' || block.text !== '')
}
