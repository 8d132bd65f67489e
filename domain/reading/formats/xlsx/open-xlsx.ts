import { fileRules } from '#domain/checks/rules/file-rules.ts'
import { xlsxRules } from '#domain/checks/rules/xlsx-rules.ts'
import { nothing, type Opened } from '../format-adapter.ts'
import { columnName, rangesOf } from './address.ts'
import { blocksOfSheets } from './blocks.ts'
import { layoutOf } from './layout.ts'
import { WorkbookNotes } from './notes.ts'
import { withLostThousands } from './lost-thousands.ts'
import { LIMIT_MB, readPackage, type Package, type PackageFault } from './package.ts'
import { SheetWatch, type Sheet } from './sheet.ts'
import { sharedStringsWatch, type Run } from './strings.ts'
import { StylesWatch } from './styles.ts'
import { withSwappedDates } from './swapped-dates.ts'
import { CellValues } from './values.ts'
import { WorkbookWords } from './words.ts'
import { watchXml, type XmlFault } from './xml.ts'

type SheetFault = XmlFault | 'too-many-cells'

function sheetsOf(content: Package): Sheet[] | SheetFault {
  const strings: Run[][] = []
  const styles = new StylesWatch()
  const fault =
    (content.strings === null ? null : watchXml(content.strings, sharedStringsWatch(strings))) ??
    (content.styles === null ? null : watchXml(content.styles, styles))
  if (fault !== null) return fault
  const values = new CellValues(strings, styles.styles(), content)
  const sheets: Sheet[] = []
  for (const { name, xml } of content.sheets) {
    const watch = new SheetWatch(name, values)
    const wrong = watchXml(xml, watch)
    if (wrong !== null) return wrong
    const sheet = watch.sheet()
    if (sheet === null) return 'too-many-cells'
    sheets.push(withLostThousands(withSwappedDates(sheet)))
  }
  return sheets
}

const oneMore = (index: number) => String(index + 1)

/** What of a sheet does not show although it holds something. */
function noteHidden(notes: WorkbookNotes, { name, cells, hiddenRows, hiddenColumns }: Sheet): void {
  const hidden = (of: 'row' | 'column', all: ReadonlySet<number>) => {
    const held = all.size === 0 ? [] : cells.map((cell) => cell[of]).filter((index) => all.has(index))
    return [...new Set(held)].sort((a, b) => a - b)
  }
  const rows = hidden('row', hiddenRows)
  const columns = hidden('column', hiddenColumns)
  if (rows.length > 0) notes.say(xlsxRules.rowsHidden.at('', { sheet: name, rows: rangesOf(rows, oneMore) }))
  if (columns.length > 0)
    notes.say(xlsxRules.columnsHidden.at('', { sheet: name, columns: rangesOf(columns, columnName) }))
}

function noteSheet(notes: WorkbookNotes, sheet: Sheet): void {
  noteHidden(notes, sheet)
  for (const { row, column, doubt } of sheet.cells)
    if (doubt !== null && !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column))
      notes.cell(doubt, { sheet: sheet.name, row, column })
  for (const place of sheet.farCells) notes.cell('far', { sheet: sheet.name, ...place })
}

function noteWorkbook(notes: WorkbookNotes, content: Package, name: string): void {
  const { hiddenSheets } = content
  if (content.hasMacros) notes.say(fileRules.macros.at('', { name }))
  if (content.hasDrawnText) notes.say(fileRules.textBoxUnread.at('', { name }))
  if (content.hasComments) notes.say(xlsxRules.comments.at('', {}))
  if (hiddenSheets.length > 0)
    notes.say(xlsxRules.sheetsHidden.at('', { sheets: hiddenSheets.map((sheet) => `«${sheet}»`).join(', ') }))
}

function refusal(fault: PackageFault | SheetFault, name: string): Opened {
  switch (fault) {
    case 'binary':
      return nothing(xlsxRules.otherWorkbook.at('', { name, format: 'xlsb' }))
    case 'too-large':
      return nothing(fileRules.tooLarge.at('', { name, limitMb: LIMIT_MB }))
    case 'too-many-cells':
      return nothing(xlsxRules.tooManyCells.at('', { name }))
    case 'unsafe':
      return nothing(fileRules.unsafe.at('', { name }))
    case 'damaged':
      return nothing(fileRules.damaged.at('', { name }))
    default:
      return fault satisfies never
  }
}

/** Excel's XML format. Sheets follow each other as pages would; what is hidden is left out, and said to be. */
export async function openXlsx(bytes: Uint8Array, fileName: string): Promise<Opened> {
  const content = readPackage(bytes)
  if (typeof content === 'string') return refusal(content, fileName)
  const sheets = sheetsOf(content)
  if (typeof sheets === 'string') return refusal(sheets, fileName)
  const notes = new WorkbookNotes()
  noteWorkbook(notes, content, fileName)
  for (const sheet of sheets) noteSheet(notes, sheet)
  const words = new WorkbookWords(sheets, notes)
  const blocks = blocksOfSheets(sheets.map((sheet) => ({ name: sheet.name, rows: layoutOf(sheet, words.textOf) })))
  const findings = [...notes.findings(), ...words.fonts.findings()]
  return {
    blocks,
    findings: blocks.length === 0 ? [...findings, fileRules.noText.at('', { name: fileName })] : findings,
  }
}
