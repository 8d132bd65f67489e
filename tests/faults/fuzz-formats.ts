import { strFromU8, strToU8, unzipSync, unzlibSync, zipSync, zlibSync } from 'fflate'
import type { Random } from '#domain/sample/random.ts'
import { byteMutations, type Mutation } from './fuzz-bytes.ts'
import type { Bytes } from './hostile-file.ts'

const SECTOR = 512

/** Replaces what `wanted` finds at one random place; the text as it was when there is no such place. */
function replaceOne(text: string, wanted: RegExp, random: Random, replacement: (found: string) => string): string {
  const places = [...text.matchAll(wanted)]
  const place = places[random.whole(0, Math.max(0, places.length - 1))]
  if (place === undefined) return text
  const [found] = place
  return text.slice(0, place.index) + replacement(found) + text.slice(place.index + found.length)
}

const oddNumbers = ['0', '-1', '1', '65536', '2147483647', '4294967296', '1e309', '0.1', ''] as const
const oddTexts = [
  '',
  '\u0000',
  '\uFFFE',
  'a\u0301'.repeat(50),
  ' '.repeat(500),
  '9'.repeat(400),
  '&amp;'.repeat(30),
] as const

type XmlMutation = (xml: string, random: Random) => string

const xmlMutations: readonly [XmlMutation, ...XmlMutation[]] = [
  (xml, random) => replaceOne(xml, /(?<==")\d+(?=")/g, random, () => random.pick(oddNumbers)),
  (xml, random) => replaceOne(xml, /(?<=>)[^<>]+(?=<)/g, random, () => random.pick(oddTexts)),
  (xml, random) => replaceOne(xml, /<[^<>]*>/g, random, () => ''),
  (xml, random) => replaceOne(xml, /<[^<>]*>/g, random, (tag) => tag.repeat(random.whole(2, 200))),
  (xml, random) =>
    replaceOne(xml, /<(\w+:)?(tr|tc|p|r|row|c|tbl)\b[^]{0,3000}?<\/\1\2>/g, random, (part) => part.repeat(30)),
  (xml, random) => replaceOne(xml, /<(\w+:)?(tr|tc|p|r|row|c|tbl)\b[^]{0,3000}?<\/\1\2>/g, random, () => ''),
  (xml, random) => replaceOne(xml, /(?<=")[^"<>]{1,40}(?=")/g, random, (value) => value.toUpperCase()),
  (xml, random) => replaceOne(xml, / [\w:]+="[^"]*"/g, random, () => ''),
]

/** Changes one part of an archive, and packs it again. */
const inArchive: Mutation = (bytes, random, other) => {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name))
  const texts = names.filter((name) => /document\.xml|sheet\d*\.xml|sharedStrings/.test(name))
  const among = texts.length > 0 && random.chance(0.7) ? texts : names
  const name = among[random.whole(0, Math.max(0, among.length - 1))]
  const part = name === undefined ? undefined : parts[name]
  if (name === undefined || part === undefined) return bytes
  const changed = random.chance(0.2)
    ? random.pick(byteMutations)(new Uint8Array(part), random, other)
    : strToU8(times(random.whole(1, 4), strFromU8(part), (xml) => random.pick(xmlMutations)(xml, random)))
  return zipSync({ ...parts, [name]: changed }, { level: 1 })
}

/** Repeated parts of repeated parts come to a book soon enough. */
const MOST_TEXT = 1_000_000

/** Changes a text several times, as long as it does not grow beyond measure. */
function times(count: number, text: string, change: (text: string) => string): string {
  let changed = text
  for (let nth = 0; nth < count && changed.length < MOST_TEXT; nth += 1) changed = change(changed)
  return changed
}

const latin = new TextDecoder('latin1')
const latinBytes = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** The streams of a PDF that are deflated: where their bytes are. */
function deflatedStreams(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/FlateDecode[^]{0,200}?stream\r?\n/g)].flatMap(({ index, 0: found }) => {
    const start = index + found.length
    const end = text.indexOf('endstream', start)
    return end === -1 ? [] : [{ start, end }]
  })
}

function inflated(bytes: Bytes): Bytes | null {
  try {
    return new Uint8Array(unzlibSync(bytes))
  } catch {
    return null
  }
}

