import { Inflate, inflateSync } from 'fflate'

/** One file in an archive, as the archive's directory states it. Sizes may be forged. */
export type ZipEntry = {
  readonly name: string
  readonly stored: boolean
  readonly crc: number
  /** Position of the compressed bytes, and how many. */
  readonly start: number
  readonly length: number
}

const END = 0x06_05_4b_50
const DIRECTORY = 0x02_01_4b_50
const LOCAL = 0x04_03_4b_50
const END_SIZE = 22
const DIRECTORY_SIZE = 46
const LOCAL_SIZE = 30
const MAX_COMMENT = 65_535
const MAX_ENTRIES = 10_000
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1

const names = new TextDecoder()
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at
  return null
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } | null {
  if (at + DIRECTORY_SIZE > view.byteLength || view.getUint32(at, true) !== DIRECTORY) return null
  const method = view.getUint16(at + 10, true)
  const nameLength = view.getUint16(at + 28, true)
  const next = at + DIRECTORY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const local = view.getUint32(at + 42, true)
  const length = view.getUint32(at + 20, true)
  if (next > view.byteLength || local + LOCAL_SIZE > view.byteLength || view.getUint32(local, true) !== LOCAL)
    return null
  const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const encrypted = (view.getUint16(at + 8, true) & ENCRYPTED) !== 0
  if (encrypted || (method !== STORED && method !== DEFLATED) || start + length > view.byteLength) return null
  const name = names.decode(bytes.subarray(at + DIRECTORY_SIZE, at + DIRECTORY_SIZE + nameLength))
  return { entry: { name, stored: method === STORED, crc: view.getUint32(at + 16, true), start, length }, next }
}

/** The files of an archive by its directory, or null when it is cut off, damaged or of a kind that no office program writes. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = viewOf(bytes)
  const end = endOfDirectory(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  if (count > MAX_ENTRIES) return null
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let nth = 0; nth < count; nth += 1) {
    const found = entryAt(bytes, view, at)
    if (found === null) return null
    entries.push(found.entry)
    at = found.next
  }
  return new Set(entries.map(({ name }) => name)).size === entries.length ? entries : null
}

/** Names in the local headers of an archive whose directory is missing: tells what kind of file a cut one was. */
export function namesInBrokenZip(bytes: Uint8Array): string[] {
  const view = viewOf(bytes)
  const found: string[] = []
  for (let at = 0; at + LOCAL_SIZE < view.byteLength && found.length < 100; at += 1) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== LOCAL) continue
    found.push(names.decode(bytes.subarray(at + LOCAL_SIZE, at + LOCAL_SIZE + view.getUint16(at + 26, true))))
  }
  return found
}

const crcStep = (value: number) => ((value & 1) === 1 ? 0xed_b8_83_20 ^ (value >>> 1) : value >>> 1)

/** For bytes at four places of a word, so that four are taken at once: the first table alone would do, four times slower. */
const [crcOf1, crcOf2, crcOf3, crcOf4] = crcTables()

function crcTables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const first = Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index
    for (let bit = 0; bit < 8; bit += 1) value = crcStep(value)
    return value
  })
  const next = (table: Uint32Array) => table.map((value) => (first[value & 0xff] ?? 0) ^ (value >>> 8))
  const second = next(first)
  const third = next(second)
  return [first, second, third, next(third)]
}

function crcOf(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff
  const view = viewOf(bytes)
  const inFours = bytes.length - (bytes.length % 4)
  for (let at = 0; at < inFours; at += 4) {
    crc ^= view.getUint32(at, true)
    crc =
      (crcOf4[crc & 0xff] ?? 0) ^
      (crcOf3[(crc >>> 8) & 0xff] ?? 0) ^
      (crcOf2[(crc >>> 16) & 0xff] ?? 0) ^
      (crcOf1[crc >>> 24] ?? 0)
  }
  for (let at = inFours; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (crcOf1[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  return (crc ^ 0xff_ff_ff_ff) >>> 0
}

/** Small steps: one byte of deflated data can become a thousand, and the limit is looked at between steps. */
const STEP = 16_384

/** No byte of deflated data becomes more than so many. */
const MOST_GROWTH = 1032

/** What deflated data unpacks to: at most `limit` bytes. */
export function inflate(bytes: Uint8Array, limit: number): Uint8Array | 'too-large' | 'damaged' {
  if (bytes.length * MOST_GROWTH > limit) return inflateInSteps(bytes, limit)
  try {
    return inflateSync(bytes)
  } catch {
    return 'damaged'
  }
}

function inflateInSteps(bytes: Uint8Array, limit: number): Uint8Array | 'too-large' | 'damaged' {
  const pieces: Uint8Array[] = []
  const grown = { size: 0, ended: false }
  const stream = new Inflate((piece, final) => {
    pieces.push(piece)
    grown.size += piece.length
    grown.ended ||= final
  })
  try {
    for (let at = 0; at < bytes.length && grown.size <= limit; at += STEP)
      stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  } catch {
    return 'damaged'
  }
  if (grown.size > limit) return 'too-large'
  if (!grown.ended) return 'damaged'
  const whole = new Uint8Array(grown.size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/**
 * The content of some entries. At most `limit` bytes are unpacked in all, whatever sizes the archive states; content that
 * does not have the checksum stated for it is damaged.
 */
export function unpack(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limit: number,
): Map<string, Uint8Array> | 'too-large' | 'damaged' {
  const unpacked = new Map<string, Uint8Array>()
  let left = limit
  for (const entry of entries) {
    const raw = bytes.subarray(entry.start, entry.start + entry.length)
    const content = entry.stored ? raw : inflate(raw, left)
    if (content === 'damaged' || content === 'too-large') return content
    if (content.length > left) return 'too-large'
    if (crcOf(content) !== entry.crc) return 'damaged'
    left -= content.length
    unpacked.set(entry.name, content)
  }
  return unpacked
}
