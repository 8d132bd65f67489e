import { annexRules } from '#domain/checks/rules/annex-rules.ts'
import type { QrRow } from '#domain/model/sections.ts'
import { fold } from '#domain/text/fold.ts'
import type { Line } from '../source/lines.ts'
import { found, read, stands, type Read } from '../source/read.ts'
import { readCount, type Figure } from './count-cell.ts'
import { quote } from './quote.ts'

/** Longer texts say more than two figures. */
const LONGEST = 300
/** A number, with or without groups of three digits. */
const NUMBER = /\d+(?:[.,]\d+)*/g
/** Words after which a figure is not, or not only, what the unit has (folded). */
const UNSURE =
  /\b(?:trong do|rieng|ngoai ra|tang|giam|so voi|ke hoach|chi tieu|du kien|phan dau|binh quan|moi|khoang|gan|hon|tren \d|uoc|xap xi|toi thieu|toi da|chua|khong|con|them|nguoi|dot|ngay \d|thang \d|quy|dat \d+%|lan luot)\b|[%≈~<>≥≤+/]/
/** What a figure is, said behind it (`02 mã`, `1.317 lượt`) or before it (`Số mã QR: 01`, `tổng số lượt quét là 541`). */
const BEHIND = { qrCodes: /^\s*ma\b/, scans: /^\s*luot\b/ } as const satisfies Record<Figure, RegExp>
const ANY_WORD_BEHIND = /^\s*[a-z]/
const LABEL = /(?:^|[\s,;.-])(?:so|luot)\s[^;]{0,80}?(?:\s*:|\bla|\bdat)\s*$/

function figureAt(before: string, after: string): Figure | null {
  if (BEHIND.qrCodes.test(after)) return 'qrCodes'
  if (BEHIND.scans.test(after)) return 'scans'
  if (ANY_WORD_BEHIND.test(after) || !LABEL.test(before)) return null
  if (/\bluot\b/.test(before)) return 'scans'
  return /\bma\b/.test(before) ? 'qrCodes' : null
}

/** The two figures of a text that gives nothing but them, each said to be what it is. */
function figuresIn(text: string): ReadonlyMap<Figure, string> | null {
  const folded = fold(text)
  const numbers = Array.from(folded.matchAll(NUMBER))
  if (text.length > LONGEST || numbers.length !== 2 || UNSURE.test(folded)) return null
  const figures = new Map<Figure, string>()
  let end = 0
  for (const { index, 0: number } of numbers) {
    const figure = figureAt(folded.slice(end, index), folded.slice(index + number.length))
    end = index + number.length
    if (figure !== null) figures.set(figure, number)
  }
  return figures.size === 2 ? figures : null
}

/**
 * The only row of a section without a table whose words give two figures, as «Số mã QR: 01; lượt quét: 541.» The figures are
 * of who sent the letter, and are always asked about. Words that say anything else are left for people.
 */
export function figuresInWords(lines: readonly Line[], reporter: string | null): Read<QrRow[]> | null {
  const [first] = lines
  const text = lines.map((line) => line.text.trim()).join(' ')
  const figures = reporter === null ? null : figuresIn(text)
  if (first === undefined || reporter === null || figures === null) return null
  const qrCodes = readCount(figures.get('qrCodes') ?? '', 'qrCodes')
  const scans = readCount(figures.get('scans') ?? '', 'scans')
  if (qrCodes.count.state !== 'number' || scans.count.state !== 'number') return null
  const placeOf = (number = '') => (lines.find((line) => line.text.includes(number)) ?? first).place
  const row: QrRow = { subject: reporter, group: null, qrCodes: qrCodes.count, scans: scans.count, note: null }
  return read(
    [row],
    found(annexRules.figuresInWords.at('/sections/qr/0', { seen: quote(text) })),
    stands('/sections/qr/0/subject', first.place),
    stands('/sections/qr/0/qrCodes', placeOf(figures.get('qrCodes'))),
    stands('/sections/qr/0/scans', placeOf(figures.get('scans'))),
  )
}
