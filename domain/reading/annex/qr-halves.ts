import type { QrRow } from '#domain/model/sections.ts'
import { fold } from '#domain/text/fold.ts'
import { read, type Read, type Trace } from '../source/read.ts'
import type { QrColumns } from './qr-columns.ts'

const PATH = '/sections/qr'

/** Which of its two figures each table has: «2.1. Mã QR đã tạo» and «2.2. Lượt quét» are halves of one table. */
export function areHalves(columns: readonly QrColumns[]): boolean {
  const hasOnly = (one: 'qrCodes' | 'scans', other: 'qrCodes' | 'scans') =>
    columns.some((map) => map.has(one) && !map.has(other))
  const isWhole = columns.some((map) => map.has('qrCodes') === map.has('scans'))
  return !isWhole && hasOnly('qrCodes', 'scans') && hasOnly('scans', 'qrCodes')
}

const keyOf = ({ subject, group }: QrRow) => `${fold(group ?? '')}|${fold(subject)}`

/** What was found out about the scans of row `from`, as of row `to`; and about the table as a whole. */
function traceOfScans({ findings, standings }: Trace, places: ReadonlyMap<number, number>): Trace {
  const moved = (path: string): string | null => {
    const [, at] = /^\/sections\/qr\/(\d+)\/scans$/.exec(path) ?? []
    if (at === undefined) return path === PATH ? path : null
    const to = places.get(Number(at))
    return to === undefined ? null : `${PATH}/${to}/scans`
  }
  return {
    findings: findings.flatMap((finding) => {
      const path = moved(finding.path)
      return path === null ? [] : [Object.assign({}, finding, { path })]
    }),
    standings: standings.flatMap(([pointer, place]) => {
      const path = moved(pointer)
      return path === null || path === PATH ? [] : [[path, place] as const]
    }),
  }
}

/**
 * Rows with codes and rows with scans as one, where both name the same subjects, each once; null where they do not, and
 * nobody can tell which belong together.
 */
export function joinHalves(codes: Read<QrRow[]>, scans: Read<QrRow[]>): Read<QrRow[]> | null {
  const indexByKey = new Map(codes.value.map((row, nth) => [keyOf(row), nth]))
  const places = new Map(scans.value.map((row, nth) => [nth, indexByKey.get(keyOf(row)) ?? -1]))
  const isWhole = indexByKey.size === codes.value.length && codes.value.length === scans.value.length
  if (!isWhole || new Set(places.values()).size !== codes.value.length || [...places.values()].includes(-1)) return null
  const scansByKey = new Map(scans.value.map((row) => [keyOf(row), row]))
  const rows = codes.value.map((row) => {
    const other = scansByKey.get(keyOf(row)) ?? row
    const note = [row.note, other.note].filter((one) => one !== null)
    return { ...row, scans: other.scans, note: note.length === 0 ? null : [...new Set(note)].join('; ') }
  })
  return read(rows, codes, traceOfScans(scans, places))
}
