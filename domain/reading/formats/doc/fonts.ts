import type { Bytes } from './cfb-bytes.ts'
import type { Extent } from './fib.ts'

const NAME = 40
const MOST = 5000
const utf16 = new TextDecoder('utf-16le')

/** The names of a document's fonts, by number. */
export function readFonts(table: Bytes, { start, length }: Extent): string[] {
  const count = Math.min(table.u16(start) ?? 0, MOST)
  const end = Math.min(start + length, table.length)
  const names: string[] = []
  let at = start + 4
  for (let nth = 0; nth < count && at < end; nth += 1) {
    const size = table.u8(at) ?? 0
    const [name = ''] = utf16.decode(table.part(at + NAME, Math.max(0, size + 1 - NAME)).all).split('\0')
    names.push(name)
    at += size + 1
  }
  return names
}
