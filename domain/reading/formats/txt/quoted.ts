/** Stands for a line's end within a cell, until the lines of a text are taken apart. */
export const LINE_IN_CELL = '\u0001'

/** A cell in quotation marks, those within it written twice: how a workbook's cells of several lines are pasted. */
const QUOTED = /(?<=^|\t)"((?:[^"\t]|""){0,4000})"(?=\t|$)/gm

/** Pasted cells of several lines, or with quotation marks, as they were in the workbook. A cell stands beside a tab. */
export function withCellsUnquoted(text: string): string {
  if (!text.includes('"') || !text.includes('\t')) return text
  return text.replaceAll(LINE_IN_CELL, '').replace(QUOTED, (whole: string, inside: string, at: number, all: string) => {
    const isBesideTab = all[at - 1] === '\t' || all[at + whole.length] === '\t'
    const isPasted = inside.includes('\n') || inside.includes('""')
    return isBesideTab && isPasted ? inside.replaceAll('""', '"').replaceAll('\n', LINE_IN_CELL) : whole
  })
}
