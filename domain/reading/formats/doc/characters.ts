import type { Bytes } from './cfb-bytes.ts'
import { eachSprm } from './sprms.ts'
import { raiseOf, type Raise } from '../raised.ts'

/** On or off, or as the style says, or the opposite of what it says. */
export type Toggle = 'on' | 'off' | 'style' | 'opposite'

/** What is said of characters; what is left out is as their style says. */
export type CharacterChanges = {
  bold?: Toggle
  struck?: Toggle
  struckTwice?: Toggle
  hidden?: Toggle
  /** As white as the page; in half points. */
  white?: boolean
  size?: number
  /** Set above or below the line; null: on it. */
  raise?: Raise | null
  /** With changes tracked. */
  deleted?: boolean
  inserted?: boolean
  /** A control character in the guise of another. */
  special?: boolean
  /** Number of a character style. */
  style?: number
  /** Number of the font of letters above ASCII, and of plain ones. */
  font?: number
  plainFont?: number
  /** A sign of another font that stands for this one. */
  symbol?: { readonly font: number; readonly code: number }
}

const RAISES: readonly (Raise | null)[] = [null, 'above', 'below']
const WHITE = 8
const WHITE_RGB = 0xff_ff_ff
const TOGGLES: readonly Toggle[] = ['off', 'on']
const AS_STYLE = 0x80
const OPPOSITE = 0x81

function toggleOf(value: number): Toggle {
  if (value === AS_STYLE) return 'style'
  return value === OPPOSITE ? 'opposite' : (TOGGLES[value] ?? 'on')
}

/** What changes of properties say of characters, on top of what was said before. */
export function characterChanges(bytes: Bytes, start: number, end: number, changes: CharacterChanges = {}) {
  eachSprm(bytes, start, end, (code, at) => {
    const value = bytes.u8(at) ?? 0
    switch (code) {
      case 0x08_00:
        changes.deleted = value !== 0
        break
      case 0x08_01:
        changes.inserted = value !== 0
        break
      case 0x08_55:
        changes.special = value !== 0
        break
      case 0x08_35:
        changes.bold = toggleOf(value)
        break
      case 0x08_37:
        changes.struck = toggleOf(value)
        break
      case 0x2a_53:
        changes.struckTwice = toggleOf(value)
        break
      case 0x08_3c:
        changes.hidden = toggleOf(value)
        break
      case 0x2a_48:
        changes.raise = RAISES[value] ?? null
        break
      case 0x48_45:
        changes.raise = raiseOf(bytes.i16(at) ?? 0)
        break
      case 0x2a_42:
        changes.white = value === WHITE
        break
      case 0x68_70:
        changes.white = bytes.u32(at) === WHITE_RGB
        break
      case 0x4a_43:
        changes.size = bytes.u16(at) ?? 0
        break
      case 0x4a_30:
        changes.style = bytes.u16(at) ?? 0
        break
      case 0x4a_4f:
        changes.plainFont = bytes.u16(at) ?? 0
        break
      case 0x4a_51:
        changes.font = bytes.u16(at) ?? 0
        break
      case 0x6a_09:
        changes.symbol = { font: bytes.u16(at) ?? 0, code: bytes.u16(at + 2) ?? 0 }
        break
    }
  })
  return changes
}
