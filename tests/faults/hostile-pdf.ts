import { zlibSync } from 'fflate'
import {
  fixture,
  joined,
  MEGABYTE,
  says,
  textBytes,
  truncations,
  type Bytes,
  type HostileFile,
} from './hostile-file.ts'

/** An object's text, or a stream of it: what its dictionary says, and its bytes. */
type PdfObject = string | { readonly dictionary: string; readonly bytes: Uint8Array }

/** A PDF of numbered objects (the first is 1, its catalog), with a table of where each stands. */
function pdf(objects: readonly PdfObject[], trailer = ''): Bytes {
  const parts: Uint8Array[] = [textBytes('%PDF-1.7\n')]
  const offsets: number[] = []
  let size = parts[0]?.length ?? 0
  const put = (part: Uint8Array) => {
    parts.push(part)
    size += part.length
  }
  objects.forEach((object, index) => {
    offsets.push(size)
    const content =
      typeof object === 'string'
        ? textBytes(object)
        : joined(`<<${object.dictionary}/Length ${object.bytes.length}>>stream\n`, object.bytes, '\nendstream')
    put(joined(`${index + 1} 0 obj\n`, content, '\nendobj\n'))
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  put(
    textBytes(
      `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<</Size ${count}/Root 1 0 R${trailer}>>\nstartxref\n${size}\n%%EOF\n`,
    ),
  )
  return joined(...parts)
}

const stream = (text: string, dictionary = ''): PdfObject => ({ dictionary, bytes: textBytes(text) })
const deflated = (bytes: Uint8Array, times = 1, dictionary = ''): PdfObject => {
  let packed = bytes
  for (let nth = 0; nth < times; nth += 1) packed = zlibSync(packed, { level: 9 })
  return { dictionary: `/Filter[${'/FlateDecode'.repeat(times)}]${dictionary}`, bytes: packed }
}

const CATALOG = '<</Type/Catalog/Pages 2 0 R>>'
const PAGES = '<</Type/Pages/Count 1/Kids[3 0 R]>>'
const page = (entries: string) => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${entries}>>`
const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'

/** One page whose content is object 4, with a font F1 (object 5), and whatever objects follow. */
const onePage = (content: PdfObject, others: readonly PdfObject[] = [], resources = ''): Bytes =>
  pdf([CATALOG, PAGES, page(`/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>${resources}>>`), content, FONT, ...others])

const shown = (text: string) => `BT /F1 12 Tf 72 720 Td (${text}) Tj ET\n`

/** A font whose widths, or whose map to Unicode, claim to be for billions of signs. */
const fontedPage = (font: string, others: readonly PdfObject[]): Bytes =>
  pdf([CATALOG, PAGES, page('/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>'), stream(shown('ab')), font, ...others])

const cidFont = (widths: string): Bytes =>
  fontedPage('<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[6 0 R]>>', [
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 7 0 R/W[${widths}]>>`,
    '<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 1 1]/ItalicAngle 0/Ascent 1/Descent 0/CapHeight 1/StemV 1>>',
  ])

