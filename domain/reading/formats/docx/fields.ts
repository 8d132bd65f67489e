/** What begins, parts and ends a field, ends a paragraph, or shows. */
const PIECE = /<w:fldChar\b[^<>]*\sw:fldCharType="(begin|separate|end)"[^<>]*>|<\/w:p>|<w:t(?:\s[^<>]*)?>[^<]*<\/w:t>/g

/** A list to choose from in a form, whose choice stands nowhere else. */
const CHOICE =
  /<w:fldChar\b[^<>]*[^/]>\s*<w:ffData>(?:[^<]|<(?!\/?w:(?:ffData|fldChar|ddList)\b)){0,20000}<w:ddList>((?:[^<]|<(?!\/?w:(?:ffData|fldChar|ddList)\b)){0,20000})<\/w:ddList>(?:[^<]|<(?!\/?w:(?:ffData|fldChar|ddList)\b)){0,20000}<\/w:ffData>\s*<\/w:fldChar>/g

function chosen(field: string, list: string): string {
  const [, number = '0'] = /<w:result\s+w:val="(\d+)"/.exec(list) ?? /<w:default\s+w:val="(\d+)"/.exec(list) ?? []
  const entries = Array.from(list.matchAll(/<w:listEntry\s+w:val="([^"]*)"/g), ([, entry = '']) => entry)
  return `${field}<w:t xml:space="preserve">${entries[Number(number)] ?? ''}</w:t>`
}

/**
 * Fields with what they show: the choice from a list, and not the results of fields within the instruction of another. An
 * instruction that is not ended where its paragraph ends is broken off.
 */
export function withFieldsShown(xml: string): string {
  if (!xml.includes('<w:fldChar')) return xml
  let open: boolean[] = []
  const shown = xml.replace(PIECE, (piece, type?: string) => {
    if (type === 'begin') open.push(false)
    else if (type === 'separate') open.splice(-1, 1, true)
    else if (type === 'end') open.pop()
    else if (piece === '</w:p>') open = open.map(() => true)
    else if (open.slice(0, -1).includes(false)) return ''
    return piece
  })
  return shown.replace(CHOICE, chosen)
}
