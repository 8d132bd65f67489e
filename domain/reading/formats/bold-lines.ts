/** A line of a cell as it was written; it may hold breaks. A line without text counts as bold. */
type WrittenLine = { readonly line: string; readonly bold: boolean }

/**
 * The lines of a cell's text that are bold where not all of them are, counted from 0: in a letter's head, the issuer below its
 * parent body. The text is all lines together without what is blank before and after.
 */
export function boldLinesOf(lines: readonly WrittenLine[]): { readonly boldLines?: number[] } {
  const single = lines.flatMap(({ line, bold }) => line.split('\n').map((text) => ({ text: text.trim(), bold })))
  const first = single.findIndex(({ text }) => text !== '')
  const shown = first === -1 ? [] : single.slice(first)
  const written = shown.filter(({ text }) => text !== '')
  if (written.every(({ bold }) => bold) || !written.some(({ bold }) => bold)) return {}
  return { boldLines: shown.flatMap(({ text, bold }, index) => (bold && text !== '' ? [index] : [])) }
}
