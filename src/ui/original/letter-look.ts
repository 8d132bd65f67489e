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

/** Longer lines in capitals are text that somebody shouts. */
const LONGEST_TITLE = 160

const isInCapitals = (text: string) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)

/** Whether a paragraph is a title, which letters set in the middle: «PHỤ LỤC», «BÁO CÁO», in bold capitals. */
export function isTitle({ text, bold, list }: Paragraph): boolean {
  if (!bold || list !== null || text.length > LONGEST_TITLE) return false
  return /^phụ lục(?: [IVX\d]+)?$/iu.test(text.trim()) || (isInCapitals(text) && !/^(?:[IVX]+|\d+)[./)]/.test(text))
}
