import { fileRules } from '#domain/checks/rules/file-rules.ts'
import { xlsxRules } from '#domain/checks/rules/xlsx-rules.ts'
import type { Finding } from '#domain/model/finding.ts'
import { prepareText } from '#domain/text/prepare.ts'
import { columnName } from './address.ts'

/** What can be said about single cells, and is said of all of them at once. */
const cellRules = {
  noValue: xlsxRules.formulaWithoutValue,
  scaled: xlsxRules.numberScaled,
  thousandths: xlsxRules.numberThousandths,
  besideFractions: xlsxRules.numberBesideFractions,
  notShown: xlsxRules.valueNotShown,
  dash: xlsxRules.zeroAsDash,
  swapped: xlsxRules.datesMaybeSwapped,
  far: xlsxRules.cellsTooFar,
} as const
export type CellNote = keyof typeof cellRules

export type CellPlace = { readonly sheet: string; readonly row: number; readonly column: number }

/** So many cells are named; of more it is said how many. */
const MOST_NAMED = 12
const LONGEST_QUOTE = 200

/** What was met on the way through a workbook, to be said once. */
export class WorkbookNotes {
  readonly #cells = new Map<CellNote, { places: CellPlace[]; count: number }>()
  readonly #findings: Finding[] = []
  #struck = ''

  cell(note: CellNote, place: CellPlace): void {
    const met = this.#cells.get(note) ?? { places: [], count: 0 }
    this.#cells.set(note, met)
    met.count += 1
    if (met.places.length < MOST_NAMED) met.places.push(place)
  }

  struck(text: string): void {
    if (this.#struck.length < LONGEST_QUOTE) this.#struck += `${text} `
  }

  say(finding: Finding): void {
    this.#findings.push(finding)
  }

  findings(): Finding[] {
    const struck = prepareText(this.#struck).trim().slice(0, LONGEST_QUOTE)
    const ofCells = Array.from(this.#cells, ([note, { places, count }]) =>
      cellRules[note].at('', { cells: namesOf(places), more: count - places.length }),
    )
    return [...this.#findings, ...ofCells, ...(struck === '' ? [] : [fileRules.struckText.at('', { text: struck })])]
  }
}

/** «Mã QR!C5, C6; Chỉ đạo!B2». */
function namesOf(places: readonly CellPlace[]): string {
  const bySheet = Map.groupBy(places, ({ sheet }) => sheet)
  return Array.from(
    bySheet,
    ([sheet, cells]) => `${sheet}!${cells.map(({ row, column }) => `${columnName(column)}${row + 1}`).join(', ')}`,
  ).join('; ')
}
