import type { CellObject, Feature, Sheet as WrittenSheet } from 'write-excel-file/universal'
import type { Sheet, SheetValue, Workbook } from '#domain/consolidated/sheets/workbook.ts'
import { xmlText } from '#server/letters-out/docx-blocks.ts'

/** The media type of what `writeXlsx` writes. */
export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const FONT = { fontFamily: 'Times New Roman', fontSize: 12 }
const HEAD = {
  ...FONT,
  fontWeight: 'bold',
  backgroundColor: '#e7edf3',
  wrap: true,
  align: 'center',
  alignVertical: 'center',
} as const
const LINES = { borderStyle: 'thin', borderColor: '#9aa5b1' } as const
const TOP = { ...FONT, ...LINES, alignVertical: 'top' } as const
const THOUSANDS = '#,##0'
const DAY = 'dd/mm/yyyy'
/** What a cell of Excel holds; what is longer says that it was cut, and is whole in the data file. */
const LONGEST_TEXT = 32_767
const CUT = ' […]'

/** A workbook as an `.xlsx`. The library that writes it is loaded with the first one. */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const { default: write } = await import('write-excel-file/universal')
  const sheets = workbook.sheets.map(toWritten)
  const blob = await write(sheets, { ...FONT, features: [filters(workbook.sheets), printed(workbook.sheets)] }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

function toWritten(sheet: Sheet): WrittenSheet<Blob> {
  const { name, columns, rows, frozen } = sheet
  // The button of a filter takes room beside the title.
  const titles = columns.map(({ title }) => `${title}    `)
  return {
    sheet: name,
    data: [
      columns.map(({ title }) => ({
        value: title,
        type: String,
        ...HEAD,
        ...LINES,
        height: heightOf(titles, columns),
      })),
      ...rows.map((row) => {
        const height = heightOf(row, columns)
        return row.map((value, at) => cellOf(value, columns[at], height))
      }),
    ],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    ...(frozen === 0 ? {} : { stickyColumnsCount: frozen }),
  }
}

/** Of a line, in points. */
const LINE = 16
/** Excel knows no higher row. */
const HIGHEST = 409

/** As high as the row's longest text needs, broken into the lines of its column: not every program finds that out by itself. */
function heightOf(row: readonly SheetValue[], columns: Sheet['columns']): number {
  const lines = row.map((value, at) => {
    const width = columns[at]?.width ?? 0
    if (typeof value !== 'string' || columns[at]?.kind === 'date') return 1
    return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)
  })
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE)
}

function cellOf(value: SheetValue, column: Sheet['columns'][number] | undefined, height: number): CellObject {
  const look = { ...TOP, height }
  if (value === null) return look
  if (typeof value === 'number')
    return { value, type: Number, format: THOUSANDS, ...look, align: column?.kind === 'text' ? 'left' : 'right' }
  if (column?.kind === 'date') return { value: new Date(value), type: Date, format: DAY, ...look, align: 'center' }
  return {
    value: value.length > LONGEST_TEXT ? value.slice(0, LONGEST_TEXT - CUT.length) + CUT : value,
    type: String,
    ...look,
    wrap: true,
  }
}

/** `AB` for 27: what a spreadsheet calls its columns. */
export function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

const areaOf = ({ columns, rows }: Sheet, absolute: '$' | '' = ''): string =>
  `${absolute}A${absolute}1:${absolute}${columnName(columns.length - 1)}${absolute}${rows.length + 1}`

/** Letters that stand beside each other on paper, small but to be read. */
const LETTERS_ON_PAPER = 220

/** As many pages beside each other as its columns need, on A4. */
function pageSetup({ columns, filtered }: Sheet): string {
  const pages = Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / LETTERS_ON_PAPER)
  const orientation = filtered ? 'landscape' : 'portrait'
  return `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="${pages}" fitToHeight="0"/>`
}

/** Tables can be filtered by their heads, and fit on paper; the library knows of neither. */
function filters(sheets: readonly Sheet[]): Feature<Blob> {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]))
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, { sheet: name }) => {
            const sheet = byName.get(name ?? '')
            if (sheet === undefined) return content
            const filter = sheet.filtered ? `<autoFilter ref="${areaOf(sheet)}"/>` : ''
            return content
              .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
              .replace('</sheetData>', `</sheetData>${filter}${pageSetup(sheet)}`)
          },
        },
      },
    },
  }
}

/** On paper every page repeats the head of its table. */
function printed(sheets: readonly Sheet[]): Feature<Blob> {
  const quoted = (name: string) => xmlText(`'${name.replaceAll("'", "''")}'`)
  const names = sheets.flatMap((sheet, at) => [
    ...(sheet.filtered
      ? [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${quoted(sheet.name)}!${areaOf(sheet, '$')}</definedName>`,
        ]
      : []),
    `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted(sheet.name)}!$1:$1</definedName>`,
  ])
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (content) =>
            content.replace('<definedNames/>', () => `<definedNames>${names.join('')}</definedNames>`),
        },
      },
    },
  }
}
