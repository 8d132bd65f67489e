import { wrapLines, type Measure } from '../../charts/fit-text.ts'

/** The words of a picture that stands by itself, in somebody's document, without the screen that it came from. */
export type PictureTexts = {
  readonly title: string
  /** Unit of measure, coverage. */
  readonly facts: readonly string[]
  readonly filters: readonly string[]
  /** Says that figures are made up; null: none are. */
  readonly sample: string | null
  readonly notes: readonly string[]
  readonly definition: string
  readonly source: string
  /** Date of the data, link. */
  readonly origin: readonly string[]
  readonly language: string
}

/** What a picture shows, drawn already, in pixels. */
export type Figure = { readonly width: number; readonly height: number }

export type Role = 'title' | 'facts' | 'filters' | 'sample' | 'note' | 'foot'

/** One line of text; `y` is its baseline. */
export type Line = { readonly role: Role; readonly x: number; readonly y: number; readonly text: string }

export type Composition = {
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
  /** Where the drawn figure begins. */
  readonly figure: { readonly x: number; readonly y: number }
  /** Behind the sample mark. */
  readonly pill: Box | null
  /** Beside the notes. */
  readonly noteBar: Box | null
  /** Between the figure and what stands below it. */
  readonly ruleY: number
}
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export const PICTURE_WIDTH = 960
export const MARGIN = 32
/** What a figure may fill in a picture of the usual width. */
export const FIGURE_WIDTH = PICTURE_WIDTH - 2 * MARGIN

/** Sizes in pixels. Lines are high enough for letters with two marks, such as Ể and Ự. */
export const styles: Readonly<Record<Role, { readonly size: number; readonly weight: number; readonly line: number }>> =
  {
    title: { size: 24, weight: 700, line: 34 },
    facts: { size: 15, weight: 600, line: 23 },
    filters: { size: 14, weight: 400, line: 21 },
    sample: { size: 13, weight: 700, line: 26 },
    note: { size: 13.5, weight: 400, line: 21 },
    foot: { size: 13, weight: 400, line: 19.5 },
  }

const PILL_PADDING = 12
const NOTE_INDENT = 14
const SEPARATOR = ' · '

/** Lays out a picture: words above, the figure, words below, each text in as many lines as it needs. A wide figure widens it. */
export function composePicture(
  texts: PictureTexts,
  figure: Figure,
  measureOf: (size: number, weight: number) => Measure,
): Composition {
  const width = Math.max(PICTURE_WIDTH, Math.ceil(figure.width) + 2 * MARGIN)
  // Words stay within the usual width: nobody reads lines of two metres.
  const room = PICTURE_WIDTH - 2 * MARGIN
  const lines: Line[] = []
  let y = MARGIN

  const write = (role: Role, text: string, indent = 0) => {
    const { size, weight, line } = styles[role]
    for (const part of wrapLines(text, room - indent, measureOf(size, weight))) {
      lines.push({ role, x: MARGIN + indent, y: baseline(y, line, size), text: part })
      y += line
    }
  }

  write('title', texts.title)
  write('facts', texts.facts.join(SEPARATOR))
  if (texts.filters.length > 0) write('filters', texts.filters.join(SEPARATOR))

  let pill: Box | null = null
  if (texts.sample !== null) {
    y += 6
    const { size, weight, line } = styles.sample
    const textWidth = measureOf(size, weight)(texts.sample)
    pill = { x: MARGIN, y, width: Math.ceil(textWidth) + 2 * PILL_PADDING, height: line }
    write('sample', texts.sample, PILL_PADDING)
    y += 2
  }

  let noteBar: Box | null = null
  if (texts.notes.length > 0) {
    y += 8
    const from = y
    for (const note of texts.notes) write('note', note, NOTE_INDENT)
    noteBar = { x: MARGIN, y: from, width: 3, height: y - from }
  }

  y += 16
  const at = { x: MARGIN, y }
  y += Math.ceil(figure.height) + 18
  const ruleY = y
  y += 8
  write('foot', texts.definition)
  write('foot', texts.source)
  for (const text of texts.origin) write('foot', text)
  return { width, height: Math.ceil(y + MARGIN - 8), lines, figure: at, pill, noteBar, ruleY }
}

/** Where the letters of a line stand, with its free space shared above and below them. */
const baseline = (top: number, line: number, size: number) => Math.round((top + line / 2 + size * 0.35) * 10) / 10
