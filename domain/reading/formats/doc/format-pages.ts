import type { Bytes } from './cfb-bytes.ts'
import type { Extent } from './fib.ts'

/** Bytes of the file that share their formatting; `at` is where that is described, 0 where it is not. */
export type FormatRun = { readonly start: number; readonly end: number; readonly at: number }

const PAGE = 512
const PAGE_NUMBER = 0x3f_ff_ff

/** A page of descriptions, and the bytes of text that it is about. */
type Page = { readonly at: number; readonly start: number; readonly end: number; readonly runs: number }

/**
 * Where the formatting of each byte of text is described: a list of pages in the table stream, and pages of 512 bytes in the
 * document, both sorted by the bytes of text that they are about.
 */
export class FormatPages {
  readonly #document: Bytes
  readonly #table: Bytes
  readonly #start: number
  readonly #pages: number
  readonly #step: number
  #page: Page = { at: 0, start: 0, end: 0, runs: 0 }
  #last: FormatRun = { start: 0, end: 0, at: 0 }

  /** `step`: bytes of an entry in a page: 1 for characters, 13 for paragraphs. */
  constructor(document: Bytes, table: Bytes, { start, length }: Extent, step: 1 | 13) {
    this.#document = document
    this.#table = table
    this.#start = start
    this.#pages = Math.max(0, Math.floor((Math.min(length, table.length - start) - 4) / 8))
    this.#step = step
  }

  /** The number of the last of `count + 1` sorted numbers that is not above `wanted`; -1 when all are. */
  #search(bytes: Bytes, start: number, count: number, wanted: number): number {
    let low = -1
    let high = count
    while (low + 1 < high) {
      const middle = (low + high) >>> 1
      if ((bytes.u32(start + middle * 4) ?? Infinity) <= wanted) low = middle
      else high = middle
    }
    return low
  }

  #find(offset: number): FormatRun {
    if (offset >= this.#page.start && offset < this.#page.end) return this.#inPage(this.#page, offset)
    const nothing = (start: number, end: number) => ({ start, end: Math.max(end, offset + 1), at: 0 })
    const nthPage = this.#search(this.#table, this.#start, this.#pages, offset)
    const pageEnd = this.#table.u32(this.#start + (nthPage + 1) * 4) ?? Infinity
    if (nthPage < 0 || pageEnd <= offset) return nothing(offset, pageEnd <= offset ? Infinity : pageEnd)
    const number = this.#table.u32(this.#start + (this.#pages + 1) * 4 + nthPage * 4) ?? 0
    const at = (number & PAGE_NUMBER) * PAGE
    const start = this.#table.u32(this.#start + nthPage * 4) ?? 0
    this.#page = { at, start, end: pageEnd, runs: this.#document.u8(at + PAGE - 1) ?? 0 }
    return this.#inPage(this.#page, offset)
  }

  #inPage({ at: page, end: pageEnd, runs }: Page, offset: number): FormatRun {
    const nth = this.#search(this.#document, page, runs, offset)
    const end = this.#document.u32(page + (nth + 1) * 4) ?? Infinity
    if (nth < 0 || end <= offset)
      return { start: offset, end: Math.max(offset + 1, end <= offset ? pageEnd : Math.min(end, pageEnd)), at: 0 }
    const place = (this.#document.u8(page + (runs + 1) * 4 + nth * this.#step) ?? 0) * 2
    return { start: this.#document.u32(page + nth * 4) ?? offset, end, at: place === 0 ? 0 : page + place }
  }

  runAt(offset: number): FormatRun {
    if (offset < this.#last.start || offset >= this.#last.end) this.#last = this.#find(offset)
    return this.#last
  }
}
