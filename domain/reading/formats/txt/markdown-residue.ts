/** A line's text without the emphasis marks that a conversion left in it. */
export type Unmarked = { readonly text: string; readonly bold: boolean }

const HEADING = /^\s{0,3}#{1,6}\s+/
/** A line that is nothing but bold pieces: they were paragraphs of their own that a conversion glued together. */
const ALL_BOLD = /^(?:\*\*[^*]+\*\*\s*)+$/
const BOLD_PIECE = /\*\*([^*]+)\*\*/g
/** `*so*`: begins with a letter, figure or quotation mark and ends with no space, so that bullets and `(*)` stay. */
const EMPHASIS = /(?<![\p{L}\p{N}*])\*(?=[\p{L}\p{N}“"«‘])([^*\n]*[^\s*(])\*(?![\p{L}\p{N}*])/gu

function withoutEmphasis(text: string): string {
  return text.replace(BOLD_PIECE, '$1').replace(EMPHASIS, '$1')
}

/** Takes apart and unmarks one line. `**A****B**` is two bold lines; `* item` keeps its bullet. */
export function unmark(line: string): Unmarked[] {
  const bold = HEADING.test(line)
  const text = line.replace(HEADING, '')
  if (!ALL_BOLD.test(text)) return [{ text: withoutEmphasis(text), bold }]
  return text
    .replace(/^\*\*|\*\*\s*$/g, '')
    .split('****')
    .map((piece) => ({ text: withoutEmphasis(piece.replaceAll('**', '')).trim(), bold: true }))
    .filter((piece) => piece.text !== '')
}

/** The same within a cell, which stays one piece. */
export const unmarkCell = (text: string): string => withoutEmphasis(text)
