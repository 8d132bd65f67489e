import { z } from 'zod'
import { pageAreaSchema } from '../reports/reading.ts'

/**
 * What every file format is turned into before it is read: paragraphs and tables in the order of the page. Text is as
 * prepared by `prepareText` and already decoded from legacy fonts; nothing of its wording is changed.
 */
export const paragraphSchema = z.object({
  kind: z.literal('paragraph'),
  text: z.string(),
  /** All of its text is bold. */
  bold: z.boolean(),
  /** It is an automatic list item, whose bullet or number is not in the text. */
  list: z.object({ ordered: z.boolean(), level: z.int().nonnegative() }).nullable(),
  page: z.int().positive().nullable(),
  /** What it covers, in formats with fixed pages: an area for each page that it goes on over. */
  areas: z.array(pageAreaSchema).optional(),
})
export type Paragraph = z.infer<typeof paragraphSchema>

export const cellSchema = z.object({
  /** Its paragraphs, one a line; the text of an automatic list item starts with `- `. */
  text: z.string(),
  /** The grid column that it starts in, from 0. */
  column: z.int().nonnegative(),
  colSpan: z.int().positive(),
  rowSpan: z.int().positive(),
  bold: z.boolean(),
  /** Lines of its text, from 0, that are bold where not all are; left out where the format does not tell. */
  boldLines: z.array(z.int().nonnegative()).optional(),
  /** What it covers, in formats with fixed pages: an area for each page that it goes on over. */
  areas: z.array(pageAreaSchema).optional(),
})
export type Cell = z.infer<typeof cellSchema>

export const tableSchema = z.object({
  kind: z.literal('table'),
  rows: z.array(z.object({ cells: z.array(cellSchema) })),
  /** The page that it begins on. */
  page: z.int().positive().nullable(),
})
export type Table = z.infer<typeof tableSchema>

export const blockSchema = z.discriminatedUnion('kind', [paragraphSchema, tableSchema]).meta({ id: 'Block' })
export type Block = z.infer<typeof blockSchema>
