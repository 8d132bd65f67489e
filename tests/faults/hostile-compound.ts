import type { Random } from '#domain/sample/random.ts'
import { fixture, joined, noise, says, textBytes, truncations, type Bytes, type HostileFile } from './hostile-file.ts'

const SECTOR = 512
const END = 0xff_ff_ff_fe
const FREE = 0xff_ff_ff_ff
const TABLE = 0xff_ff_ff_fd

type Entry = {
  readonly name: string
  readonly type: 1 | 2 | 5
  readonly start: number
  readonly size: number
  readonly links?: Links
}
/** Numbers of directory entries: what stands before it and after it in its folder, and what is in it. */
type Links = { readonly left?: number; readonly right?: number; readonly child?: number }

function directoryEntry({ name, type, start, size, links = {} }: Entry): Uint8Array {
  const entry = new Uint8Array(128)
  const view = new DataView(entry.buffer)
  Array.from(name).forEach((letter, nth) => view.setUint16(nth * 2, letter.charCodeAt(0), true))
  view.setUint16(64, (name.length + 1) * 2, true)
  entry[66] = type
  entry[67] = 1
  view.setUint32(68, links.left ?? FREE, true)
  view.setUint32(72, links.right ?? FREE, true)
  view.setUint32(76, links.child ?? FREE, true)
  view.setUint32(116, start, true)
  view.setUint32(120, size, true)
  return entry
}

/** What is wrong on purpose: links of directory entries by name, entries of the table of sectors, fields of the header. */
type Flaws = {
  readonly links?: Readonly<Record<string, Links>>
  readonly sizes?: Readonly<Record<string, number>>
  readonly table?: (table: Uint32Array, starts: ReadonlyMap<string, number>) => void
  readonly header?: (header: DataView) => void
}

/** A compound file with these streams, none of them in small sectors. */
function compound(streams: Readonly<Record<string, Uint8Array>>, flaws: Flaws = {}): Bytes {
  const table: number[] = []
  const body: Uint8Array[] = []
  const lay = (content: Uint8Array): number => {
    const count = Math.max(1, Math.ceil(content.length / SECTOR))
    const start = table.length
    for (let nth = 0; nth < count; nth += 1) table.push(nth === count - 1 ? END : start + nth + 1)
    const sectors = new Uint8Array(count * SECTOR)
    sectors.set(content)
    body.push(sectors)
    return start
  }
  const names = Object.keys(streams)
  const starts = new Map(names.map((name) => [name, lay(streams[name] ?? new Uint8Array())]))
  const entries: Entry[] = [
    { name: 'Root Entry', type: 5, start: END, size: 0, links: flaws.links?.['Root Entry'] ?? { child: 1 } },
    ...names.map((name, nth): Entry => ({
      name,
      type: 2,
      start: starts.get(name) ?? END,
      size: flaws.sizes?.[name] ?? Math.max(4096, streams[name]?.length ?? 0),
      links: flaws.links?.[name] ?? (nth === names.length - 1 ? {} : { right: nth + 2 }),
    })),
  ]
  const directory = lay(joined(...entries.map(directoryEntry)))
  starts.set('directory', directory)
  const tableSectors = Math.ceil((table.length + 2) / 127)
  const tableStart = table.length
  for (let nth = 0; nth < tableSectors; nth += 1) table.push(TABLE)
  const whole = new Uint32Array(tableSectors * 128).fill(FREE)
  whole.set(table)
  flaws.table?.(whole, starts)

  const header = new Uint8Array(SECTOR)
  const view = new DataView(header.buffer)
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xff_fe],
    [30, 9],
    [32, 6],
  ] as const)
    view.setUint16(at, value, true)
  for (const [at, value] of [
    [44, tableSectors],
    [48, directory],
    [56, 4096],
    [60, END],
    [68, END],
  ] as const)
    view.setUint32(at, value, true)
  for (let nth = 0; nth < 109; nth += 1)
    view.setUint32(76 + nth * 4, nth < tableSectors ? tableStart + nth : FREE, true)
  flaws.header?.(view)
  return joined(header, ...body, new Uint8Array(whole.buffer))
}

const MAGIC = 0xa5_ec

/** The head of a Word document that says all kinds of sizes and places, as noise has them. */
function wordDocument(random: Random, size = 8192): Bytes {
  const bytes = noise(random, size)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, MAGIC, true)
  view.setUint16(2, 193, true)
  view.setUint16(10, 0x0200, true)
  view.setUint16(32, 14, true)
  view.setUint16(62, 22, true)
  view.setUint16(152, 93, true)
  return bytes
}

