import type { Bytes } from './cfb-bytes.ts'

/** A part of the table stream. */
export type Extent = { readonly start: number; readonly length: number }

/** What the head of a Word document says: how long its parts of text are, and where its tables stand. */
export type Fib = {
  readonly tableStream: '0Table' | '1Table'
  readonly mainLength: number
  readonly textBoxes: { readonly start: number; readonly length: number }
  /** Characters in all parts. */
  readonly wholeLength: number
  readonly table: (which: keyof typeof TABLES) => Extent
}

/** Numbers of the tables' places in the head. */
const TABLES = {
  styles: 1,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  anchors: 40,
  textBoxTexts: 56,
  lists: 73,
  listUses: 74,
} as const

const WORD_97 = 0xa5_ec
const OLDER = new Set([0xa5_dc, 0xa5_db, 0xa6_99, 0xfe_37])
const FIRST_OF_97 = 0xbe
const FIRST_TABLE = 154

const ENCRYPTED = 0x01_00
const SECOND_TABLE_STREAM = 0x02_00

/** Where in the head the lengths of the parts stand, in the order in which the parts do. */
const LENGTHS = {
  main: 76,
  footnotes: 80,
  headers: 84,
  macros: 88,
  comments: 92,
  endnotes: 96,
  boxes: 100,
  headerBoxes: 104,
}

export function readFib(document: Bytes): Fib | 'older' | 'encrypted' | 'damaged' {
  const mark = document.u16(0)
  const version = document.u16(2)
  const flags = document.u16(10)
  if (mark === null || version === null || flags === null) return 'damaged'
  if (OLDER.has(mark)) return 'older'
  if (mark !== WORD_97) return 'damaged'
  if (version < FIRST_OF_97) return 'older'
  if ((flags & ENCRYPTED) !== 0) return 'encrypted'
  const lengthOf = (part: keyof typeof LENGTHS) => Math.max(0, document.i32(LENGTHS[part]) ?? 0)
  const before = lengthOf('main') + lengthOf('footnotes') + lengthOf('headers')
  const boxesStart = before + lengthOf('macros') + lengthOf('comments') + lengthOf('endnotes')
  return {
    tableStream: (flags & SECOND_TABLE_STREAM) === 0 ? '0Table' : '1Table',
    mainLength: lengthOf('main'),
    textBoxes: { start: boxesStart, length: lengthOf('boxes') },
    wholeLength: boxesStart + lengthOf('boxes') + lengthOf('headerBoxes'),
    table: (which) => {
      const at = FIRST_TABLE + TABLES[which] * 8
      return { start: document.u32(at) ?? 0, length: document.u32(at + 4) ?? 0 }
    },
  }
}