/** Changes what a deflated stream holds, and keeps its length, so that all else still stands where it is said to. */
const inPdfStream: Mutation = (bytes, random, other) => {
  const streams = deflatedStreams(latin.decode(bytes))
  const stream = streams[random.whole(0, Math.max(0, streams.length - 1))]
  if (stream === undefined) return bytes
  const content = inflated(bytes.slice(stream.start, stream.end))
  if (content === null) return bytes
  const changed = random.chance(0.5) ? oddOperands(content, random) : random.pick(byteMutations)(content, random, other)
  const room = stream.end - stream.start
  let packed = zlibSync(changed, { level: 9 })
  for (let length = changed.length; packed.length > room && length > 0; length = Math.floor(length * 0.8))
    packed = zlibSync(changed.subarray(0, length), { level: 9 })
  const whole = bytes.slice()
  whole.set(packed.subarray(0, room), stream.start)
  return whole
}

/** Numbers and operators of a page replaced by odd ones. */
function oddOperands(content: Bytes, random: Random): Bytes {
  const operators = [
    'q',
    'Q',
    'BT',
    'ET',
    'Tj',
    'TJ',
    'cm',
    'Tm',
    're',
    'f',
    'Do',
    '[',
    '<<',
    '(',
    'BI',
    'ID',
    'EI',
  ] as const
  return latinBytes(
    times(random.whole(1, 10), latin.decode(content), (text) =>
      random.chance(0.6)
        ? replaceOne(text, /-?\d+(\.\d+)?/g, random, () => random.pick(oddNumbers))
        : replaceOne(text, /\b[A-Za-z]{1,2}\b/g, random, () => random.pick(operators)),
    ),
  )
}

/** Numbers in the dictionaries of a PDF replaced by others of the same length; names exchanged for one another. */
const inPdfDictionaries: Mutation = (bytes, random) => {
  const names = ['/Kids', '/Page', '/Font', '/Type', '/Root', '/Size', '/Prev', '/Next'] as const
  return latinBytes(
    times(random.whole(1, 8), latin.decode(bytes), (text) =>
      random.chance(0.7)
        ? replaceOne(text, /(?<=[\s/[(])\d+(?=[\s/\])>])/g, random, (digits) =>
            random.pick([
              digits.replaceAll(/\d/g, '9'),
              digits.replaceAll(/\d/g, '0'),
              String(random.whole(0, 9)).padStart(digits.length, '0'),
            ]),
          )
        : replaceOne(text, /\/(Kids|Page|Font|Type|Root|Size|Prev|Next)\b/g, random, () => random.pick(names)),
    ),
  )
}

/** Numbers planted in one sector of a compound file: its header, tables, directory and the heads of its streams are dense. */
const inSector: Mutation = (bytes, random) => {
  const sectors = Math.floor(bytes.length / SECTOR)
  const dense = Array.from({ length: sectors }, (_, nth) => nth).filter((nth) => {
    const sector = bytes.subarray(nth * SECTOR, (nth + 1) * SECTOR)
    return nth < 4 || sector.filter((byte) => byte === 0xff || byte === 0).length > SECTOR / 3
  })
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  for (let nth = random.whole(1, 8); nth > 0; nth -= 1) {
    const sector = dense[random.whole(0, Math.max(0, dense.length - 1))] ?? 0
    const at = sector * SECTOR + random.whole(0, SECTOR / 4 - 1) * 4
    if (at + 4 > changed.length) continue
    const value = random.pick([
      0,
      1,
      2,
      sectors,
      0x7f_ff_ff_ff,
      0xff_ff_ff_ff,
      0xff_ff_ff_fe,
      view.getUint32(at, true) + 1,
    ])
    view.setUint32(at, value >>> 0, true)
  }
  return changed
}

/** Lines of a text in another order, twice, or torn. */
const inLines: Mutation = (bytes, random) => {
  const lines = new TextDecoder().decode(bytes).split('\n')
  const any = () => random.whole(0, Math.max(0, lines.length - 1))
  for (let nth = random.whole(1, 12); nth > 0; nth -= 1) {
    const line = lines[any()] ?? ''
    const change = random.whole(0, 4)
    if (change === 0) lines.splice(any(), random.whole(1, 5))
    else if (change === 1) lines.splice(any(), 0, ...Array.from({ length: random.whole(1, 30) }, () => line))
    else if (change === 2) lines[any()] = line.normalize('NFD')
    else if (change === 3) lines[any()] = `${line.slice(0, line.length >> 1)}\t${random.pick(oddTexts)}${line}`
    else lines[any()] = line.replaceAll(/\d/g, () => random.pick(['', '.', ',', '-', '0', '99']))
  }
  return new Uint8Array(strToU8(lines.join(random.chance(0.1) ? '\r' : '\n')))
}

/** What can be done to files of a format beyond changing bytes. */
export const formatMutations: Readonly<Record<string, readonly [Mutation, ...Mutation[]]>> = {
  docx: [inArchive],
  xlsx: [inArchive],
  pdf: [inPdfStream, inPdfStream, inPdfDictionaries],
  doc: [inSector],
  txt: [inLines],
}