const toUnicode = (ranges: string): Bytes =>
  fontedPage('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>', [
    stream(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange ${ranges} endcmap end end`,
    ),
  ])

/** Forms, each drawing the next one ten times. */
function laughingForms(depth: number): Bytes {
  const form = (next: number | null): PdfObject =>
    next === null
      ? stream(shown('ha'), '/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>')
      : stream(
          '/X Do\n'.repeat(10),
          `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X ${next} 0 R>>>>`,
        )
  const forms = Array.from({ length: depth }, (_, level) => form(level === depth - 1 ? null : level + 7))
  return onePage(stream('/X Do'), forms, '/XObject<</X 6 0 R>>')
}

const selfDrawing = () =>
  onePage(
    stream('/X Do'),
    [
      stream(
        `${shown('a')}/X Do`,
        '/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X 6 0 R>>/Font<</F1 5 0 R>>>>',
      ),
    ],
    '/XObject<</X 6 0 R>>',
  )

/** An object stream that says that it holds the catalog, and unpacks to `size` bytes. */
function objectStreamBomb(size: number): Bytes {
  const content = new Uint8Array(size).fill(0x20)
  content.set(textBytes('1 0 2 40 '))
  content.set(textBytes(CATALOG), 20)
  return joined(
    '%PDF-1.7\n4 0 obj\n',
    ((object) =>
      typeof object === 'string'
        ? object
        : joined(`<<${object.dictionary}/Length ${object.bytes.length}>>stream\n`, object.bytes, '\nendstream'))(
      deflated(content, 1, '/Type/ObjStm/N 2/First 20'),
    ),
    '\nendobj\ntrailer\n<</Size 5/Root 1 0 R>>\nstartxref\n0\n%%EOF\n',
  )
}

const manyPages = (count: number) =>
  pdf([
    CATALOG,
    `<</Type/Pages/Count ${count}/Kids[${Array.from({ length: count }, (_, nth) => `${nth + 3} 0 R`).join(' ')}]>>`,
    ...Array.from({ length: count }, () => page('')),
  ])

const many = (text: string, count: number) => stream(text.repeat(count))
const real = () => fixture('letters/01-form-as-asked/letter.pdf')

/** Lines across a page: every one may be the rule of a table. */
const grid = (lines: number) =>
  Array.from({ length: lines }, (_, nth) => {
    const at = (nth / lines) * 595
    return `${at} 0 m ${at} 842 l S 0 ${at} m 595 ${at} l S\n`
  }).join('')

export const hostilePdf: readonly HostileFile[] = [
  { name: 'mat-khau.pdf', bytes: () => fixture('hostile/encrypted.pdf'), says: says.encrypted },
  { name: 'chi-khoa-in.pdf', bytes: () => fixture('hostile/owner-password.pdf'), says: null },
  { name: 'pdf-that.docx', bytes: real, says: null },
  { name: 'chi-dau.pdf', bytes: () => textBytes('%PDF-1.7\n') },
  { name: 'bom-trang.pdf', bytes: () => onePage(deflated(new Uint8Array(150 * MEGABYTE).fill(0x20))) },
  { name: 'bom-hai-lan.pdf', bytes: () => onePage(deflated(new Uint8Array(150 * MEGABYTE).fill(0x20), 3)) },
  { name: 'bom-doi-tuong.pdf', bytes: () => objectStreamBomb(150 * MEGABYTE) },
  {
    name: 'bom-chu.pdf',
    bytes: () => onePage(deflated(textBytes(shown('Ba Tơ').repeat(400_000)))),
  },
  { name: 'dem-trang-gia.pdf', bytes: () => pdf([CATALOG, '<</Type/Pages/Count 2147483647/Kids[3 0 R]>>', page('')]) },
  { name: '30000-trang.pdf', bytes: () => manyPages(30_000) },
  { name: 'cay-trang-vong.pdf', bytes: () => pdf([CATALOG, '<</Type/Pages/Count 5/Kids[2 0 R 2 0 R]>>']) },
  {
    name: 'cay-trang-vong-hai.pdf',
    bytes: () =>
      pdf([
        CATALOG,
        '<</Type/Pages/Count 9/Kids[3 0 R 3 0 R]>>',
        '<</Type/Pages/Parent 2 0 R/Count 9/Kids[2 0 R 3 0 R]>>',
      ]),
  },
  {
    name: 'cay-trang-sau.pdf',
    bytes: () =>
      pdf([
        CATALOG,
        ...Array.from({ length: 20_000 }, (_, nth) => `<</Type/Pages/Count 1/Kids[${nth + 3} 0 R]>>`),
        page(''),
      ]),
  },
  { name: 'tu-ve-minh.pdf', bytes: selfDrawing },
  { name: 'hinh-cuoi.pdf', bytes: () => laughingForms(10) },
  { name: 'mang-long-nhau.pdf', bytes: () => onePage(stream(`${'['.repeat(20_000)}${']'.repeat(20_000)} TJ`)) },
  {
    name: 'tu-dien-long-nhau.pdf',
    bytes: () => pdf([CATALOG, PAGES, page(`/A ${'<</A '.repeat(20_000)}1${'>>'.repeat(20_000)}`)]),
  },
  { name: 'mang-trong-trang.pdf', bytes: () => pdf([CATALOG, PAGES, page(`/A ${'['.repeat(200_000)}`)]) },
  { name: 'q-long-nhau.pdf', bytes: () => onePage(stream(`${'q '.repeat(500_000)}${shown('a')}`)) },
  { name: 'bang-ke.pdf', bytes: () => onePage(deflated(textBytes(grid(5000)))) },
  { name: 'nhieu-hinh-chu-nhat.pdf', bytes: () => onePage(many('1 1 500 700 re S\n', 300_000)) },
  {
    name: 'nhieu-chu-mot-trang.pdf',
    bytes: () => onePage(many('BT /F1 1 Tf 100 100 Td (Trong 123) Tj ET\n', 200_000)),
  },
  { name: 'xref-vong.pdf', bytes: () => pdf([CATALOG, PAGES, page('')], '/Prev 9') },
  {
    name: 'do-dai-gia.pdf',
    bytes: () => joined('%PDF-1.7\n1 0 obj\n<</Length 2147483647>>stream\n', 'a'.repeat(1000)),
  },
  { name: 'do-rong-phong.pdf', bytes: () => cidFont('0 4294967295 500') },
  {
    name: 'anh-xa-phong.pdf',
    bytes: () => toUnicode('1 beginbfrange <00000000> <ffffffff> <0041> endbfrange'),
  },
  {
    name: 'nhieu-anh-xa.pdf',
    bytes: () => toUnicode('1 beginbfrange <00000000> <00ffffff> <0041> endbfrange '.repeat(20)),
  },
  {
    name: 'trang-khong-lo.pdf',
    bytes: () => pdf([CATALOG, PAGES, '<</Type/Page/Parent 2 0 R/MediaBox[-1e30 -1e30 1e30 1e30]>>']),
  },
  {
    name: 'ma-doc.pdf',
    bytes: () => pdf([`${CATALOG.slice(0, -2)}/OpenAction<</S/JavaScript/JS(while(1);)>>>>`, PAGES, page('')]),
  },
  ...truncations('that.pdf', real),
]
