import { z } from 'zod'

/** Words in one look. `toFill`: a place that whoever issues the letter fills in; it must stand out in the draft. */
export const runSchema = z.object({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  toFill: z.literal(true).optional(),
})

/** Lengths across are millimetres; sizes of letters and room between paragraphs are points. */
export const paragraphSchema = z.object({
  kind: z.literal('paragraph'),
  runs: z.array(runSchema),
  size: z.number().positive(),
  align: z.enum(['left', 'center', 'right', 'justify']),
  firstLine: z.number().nonnegative().meta({ description: 'How far the first line is moved in.' }),
  indent: z.number().nonnegative().meta({ description: 'How far all of it is moved in.' }),
  before: z.number().nonnegative(),
  after: z.number().nonnegative(),
  lines: z.number().positive().meta({ description: 'Height of a line, in single ones.' }),
  keepWithNext: z.boolean(),
})

/** A line drawn across the middle of its column, as under the name of an issuer. */
export const ruleSchema = z.object({ kind: z.literal('rule'), width: z.number().positive() })

/**
 * Widths of columns are millimetres. A table without lines only sets columns beside each other, as in a letter's head. Where a row
 * has fewer cells than the table has columns, its last cell reaches over the rest.
 */
export const tableSchema = z.object({
  kind: z.literal('table'),
  columns: z.array(z.number().positive()),
  lined: z.boolean(),
  headerRows: z.int().nonnegative().meta({ description: 'Rows repeated on every page that the table reaches.' }),
  rows: z.array(z.array(z.array(z.discriminatedUnion('kind', [paragraphSchema, ruleSchema])))),
})

/**
 * A document for official paper (Nghị định 30/2020/NĐ-CP): A4, Times New Roman. Each part begins on a page of its own and counts
 * its pages by itself; the number stands at the top, in the middle, from the part's second page on.
 */
export const paperSchema = z
  .object({
    title: z.string(),
    margins: z.object({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number() }),
    mark: z.string().optional().meta({ description: 'Stands at the top of every page: what it shows is made up.' }),
    parts: z.array(
      z.object({
        blocks: z.array(z.discriminatedUnion('kind', [paragraphSchema, ruleSchema, tableSchema])),
        landscape: z.literal(true).optional(),
      }),
    ),
  })
  .meta({ id: 'Paper' })
