import { inflate } from '../zip.ts'

/** What a page draws with is packed with a checksum behind it, which the library does not look at. */

const ascii = (text: string) => Array.from(text, (sign) => sign.charCodeAt(0))
const STREAM = ascii('stream')
const END_STREAM = ascii('endstream')
/** The words of a stream's dictionary stand within so many bytes before it. */
const DICTIONARY = 400
/** Content of pages is far smaller, packed and unpacked. */
const LARGEST = 500_000
const LARGEST_UNPACKED = 8_000_000
const MOST_STREAMS = 400
/** So many bytes are summed up without a number growing past what is exact. */
const SUMMED_AT_ONCE = 3800

/** Bytes between the data of a stream and the word that ends it: a line break, or none. */
const MOST_BREAK = 2

function indexOf(bytes: Uint8Array, words: readonly number[], from: number): number {
  const [first = 0] = words
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1))
    if (words.every((code, nth) => bytes[at + nth] === code)) return at
  return -1
}

/** Whether a stream's dictionary is that of a page's content: packed, and no picture, font or table of the file itself. */
function isContent(bytes: Uint8Array, start: number): boolean {
  const before = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, start - DICTIONARY), start))
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
  const isOther = /\/(?:Subtype|Type|Length1|DecodeParms|N|FunctionType)\b/.test(
    dictionary.replace(/\/Type\s*\/XObject/, ''),
  )
  return /\/Filter\s*\[?\s*\/FlateDecode\s*\]?/.test(dictionary) && !isOther
}

/** The checksum of data. */
function checksumOf(data: Uint8Array): number {
  let [low, high] = [1, 0]
  for (let at = 0; at < data.length; at += SUMMED_AT_ONCE) {
    const end = Math.min(at + SUMMED_AT_ONCE, data.length)
    for (let nth = at; nth < end; nth += 1) {
      low += data[nth] ?? 0
      high += low
    }
    low %= 65_521
    high %= 65_521
  }
  return high * 65_536 + low
}

/** Bytes that say how the data behind them is packed. */
const HEADER = 2

function isSound(data: Uint8Array): boolean {
  const unpacked = inflate(data.subarray(HEADER), LARGEST_UNPACKED)
  if (typeof unpacked === 'string') return false
  const sum = checksumOf(unpacked)
  const view = new DataView(data.buffer, data.byteOffset, data.length)
  const ends = Array.from({ length: MOST_BREAK + 1 }, (_, nth) => data.length - 4 - nth)
  return ends.some((end) => end > HEADER && view.getUint32(end) === sum)
}

/**
 * Whether a page's content was changed after it was written, as by a fault of a disk or a line. A file whose checksums are
 * all wrong was written so, and one that is encrypted cannot be checked.
 */
export function isChanged(bytes: Uint8Array): boolean {
  if (indexOf(bytes, ascii('/Encrypt'), 0) !== -1) return false
  let [sound, changed] = [0, 0]
  for (let at = indexOf(bytes, STREAM, 0); at !== -1 && sound + changed < MOST_STREAMS;) {
    const end = indexOf(bytes, END_STREAM, at)
    if (end === -1) break
    const skip = bytes[at + STREAM.length] === 0x0d ? 2 : 1
    const data = bytes.subarray(at + STREAM.length + skip, end)
    if (data.length < LARGEST && isContent(bytes, at)) {
      if (isSound(data)) sound += 1
      else changed += 1
    }
    at = indexOf(bytes, STREAM, end + END_STREAM.length)
  }
  return changed > 0 && sound > 0
}
