import type { z } from 'zod'
import type { paperSchema, paragraphSchema, ruleSchema, runSchema, tableSchema } from './paper.schema.ts'

/** A document for official paper, before it is a file. */
export type Paper = z.infer<typeof paperSchema>
export type Part = Paper['parts'][number]
export type Run = z.infer<typeof runSchema>
export type Paragraph = z.infer<typeof paragraphSchema>
export type Rule = z.infer<typeof ruleSchema>
export type Table = z.infer<typeof tableSchema>
export type Block = Part['blocks'][number]

/** What Nghị định 30/2020/NĐ-CP asks of every page, in millimetres: top and bottom 20–25, left 30–35, right 15–20. */
export const margins: Paper['margins'] = { top: 20, bottom: 20, left: 30, right: 15 }

export const FONT = 'Times New Roman'
export const PAGE = { width: 210, height: 297 } as const
/** Between the margins, in millimetres. */
export const TEXT_WIDTH = PAGE.width - margins.left - margins.right
/** The same where the page lies on its side. */
export const LANDSCAPE_WIDTH = PAGE.height - margins.left - margins.right
/** Of the number of a page: 13–14 points. */
export const PAGE_NUMBER_SIZE = 13

type Look = Partial<Omit<Paragraph, 'kind' | 'runs'>>

/** A paragraph of plain words or runs; on its own, without room around it, to the left, at 14 points. */
export function paragraph(words: string | readonly Run[], look: Look = {}): Paragraph {
  return {
    kind: 'paragraph',
    runs: typeof words === 'string' ? [{ text: words }] : [...words],
    size: 14,
    align: 'left',
    firstLine: 0,
    indent: 0,
    before: 0,
    after: 0,
    lines: 1,
    keepWithNext: false,
    ...look,
  }
}

export const rule = (width: number): Rule => ({ kind: 'rule', width })

export const bold = (text: string): Run => ({ text, bold: true })
export const italic = (text: string): Run => ({ text, italic: true })
export const toFill = (text: string, look: Omit<Run, 'text' | 'toFill'> = {}): Run => ({ text, toFill: true, ...look })

/** The words of a paragraph, without their look. */
export const wordsOf = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('')
