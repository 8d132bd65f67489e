import { Bytes } from './cfb-bytes.ts'

/** A compound file (OLE): a small file system of storages and streams, as all office files were before 2007. */
export type CompoundFile = {
  /** A stream, at the top level if it is there; null when there is none of this name, cut when it is not whole. */
  readonly stream: (name: string) => Bytes | 'cut' | null
  /** Whether a storage or stream of this name is anywhere in the file. */
  readonly has: (name: string) => boolean
  /** Whether it is at the top level, and not in a document within the document. */
  readonly hasAtTop: (name: string) => boolean
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const HEADER = 512
const IN_HEADER = 109
/** Sector numbers from here on are marks: end of chain, free, of the table itself. */
const FIRST_MARK = 0xff_ff_ff_fa
const ENTRY = 128
const NOTHING = 0xff_ff_ff_ff
const MOST_ENTRIES = 20_000

const STORAGE = 1
const STREAM = 2
const ROOT = 5

type Entry = {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

const names = new TextDecoder('utf-16le')

/** Sectors of one size, and for each the one that follows it. */
type Sectors = {
  readonly sectorAt: (sector: number) => number
  readonly size: number
  readonly count: number
  readonly next: (sector: number) => number
  readonly bytes: Uint8Array
}

/** The sectors of a chain, in order; a chain that runs in a circle or out of the file ends there. */
function chain({ next, count }: Sectors, start: number, most: number): number[] {
  const sectors: number[] = []
  for (let at = start; at < count && sectors.length < Math.min(most, count); at = next(at)) sectors.push(at)
  return sectors
}

/** What stands in a chain of sectors. Sectors that follow each other in the file, as most do, are not copied. */
function content(sectors: Sectors, start: number, length: number): Uint8Array {
  const all = chain(sectors, start, Math.ceil(length / sectors.size))
  const [first] = all
  if (first === undefined) return new Uint8Array()
  const from = sectors.sectorAt(first)
  const known = Math.min(length, all.length * sectors.size)
  if (all.every((sector, nth) => sector === first + nth)) return sectors.bytes.subarray(from, from + known)
  const whole = new Uint8Array(known)
  all.forEach((sector, nth) => {
    const at = nth * sectors.size
    const sectorStart = sectors.sectorAt(sector)
    whole.set(sectors.bytes.subarray(sectorStart, sectorStart + Math.min(sectors.size, known - at)), at)
  })
  return whole
}

/** The sectors that hold the table of sectors: the first ones are listed in the header, further ones in a chain of lists. */
function tableSectors(file: Bytes, shift: number): number[] {
  const listed: number[] = []
  const most = Math.ceil(file.length / (1 << shift)) + 1
  const take = (at: number, count: number) => {
    for (let nth = 0; nth < count; nth += 1) {
      const sector = file.u32(at + nth * 4) ?? NOTHING
      if (sector < FIRST_MARK && listed.length < most) listed.push(sector)
    }
  }
  take(76, IN_HEADER)
  const perList = (1 << (shift - 2)) - 1
  let list = file.u32(68) ?? NOTHING
  for (let nth = 0; list < FIRST_MARK && nth < most; nth += 1) {
    const at = (list + 1) * (1 << shift)
    if (at >= file.length) break
    take(at, perList)
    list = file.u32(at + perList * 4) ?? NOTHING
  }
  return listed
}

function fileSectors(file: Bytes, shift: number): Sectors {
  const size = 1 << shift
  const sectorAt = (sector: number) => (sector + 1) * size
  const table = tableSectors(file, shift)
  const inOne = size / 4
  return {
    sectorAt,
    size,
    count: Math.ceil(file.length / size),
    next: (sector) => {
      const part = table[Math.floor(sector / inOne)]
      return part === undefined ? NOTHING : (file.u32(sectorAt(part) + (sector % inOne) * 4) ?? NOTHING)
    },
    bytes: file.all,
  }
}

function entryOf(directory: Bytes, at: number): Entry {
  const nameLength = Math.min(64, Math.max(0, (directory.u16(at + 64) ?? 0) - 2))
  return {
    name: names.decode(directory.all.subarray(at, at + nameLength)),
    type: directory.u8(at + 66) ?? 0,
    left: directory.u32(at + 68) ?? NOTHING,
    right: directory.u32(at + 72) ?? NOTHING,
    child: directory.u32(at + 76) ?? NOTHING,
    start: directory.u32(at + 116) ?? NOTHING,
    size: directory.u32(at + 120) ?? 0,
  }
}

function entriesOf(sectors: Sectors, start: number): Entry[] {
  const directory = new Bytes(content(sectors, start, MOST_ENTRIES * ENTRY))
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, nth) => entryOf(directory, nth * ENTRY))
}

