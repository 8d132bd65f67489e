import { prepareText } from '../../text/prepare.ts'
import { LegacyRuns, type FontRun } from './legacy-runs.ts'
import type { CellText } from './xlsx-layout.ts'
import type { WorkbookNotes } from './xlsx-notes.ts'
import type { Sheet, SheetCell } from './xlsx-sheet.ts'
import type { Run } from './xlsx-strings.ts'
import type { CellContent } from './xlsx-values.ts'

function* fontRunsOf(sheets: readonly Sheet[]): Generator<FontRun> {
  for (const { cells } of sheets) for (const { content } of cells) yield* fontRuns(content)
}

const fontRuns = ({ runs, font }: CellContent): FontRun[] =>
  runs.map((run) => ({ text: run.text, font: (run.font ?? font).name }))

const isWritten = ({ text }: Run) => text.trim() !== ''

/** The cells of a workbook in words: struck-out text left out, legacy fonts decoded, text prepared. */
export class WorkbookWords {
  readonly #notes: WorkbookNotes
  readonly fonts: LegacyRuns
  /** Cells often share their string; strings without fonts of their own are the same in every cell of a font. */
  readonly #known = new Map<readonly Run[], Map<string | null, string>>()

  constructor(sheets: readonly Sheet[], notes: WorkbookNotes) {
    this.#notes = notes
    this.fonts = new LegacyRuns(fontRunsOf(sheets))
  }

  readonly textOf = ({ content }: SheetCell): CellText => {
    const { runs, font } = content
    const kept = runs.filter((run) => !(run.font ?? font).struck)
    if (kept.length < runs.length) this.#leaveOut(runs.filter((run) => !kept.includes(run)))
    const written = kept.filter(isWritten)
    const bold = written.length > 0 && written.every((run) => (run.font ?? font).bold)
    return {
      text: kept.length === runs.length ? this.#remembered(content) : this.#decoded({ ...content, runs: kept }),
      bold,
    }
  }

  #leaveOut(struck: readonly Run[]): void {
    const text = struck.map((run) => run.text).join('')
    if (text.trim() !== '') this.#notes.struck(text)
  }

  #remembered(content: CellContent): string {
    const { runs, font } = content
    const known = this.#known.get(runs) ?? new Map<string | null, string>()
    this.#known.set(runs, known)
    const text = known.get(font.name) ?? this.#decoded(content)
    known.set(font.name, text)
    return text
  }

  #decoded(content: CellContent): string {
    return prepareText(this.fonts.decode(fontRuns(content)))
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim()
  }
}
