import { prepareText } from '#domain/text/prepare.ts'
import { LegacyRuns, type FontRun } from '../legacy/runs.ts'
import type { CellText } from './layout.ts'
import type { WorkbookNotes } from './notes.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import type { Font, Run } from './strings.ts'

const inFonts = (runs: readonly Run[], font: Font): FontRun[] =>
  runs.map((run) => {
    const { name, raise } = run.font ?? font
    return { text: run.text, font: name, raise }
  })

/** All text of a workbook in its fonts; a string that many cells share, once for each font. */
function* fontRunsOf(sheets: readonly Sheet[]): Generator<FontRun> {
  const seen = new Map<readonly Run[], string | null>()
  for (const { cells } of sheets) {
    for (const { words, font } of cells) {
      if (typeof words === 'string' || seen.get(words) === font.name) continue
      seen.set(words, font.name)
      yield* inFonts(words, font)
    }
  }
}

const tidy = (text: string) =>
  text.includes('\n')
    ? text
        .split('\n')
        .map((line) => line.trim())
        .join('\n')
        .trim()
    : text.trim()

type Decoded = { readonly font: Font; readonly cell: CellText }

/** The cells of a workbook in words: struck-out text left out, legacy fonts decoded, text prepared. */
export class WorkbookWords {
  readonly #notes: WorkbookNotes
  readonly fonts: LegacyRuns
  /** Cells often share their string: it is the same in every cell of a font. */
  readonly #known = new Map<readonly Run[], Decoded>()

  constructor(sheets: readonly Sheet[], notes: WorkbookNotes) {
    this.#notes = notes
    this.fonts = new LegacyRuns(fontRunsOf(sheets))
  }

  readonly textOf = ({ words, font }: SheetCell): CellText => {
    if (typeof words === 'string')
      return font.struck ? this.#withoutStruck([{ text: words, font: null }], font) : { text: words, bold: font.bold }
    const known = this.#known.get(words)
    if (known?.font === font) return known.cell
    const cell = words.some((run) => (run.font ?? font).struck)
      ? this.#withoutStruck(words, font)
      : this.#decoded(words, font)
    this.#known.set(words, { font, cell })
    return cell
  }

  #withoutStruck(runs: readonly Run[], font: Font): CellText {
    const isStruck = (run: Run) => (run.font ?? font).struck
    const struck = runs.filter(isStruck).map(({ text }) => text)
    if (struck.some((text) => text.trim() !== '')) this.#notes.struck(struck.join(''))
    return this.#decoded(
      runs.filter((run) => !isStruck(run)),
      font,
    )
  }

  #decoded(runs: readonly Run[], font: Font): CellText {
    const written = runs.filter(({ text }) => text.trim() !== '')
    return {
      text: tidy(prepareText(this.fonts.decode(inFonts(runs, font)))),
      bold: written.length > 0 && written.every((run) => (run.font ?? font).bold),
    }
  }
}
