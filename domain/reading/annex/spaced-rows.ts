import { alignedFold } from '#domain/text/fold.ts'
import type { Line } from '../source/lines.ts'
import type { FallenRows, Piece } from './fallen-rows.ts'
import { isTotal } from './outline.ts'

/** Cells with two spaces or more between them. */
const piecesOf = (line: Line): Piece[] =>
  line.text
    .trim()
    .split(/\s{2,}/)
    .map((text) => ({ text, line }))

/** A row a line, its cells apart by several spaces. */
export function widelySpaced(lines: readonly Line[]): FallenRows | null {
  const [header, ...rows] = lines.map(piecesOf)
  return header === undefined || header.length < 2 ? null : { header, rows }
}

/** The header of the QR table on one line, in the words that it is made of and no others. */
const HEADER =
  /^(?<ordinal>s\.?t\.?t\.?|t\.?t\.?|so tt) (?<subject>doi tuong(?: thong ke)?|(?:ten )?don vi|(?:ten )?co quan|(?:ten )?dia diem) (?<qrCodes>(?:tong )?(?:so )?(?:luong )?ma qr(?: (?:code|dia diem|dia|diem|da|duoc|tao|lap|va|quan|ly|cai|dat))*) (?<scans>(?:tong )?(?:so )?(?:luong )?luot quet(?: (?:ma|qr|code|cua|cac|tai|dia|diem|da|duoc))*)(?: (?<note>ghi chu))?$/
/** «1 Trụ sở Sở 01 541 Đã dán»: no figures but the row's number and two counts. */
const ROW =
  /^(?<ordinal>\d{1,3})[.)]? (?<subject>[^\d]+?) (?<qrCodes>\d{1,3}(?:[.,]\d{3})+|\d+) (?<scans>\d{1,3}(?:[.,]\d{3})+|\d+)(?: (?<note>\p{L}[^\d]*))?$/u
const TOTAL = /^(?<subject>[^\d]+?) (?<qrCodes>\d{1,3}(?:[.,]\d{3})+|\d+) (?<scans>\d{1,3}(?:[.,]\d{3})+|\d+)$/
const names = ['ordinal', 'subject', 'qrCodes', 'scans', 'note'] as const

const MOST_HEADER_LINES = 6

/** The header's cells, also where it takes several lines; and how many. */
function headerIn(lines: readonly Line[]): { header: Piece[]; taken: number } | null {
  const [first] = lines
  let text = ''
  for (const [nth, line] of lines.slice(0, MOST_HEADER_LINES).entries()) {
    text = `${text} ${line.text.trim()}`.trim().replace(/\s+/g, ' ')
    const next = lines[nth + 1]
    const groups = HEADER.exec(alignedFold(text))?.groups
    const isWhole = groups !== undefined && next !== undefined && /^0?1[.)]?\s/.test(next.text)
    if (groups === undefined || !isWhole || first === undefined) continue
    let end = 0
    const header = names.flatMap((name) => {
      const part = groups[name]
      if (part === undefined) return []
      const at = alignedFold(text).indexOf(part, end)
      end = at + part.length
      return [{ text: text.slice(at, end), line: first }]
    })
    return { header, taken: nth + 1 }
  }
  return null
}

/** A row a line with single spaces: read for figures only, at the end of the line, where nothing else is a figure. */
export function closelySpaced(lines: readonly Line[]): FallenRows | null {
  const found = headerIn(lines)
  if (found === null) return null
  const rows = lines.slice(found.taken).map((line) => {
    const text = line.text.trim().replace(/\s+/g, ' ')
    const total = TOTAL.exec(text)?.groups
    const groups = ROW.exec(text)?.groups ?? (isTotal(total?.['subject'] ?? '') ? total : undefined)
    return names.flatMap((name) => {
      const part = groups?.[name]
      return part === undefined ? [] : [{ text: part, line }]
    })
  })
  return { header: found.header, rows }
}
