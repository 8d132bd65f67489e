import type { Box, FontStyle } from './page.ts'

/** How the signs of one drawing operation look. */
export type Run = {
  readonly font: FontStyle
  /** Height of its font in points. */
  readonly size: number
  readonly bold: boolean
  /** Text of a recognition laid invisibly over a picture. */
  readonly hidden: boolean
  /** Marked by its producer as no part of the content: a running header, a page number. */
  readonly artifact: boolean
  /** Signs of one text object (a line, or a run of a line) share a number. */
  readonly object: number
}

/** Signs that stand together, as they were drawn: a word, or part of one. */
export type Fragment = Box & {
  readonly text: string
  /** Where each of its signs begins, while they are as they were drawn. */
  readonly starts: readonly number[]
  /** The line that it stands on. */
  readonly base: number
  readonly size: number
  readonly bold: boolean
  readonly font: string
  readonly hidden: boolean
  readonly artifact: boolean
  readonly object: number
  /** Spaces drawn before and after it. */
  readonly spacesBefore: number
  readonly spacesAfter: number
  /** Where it ends together with the spaces drawn after it. */
  readonly spacedRight: number
}

/** Heights above and below the base line, in parts of the font's size. */
const ASCENT = 0.75
const DESCENT = 0.22
/** Signs further apart, in parts of the font's size, are no longer drawn together. */
const TOGETHER = 0.09
const BACKWARDS = 0.5
const OFF_LINE = 0.12

const isBlank = (text: string) => text === ' ' || /^\s*$/.test(text)
const isMark = (text: string) => text > '\u02FF' && /^\p{M}+$/u.test(text)

/** A sign of a symbol font alone is a bullet: such fonts keep them where Unicode has no letters. */
const asBullet = (text: string) => (/^[\uF000-\uF0FF]$/.test(text) ? (text === '\uF02D' ? '-' : '•') : text)

/** Accents that some producers draw as signs of their own, and the same as marks of the letter that they stand over. */
const SPACING_ACCENTS: Readonly<Record<string, string>> = {
  '\u00B4': '\u0301',
  '\u0060': '\u0300',
  '\u02DC': '\u0303',
  '\u02C6': '\u0302',
  '\u02D8': '\u0306',
}
/** An accent over a letter overlaps it by more than this, in parts of the font's size. */
const OVERLAP = 0.15

type Growing = {
  text: string
  readonly starts: number[]
  readonly left: number
  right: number
  bold: boolean
  readonly base: number
  readonly run: Run
  readonly spaces: number
}

/** Puts signs together, in the order in which they are drawn. Spaces are counted, and belong to no fragment. */
export class FragmentBuilder {
  readonly #fragments: Fragment[] = []
  #growing: Growing | null = null
  /** Spaces since the last sign, the line of the first of them, and where they end. */
  #spaces = 0
  #spaceBase = 0
  #spaceEnd = 0

  add(sign: string, left: number, right: number, base: number, run: Run): void {
    const text = this.#overLetter(sign, left, run)
    if (this.#underAccent(text, left, right, run)) return
    if (isBlank(text)) {
      if (this.#spaces === 0) this.#spaceBase = base
      this.#spaces += 1
      this.#spaceEnd = right
      return
    }
    const growing = this.#growing
    if (growing !== null && this.#spaces === 0 && goesOn(growing, text, left, base, run)) {
      growing.text += text
      for (let at = 0; at < text.length; at += 1) growing.starts.push(left)
      growing.right = Math.max(growing.right, right)
      growing.bold &&= run.bold
      return
    }
    this.#finish()
    const isSpaced = Math.abs(this.#spaceBase - base) < OFF_LINE * Math.max(run.size, 1)
    const starts = Array.from({ length: text.length }, () => left)
    const spaces = isSpaced ? this.#spaces : 0
    this.#growing = { text, starts, left, right, bold: run.bold, base, run, spaces }
    this.#spaces = 0
  }

  /** An accent drawn over the letter before it, as its mark. */
  #overLetter(sign: string, left: number, { size }: Run): string {
    const growing = this.#growing
    if (growing === null || this.#spaces > 0 || left > growing.right - OVERLAP * size) return sign
    return SPACING_ACCENTS[sign] ?? sign
  }

  /** Takes a letter that is drawn under the accent before it. */
  #underAccent(text: string, left: number, right: number, { size }: Run): boolean {
    const growing = this.#growing
    const accent = SPACING_ACCENTS[growing?.text.at(-1) ?? '']
    if (growing === null || accent === undefined || this.#spaces > 0 || !/^\p{L}$/u.test(text)) return false
    if (left > growing.right - OVERLAP * size) return false
    growing.text = growing.text.slice(0, -1) + text + accent
    growing.starts.push(growing.right)
    growing.right = Math.max(growing.right, right)
    return true
  }

  #finish(): void {
    if (this.#growing === null) return
    const { text, starts, left, right, bold, base, run, spaces } = this.#growing
    const { size, font, hidden, artifact, object } = run
    this.#fragments.push({
      text: asBullet(text),
      starts,
      left,
      right,
      top: base - ASCENT * size,
      bottom: base + DESCENT * size,
      base,
      size,
      bold,
      font: font.name,
      hidden,
      artifact,
      object,
      spacesBefore: spaces,
      spacesAfter: this.#spaces,
      spacedRight: this.#spaces > 0 ? Math.max(right, this.#spaceEnd) : right,
    })
    this.#growing = null
  }

  get fragments(): readonly Fragment[] {
    this.#finish()
    return this.#fragments
  }
}

/** Whether a sign goes on where the one before ended, in its line, its size and its font; or is an accent over it. */
function goesOn(growing: Growing, text: string, left: number, base: number, run: Run): boolean {
  const em = Math.max(growing.run.size, 1)
  const gap = left - growing.right
  const offLine = Math.abs(base - growing.base)
  const isSameFont = run.font === growing.run.font && Math.abs(run.size - growing.run.size) < 0.5
  if (isSameFont && gap < TOGETHER * em && gap > -BACKWARDS * em && offLine < OFF_LINE * em) return true
  return isMark(text) && left > growing.left - em && gap < 0.2 * em && offLine < 0.6 * em
}
