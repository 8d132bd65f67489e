const PARAGRAPH = /<w:p(?:\s[^<>]*)?>|<\/w:p>/g
/** After the last paragraph of a cell, a text box or the document, or before a table. */
const NOTHING_TO_JOIN =
  /\s*(?:<w:(?:bookmark|proofErr|comment|perm)[^<>]*\/>\s*)*<(?:\/w:tc\b|w:tbl\b|\/w:body|w:sectPr|\/w:txbxContent)/y
const DELETED_MARK = /<w:del\s[^<>]*\/>/
const PROPERTIES_END = '</w:pPr>'

/**
 * A paragraph whose end was deleted with changes tracked is joined to the next one. The last one of a cell has none to be joined
 * to, so its end stays: the library would carry its words into the next cell, and those of the last cell away.
 */
export function withCellsKeptApart(xml: string): string {
  if (!DELETED_MARK.test(xml)) return xml
  const open: number[] = []
  let kept = ''
  let from = 0
  for (const { 0: tag, index } of xml.matchAll(PARAGRAPH)) {
    if (tag.endsWith('/>')) continue
    if (tag !== '</w:p>') {
      open.push(index)
      continue
    }
    const start = open.pop() ?? index
    NOTHING_TO_JOIN.lastIndex = index + tag.length
    if (start < from || !NOTHING_TO_JOIN.test(xml)) continue
    const paragraph = xml.slice(start, index)
    const end = paragraph.indexOf(PROPERTIES_END)
    if (end === -1) continue
    kept += xml.slice(from, start) + paragraph.slice(0, end).replace(DELETED_MARK, '')
    from = start + end
  }
  return kept + xml.slice(from)
}
