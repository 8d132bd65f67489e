import type { Item, Line } from '../source/lines.ts'

const PAGE_NUMBER = /^(?:-\s*)?\d{1,3}(?:\s*-)?$|^\(?trang\s+\d+(?:\s*\/\s*\d+)?\)?$/

/** A page's number on a line of its own, as conversions leave it in the text: `3`, `- 3 -`, `Trang 3/5`. */
export const isPageNumber = ({ folded, item }: Line): boolean => item === null && PAGE_NUMBER.test(folded.trim())

/** A line that says something: neither empty nor a page's number. */
export const isTelling = (item: Item): boolean => item.kind === 'line' && !isPageNumber(item)