/** What is in the root itself and not in a storage of it (an embedded document has streams of the same names). */
function topLevel(entries: readonly Entry[]): Entry[] {
  const seen = new Set<number>()
  const open = [entries.find(({ type }) => type === ROOT)?.child ?? NOTHING]
  while (open.length > 0) {
    const nth = open.pop() ?? NOTHING
    const entry = entries[nth]
    if (entry === undefined || seen.has(nth)) continue
    seen.add(nth)
    open.push(entry.left, entry.right)
  }
  return Array.from(seen).flatMap((nth) => entries[nth] ?? [])
}

/**
 * Whether a compound file was cut off before the list of what is in it, which mostly stands near its end. Then nobody can
 * tell what it held; of the kinds that begin so, letters are `.doc`.
 */
export function endsBeforeDirectory(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER) return true
  const file = new Bytes(bytes)
  const shift = file.u16(30) ?? 0
  const directory = file.u32(48) ?? NOTHING
  return (shift === 9 || shift === 12) && directory < FIRST_MARK && (directory + 1) * 2 ** shift >= bytes.length
}
/** Opens a compound file; null when it is none, or so damaged that nothing in it can be found. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | null {
  const file = new Bytes(bytes)
  const shift = file.u16(30) ?? 0
  const miniShift = file.u16(32) ?? 0
  const isKnown = SIGNATURE.every((byte, at) => bytes[at] === byte) && (shift === 9 || shift === 12) && miniShift === 6
  if (!isKnown || file.length < HEADER) return null
  const sectors = fileSectors(file, shift)
  const entries = entriesOf(sectors, file.u32(48) ?? NOTHING)
  const root = entries.find(({ type }) => type === ROOT)
  if (root === undefined) return null
  const top = topLevel(entries)

  /** Small streams stand in sectors of their own within the stream of the root. */
  function smallSectors(): Sectors {
    const table = new Bytes(content(sectors, file.u32(60) ?? NOTHING, file.length))
    return {
      sectorAt: (sector) => sector << miniShift,
      size: 1 << miniShift,
      count: Math.floor(table.length / 4),
      next: (sector) => table.u32(sector * 4) ?? NOTHING,
      bytes: content(sectors, root?.start ?? NOTHING, Math.min(root?.size ?? 0, file.length)),
    }
  }
  const smallest = file.u32(56) ?? 0
  const find = (name: string) =>
    top.find((entry) => entry.type === STREAM && entry.name === name) ??
    entries.find((entry) => entry.type === STREAM && entry.name === name)
  return {
    stream: (name) => {
      const entry = find(name)
      if (entry === undefined) return null
      if (entry.size > file.length) return 'cut'
      const found = content(entry.size < smallest ? smallSectors() : sectors, entry.start, entry.size)
      return found.length < entry.size ? 'cut' : new Bytes(found)
    },
    hasAtTop: (name) => top.some((entry) => entry.name === name),
    has: (name) => entries.some((entry) => (entry.type === STORAGE || entry.type === STREAM) && entry.name === name),
  }
}
