import type { Box, Glyph } from './pdf-page.ts'

/** Signs that stand together, as they were drawn: a word, or part of one. */
export type Fragment = Box & {
  readonly text: string
  readonly base: number
  readonly size: number
  readonly bold: boolean
  readonly font: string
  readonly hidden: boolean
  readonly artifact: boolean
  /** Spaces drawn before and after it. */
  readonly spacesBefore: number
  readonly spacesAfter: number
  /** Where it ends together with the spaces drawn after it. */
  readonly spacedRight: number
  readonly object: number
}

/** Heights above and below the base line, in parts of the font's size. */
const ASCENT = 0.75
const DESCENT = 0.22
/** Signs further apart, in parts of the font's size, are no longer drawn together. */
const TOGETHER = 0.09
const BACKWARDS = 0.5
const OFF_LINE = 0.12

const isBlank = (text: string) => /^\s*$/.test(text)
const isMark = (text: string) => /^\p{M}+$/u.test(text)

type Growing = {
  text: string
  left: number
  right: number
  bold: boolean
  spacesBefore: number
  spacesAfter: number
  spacedRight: number
  readonly first: Glyph
}

function startOf(glyph: Glyph, spacesBefore: number): Growing {
  const { text, left, right } = glyph
  return { text, left, right, bold: isBold(glyph), spacesBefore, spacesAfter: 0, spacedRight: right, first: glyph }
}

const isBold = ({ font, bold }: Glyph) => font.bold || bold

function finished({ first, ...grown }: Growing): Fragment {
  const { base, size, font, hidden, artifact, object } = first
  const [top, bottom] = [base - ASCENT * size, base + DESCENT * size]
  return { ...grown, base, size, font: font.name, hidden, artifact, object, top, bottom }
}

/** Whether a sign goes on where the one before ended: in its line, its size and its font. */
function goesOn({ first, right }: Growing, glyph: Glyph): boolean {
  const em = Math.max(first.size, 1)
  const gap = glyph.left - right
  const isSameText = glyph.font.name === first.font.name && Math.abs(glyph.size - first.size) < 0.5
  return isSameText && gap < TOGETHER * em && gap > -BACKWARDS * em && Math.abs(glyph.base - first.base) < OFF_LINE * em
}

/** Signs in the order of drawing as fragments. Spaces are counted, and belong to none. */
export function fragmentsOf(glyphs: readonly Glyph[]): Fragment[] {
  const fragments: Fragment[] = []
  let growing: Growing | null = null
  let spaces = 0
  let spaceBase = 0
  let spaceEnd = -Infinity
  const finish = () => {
    if (growing !== null)
      fragments.push(
        finished({ ...growing, spacesAfter: spaces, spacedRight: Math.max(growing.right, spaces > 0 ? spaceEnd : 0) }),
      )
    growing = null
  }
  for (const glyph of glyphs) {
    if (isBlank(glyph.text)) {
      if (spaces === 0) spaceBase = glyph.base
      spaces += 1
      spaceEnd = glyph.right
      continue
    }
    const current: Growing | null = growing
    if (current !== null && spaces === 0 && (goesOn(current, glyph) || isMarkOn(current, glyph))) {
      current.text += glyph.text
      current.right = Math.max(current.right, glyph.right)
      current.bold &&= isBold(glyph)
      continue
    }
    finish()
    const isSpaced = Math.abs(spaceBase - glyph.base) < OFF_LINE * Math.max(glyph.size, 1)
    growing = startOf(glyph, isSpaced ? spaces : 0)
    spaces = 0
  }
  finish()
  return fragments
}

/** An accent drawn as a sign of its own over the letter before it. */
function isMarkOn({ first, left, right }: Growing, glyph: Glyph): boolean {
  const em = Math.max(first.size, 1)
  const isOver = glyph.left > left - em && glyph.left < right + 0.2 * em
  return isMark(glyph.text) && isOver && Math.abs(glyph.base - first.base) < 0.6 * em
}
