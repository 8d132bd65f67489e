import type { Paragraph, Table } from '#domain/reading/blocks.ts'
import { fold } from '#domain/text/fold.ts'

/** How a table of a letter looks: ruled, or only laying out columns: its head, or recipients beside the signature. */
export type TableLook = 'ruled' | 'head' | 'foot'

const HEAD = /cong hoa xa hoi chu nghia viet nam/
const FOOT = /^noi nhan ?:/

/**
 * Official letters lay out their head, and recipients beside the signature, as tables without lines. Files seldom tell whether a
 * table has lines; these two are known by their words, which every letter has.
 */
export function lookOfTable({ rows }: Table): TableLook {
  const cells = rows.flatMap((row) => row.cells)
  const columns = Math.max(0, ...rows.map((row) => row.cells.length))
  if (columns > 3 || cells.length > 12) return 'ruled'
  const texts = cells.map(({ text }) => fold(text))
  if (texts.some((text) => HEAD.test(text))) return 'head'
  return texts.some((text) => FOOT.test(text)) ? 'foot' : 'ruled'
}

const TITLE = /^(?:phụ lục(?: (?:số )?[IVX\d]+)?|báo cáo)$/iu

/** Whether a paragraph is a title that every letter sets in the middle: «PHỤ LỤC I», «BÁO CÁO». */
export const isTitle = ({ text, bold }: Paragraph): boolean => bold && TITLE.test(text.trim())