const real = () => fixture('letters/01-form-as-asked/letter.doc')

/** A real letter with a flag of its head set that says that it is encrypted. */
function flaggedAsEncrypted(): Bytes {
  const bytes = real()
  const view = new DataView(bytes.buffer)
  for (let at = SECTOR; at + 32 < bytes.length; at += SECTOR)
    if (view.getUint16(at, true) === MAGIC) view.setUint16(at + 10, view.getUint16(at + 10, true) | 0x0100, true)
  return bytes
}

/** A real letter in which all numbers of its head from the places of text on are as large as can be. */
function withLargeNumbers(from: number, to: number, value: number): Bytes {
  const bytes = real()
  const view = new DataView(bytes.buffer)
  for (let at = SECTOR; at + to < bytes.length; at += SECTOR)
    if (view.getUint16(at, true) === MAGIC)
      for (let field = from; field < to; field += 4) view.setUint32(at + field, value, true)
  return bytes
}

const circle = (table: Uint32Array, start: number | undefined) => {
  if (start !== undefined) table[start + 1] = start
}

export function hostileCompound(random: Random): readonly HostileFile[] {
  const streams = () => ({ WordDocument: wordDocument(random), '1Table': noise(random, 20_000) })
  return [
    {
      name: 'mat-khau.docx',
      bytes: () => compound({ EncryptionInfo: textBytes('<encryption/>'), EncryptedPackage: noise(random, 30_000) }),
      says: says.encrypted,
    },
    {
      name: 'mat-khau.xlsx',
      bytes: () => compound({ EncryptedPackage: noise(random, 30_000), EncryptionInfo: noise(random, 300) }),
      says: says.encrypted,
    },
    { name: 'mat-khau.doc', bytes: () => fixture('hostile/encrypted.doc'), says: says.encrypted },
    { name: 'co-ma-hoa.doc', bytes: flaggedAsEncrypted, says: says.encrypted },
    { name: 'doc-that.docx', bytes: real, says: null },
    { name: 'nhieu-trong.doc', bytes: () => compound(streams()) },
    { name: 'khong-phai-word.doc', bytes: () => compound({ Workbook: noise(random, 5000) }) },
    {
      name: 'vong-dong-chuoi.doc',
      bytes: () => compound(streams(), { table: (table, starts) => circle(table, starts.get('WordDocument')) }),
    },
    {
      name: 'vong-thu-muc.doc',
      bytes: () => compound(streams(), { table: (table, starts) => circle(table, (starts.get('directory') ?? 1) - 1) }),
    },
    { name: 'bang-tro-ve-0.doc', bytes: () => compound(streams(), { table: (table) => table.fill(0) }) },
    {
      name: 'cay-vong.doc',
      bytes: () =>
        compound(streams(), {
          links: { 'Root Entry': { child: 1 }, WordDocument: { left: 1, right: 2 }, '1Table': { left: 1, child: 0 } },
        }),
    },
    {
      name: 'kich-co-gia.doc',
      bytes: () => compound(streams(), { sizes: { WordDocument: 0x7f_ff_ff_ff, '1Table': 0xff_ff_ff_ff } }),
    },
    {
      name: 'khoi-khong-lo.doc',
      bytes: () => compound(streams(), { header: (header) => header.setUint16(30, 31, true) }),
    },
    { name: 'khoi-nho-0.doc', bytes: () => compound(streams(), { header: (header) => header.setUint16(32, 0, true) }) },
    {
      name: 'bang-nhieu-ty-khoi.doc',
      bytes: () => compound(streams(), { header: (header) => header.setUint32(44, 0xff_ff_ff_ff, true) }),
    },
    {
      name: 'danh-sach-vong.doc',
      bytes: () =>
        compound(streams(), {
          header: (header) => {
            header.setUint32(68, 0, true)
            header.setUint32(72, 0xff_ff_ff_ff, true)
          },
        }),
    },
    { name: 'so-lon.doc', bytes: () => withLargeNumbers(64, 900, 0x7f_ff_ff_ff) },
    { name: 'so-lon-hon.doc', bytes: () => withLargeNumbers(64, 900, 0xff_ff_ff_ff) },
    { name: 'so-khong.doc', bytes: () => withLargeNumbers(64, 900, 0) },
    { name: 'chi-dau.doc', bytes: () => real().slice(0, 512) },
    ...truncations('that.doc', real),
  ]
}
