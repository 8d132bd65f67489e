import { strToU8, zipSync } from 'fflate'
import { MEGABYTE, says, type Bytes, type HostileFile } from './hostile-file.ts'
import { laughs } from './hostile-docx.ts'

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

type Parts = Readonly<Record<string, string | Uint8Array>>

/** A workbook of so many sheets, all of which are the same part. */
function workbook({ sheets = 1, ...parts }: { sheets?: number; readonly parts: Parts }): Bytes {
  const each = (text: (nth: number) => string) => Array.from({ length: sheets }, (_, nth) => text(nth + 1)).join('')
  const all: Parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets>${each((nth) => `<sheet name="S${nth}" sheetId="${nth}" r:id="rId${nth}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${each((nth) => `<Relationship Id="rId${nth}" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`)}<Relationship Id="rIdS" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ...parts.parts,
  }
  const packed = Object.entries(all).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])
  return zipSync(Object.fromEntries(packed), { level: 6 })
}

const sheet = (content: string) => `<worksheet xmlns="${SPREADSHEET}">${content}</worksheet>`
const data = (rows: string) => `<sheetData>${rows}</sheetData>`
const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const oneSheet = (content: string, others: Parts = {}): Bytes =>
  workbook({ parts: { 'xl/worksheets/sheet1.xml': sheet(content), ...others } })

const rows = (count: number, cells: (row: number) => string) =>
  Array.from({ length: count }, (_, nth) => `<row r="${nth + 1}">${cells(nth + 1)}</row>`).join('')

const strings = (content: string, counts = '') => ({
  'xl/sharedStrings.xml': `<sst xmlns="${SPREADSHEET}"${counts}>${content}</sst>`,
})

export const hostileXlsx: readonly HostileFile[] = [
  {
    name: 'khai-het-o.xlsx',
    bytes: () =>
      oneSheet(`<dimension ref="A1:XFD1048576"/>${data(`<row r="1048576">${inline('XFD1048576', 'x')}</row>`)}`),
    says: null,
  },
  { name: 'khai-het-dong.xlsx', bytes: () => oneSheet(data(rows(1_048_576, () => ''))) },
  { name: '100000-dong.xlsx', bytes: () => oneSheet(data(rows(100_000, (row) => inline(`A${row}`, '1')))) },
  { name: 'dong-rong.xlsx', bytes: () => oneSheet(data(`<row r="1">${inline('A1', '1').repeat(60_000)}</row>`)) },
  { name: 'so-dong-gia.xlsx', bytes: () => oneSheet(data(`<row r="99999999999999">${inline('A1', '1')}</row>`)) },
  { name: 'o-gia.xlsx', bytes: () => oneSheet(data(`<row r="1">${inline('ZZZZZZZZZ99999999999', '1')}</row>`)) },
  {
    name: 'gop-het-o.xlsx',
    bytes: () =>
      oneSheet(
        `${data(`<row r="1">${inline('A1', '1')}</row>`)}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(2000)}</mergeCells>`,
      ),
  },
  {
    name: 'nhieu-o-gop.xlsx',
    bytes: () =>
      oneSheet(
        `${data(rows(20_000, (row) => inline(`A${row}`, '1')))}<mergeCells>${rows(20_000, () => '').replaceAll(/<row r="(\d+)"><\/row>/g, '<mergeCell ref="A$1:C$1"/>')}</mergeCells>`,
      ),
  },
  {
    name: 'chuoi-khong-lo.xlsx',
    bytes: () =>
      oneSheet(
        data('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
        strings(`<si><t>${'a'.repeat(40 * MEGABYTE)}</t></si>`),
      ),
    says: says.tooLarge,
  },
  {
    name: 'chuoi-lap-lai.xlsx',
    bytes: () =>
      oneSheet(
        data(rows(5000, (row) => `<c r="A${row}" t="s"><v>0</v></c>`)),
        strings(`<si><t>${'a'.repeat(90_000)}</t></si>`),
      ),
  },
  {
    name: 'chuoi-khong-co.xlsx',
    bytes: () =>
      oneSheet(
        data('<row r="1"><c r="A1" t="s"><v>4294967295</v></c><c r="B1" t="s"><v>-1</v></c></row>'),
        strings('', ' count="4294967295" uniqueCount="4294967295"'),
      ),
  },
  { name: 'nhieu-chuoi.xlsx', bytes: () => oneSheet(data(''), strings('<si><t>a</t></si>'.repeat(500_000))) },
  {
    name: 'thuc-the.xlsx',
    bytes: () =>
      workbook({
        parts: {
          'xl/worksheets/sheet1.xml': `<!DOCTYPE d [${laughs}]>${sheet(data(`<row r="1">${inline('A1', '&l11;')}</row>`))}`,
        },
      }),
  },
  { name: 'long-nhau.xlsx', bytes: () => oneSheet('<a>'.repeat(20_000) + '</a>'.repeat(20_000)) },
  {
    name: '5000-trang-tinh.xlsx',
    bytes: () =>
      workbook({
        sheets: 5000,
        parts: { 'xl/worksheets/sheet1.xml': sheet(data(rows(100, (row) => inline(`A${row}`, '1')))) },
      }),
  },
  {
    name: 'bom.xlsx',
    bytes: () => workbook({ parts: { 'xl/worksheets/sheet1.xml': new Uint8Array(60 * MEGABYTE) } }),
    says: says.tooLarge,
  },
  {
    name: 'so-vo-cung.xlsx',
    bytes: () => oneSheet(data('<row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>-1e-999</v></c></row>')),
  },
  { name: 'khong-trang-tinh.xlsx', bytes: () => workbook({ sheets: 0, parts: {} }) },
  { name: 'trang-tinh-rong.xlsx', bytes: () => workbook({ parts: { 'xl/worksheets/sheet1.xml': '' } }) },
  {
    name: 'nhi-phan.xlsb',
    bytes: () =>
      workbook({ parts: { 'xl/workbook.bin': new Uint8Array(100), 'xl/worksheets/sheet1.bin': new Uint8Array(100) } }),
  },
]
