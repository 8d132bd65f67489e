import { strToU8, zipSync } from 'fflate'
import { docxParts, zipOf } from '#tests/fixtures/docx-writer.ts'
import { fixture, MEGABYTE, says, textBytes, truncations, type Bytes, type HostileFile } from './hostile-file.ts'

const open = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
const close = '</w:body></w:document>'
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

function docxOf(document: Uint8Array, others: Readonly<Record<string, Uint8Array>> = {}): Bytes {
  const parts = Object.entries(docxParts([])).map(([name, xml]) => [name, strToU8(xml)])
  return zipSync({ ...Object.fromEntries(parts), 'word/document.xml': document, ...others }, { level: 9 })
}

const docx = (document: string): Bytes => docxOf(strToU8(document))

/** Unpacks to `size` bytes of one paragraph. */
function bomb(size: number): Bytes {
  const document = new Uint8Array(size).fill(0x20)
  document.set(strToU8(`${open}<w:p><w:r><w:t>`))
  const end = strToU8(`</w:t></w:r></w:p>${close}`)
  document.set(end, size - end.length)
  return docxOf(document)
}

/** Writes a small number wherever the headers of a zip tell the unpacked size of what comes to more than a megabyte. */
function withForgedSizes(zip: Bytes): Bytes {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const sizeAt = new Map([
    [0x04_03_4b_50, 22],
    [0x02_01_4b_50, 24],
  ])
  for (let at = 0; at + 30 < zip.length; at += 1) {
    const place = sizeAt.get(view.getUint32(at, true))
    if (place !== undefined && view.getUint32(at + place, true) > MEGABYTE) view.setUint32(at + place, 1000, true)
  }
  return zip
}

/** A directory that lists one entry `count` times under names of its own: all of them overlap in the file. */
export function overlapping(zip: Bytes, name: string, count: number): Bytes {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.length - 22
  const directory = zip.slice(view.getUint32(end + 16, true), end)
  const entryView = new DataView(directory.buffer)
  let at = 0
  const nameOf = () =>
    new TextDecoder().decode(directory.subarray(at + 46, at + 46 + entryView.getUint16(at + 28, true)))
  while (nameOf() !== name)
    at +=
      46 + entryView.getUint16(at + 28, true) + entryView.getUint16(at + 30, true) + entryView.getUint16(at + 32, true)
  const length = 46 + name.length
  const copies = Array.from({ length: count }, (_, nth) => {
    const copy = directory.slice(at, at + length)
    copy.set(strToU8(String(nth).padStart(4, '0')), 46 + name.length - 8)
    return copy
  })
  const start = view.getUint32(end + 16, true)
  const whole = new Uint8Array(start + directory.length + count * length + 22)
  whole.set(zip.subarray(0, start + directory.length))
  copies.forEach((copy, nth) => whole.set(copy, start + directory.length + nth * length))
  whole.set(zip.subarray(end), whole.length - 22)
  const ended = new DataView(whole.buffer, whole.length - 22)
  const entries = ended.getUint16(10, true) + count
  ended.setUint16(8, entries, true)
  ended.setUint16(10, entries, true)
  ended.setUint32(12, directory.length + count * length, true)
  return whole
}

/** Ten entities deep, each naming the one before ten times. */
export const laughs = Array.from({ length: 12 }, (_, level) => {
  const inner = level === 0 ? 'ha' : `&l${level - 1};`.repeat(10)
  return `<!ENTITY l${level} "${inner}">`
}).join('')

const nested = (name: string, depth: number) => `<w:${name}>`.repeat(depth) + `</w:${name}>`.repeat(depth)

function nestedArchives(depth: number): Bytes {
  let inner = bomb(10 * MEGABYTE)
  for (let level = 0; level < depth; level += 1)
    inner = docxOf(strToU8(`${open}${paragraph('Số: 1/STN')}${close}`), { 'word/embeddings/a.docx': inner })
  return inner
}

const tableOf = (rows: number, cells: number) =>
  `<w:tbl>${`<w:tr>${`<w:tc>${paragraph('1')}</w:tc>`.repeat(cells)}</w:tr>`.repeat(rows)}</w:tbl>`

const nestedTables = (depth: number) =>
  '<w:tbl><w:tr><w:tc>'.repeat(depth) + paragraph('x') + '</w:tc></w:tr></w:tbl>'.repeat(depth)

const real = () => fixture('letters/01-form-as-asked/letter.docx')

function encryptedEntry(): Bytes {
  const zip = real()
  const view = new DataView(zip.buffer)
  for (let at = 0; at + 46 < zip.length; at += 1) {
    const signature = view.getUint32(at, true)
    if (signature === 0x04_03_4b_50) view.setUint16(at + 6, view.getUint16(at + 6, true) | 1, true)
    if (signature === 0x02_01_4b_50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true)
  }
  return zip
}

export const hostileDocx: readonly HostileFile[] = [
  { name: 'bom.docx', bytes: () => bomb(60 * MEGABYTE), says: says.tooLarge },
  { name: 'bom-gia-mao.docx', bytes: () => withForgedSizes(bomb(60 * MEGABYTE)), says: says.tooLarge },
  {
    name: 'bom-chong-len.docx',
    bytes: () =>
      overlapping(
        docxOf(strToU8(`${open}${close}`), { 'word/00000000.xml': new Uint8Array(5 * MEGABYTE) }),
        'word/00000000.xml',
        5000,
      ),
  },
  { name: 'bom-long-nhau.docx', bytes: () => nestedArchives(8) },
  { name: 'long-nhau-20000.docx', bytes: () => docx(`${open}${nested('p', 20_000)}${close}`) },
  { name: 'long-nhau-200000.docx', bytes: () => docx(`${open}${nested('p', 200_000)}${close}`) },
  { name: 'sdt-long-nhau.docx', bytes: () => docx(`${open}${nested('sdtContent', 20_000)}${close}`) },
  { name: 'bang-long-bang.docx', bytes: () => docx(`${open}${nestedTables(20_000)}${close}`) },
  { name: 'thuc-the.docx', bytes: () => docx(`<!DOCTYPE d [${laughs}]>${open}${paragraph('&l11;')}${close}`) },
  {
    name: 'thuc-the-ngoai.docx',
    bytes: () => docx(`<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${open}${paragraph('&x;')}${close}`),
  },
  { name: 'bang-rong.docx', bytes: () => docx(`${open}${tableOf(10, 8000)}${close}`) },
  { name: 'bang-dai.docx', bytes: () => docx(`${open}${tableOf(15_000, 6)}${close}`) },
  {
    name: 'gop-o.docx',
    bytes: () =>
      docx(
        `${open}<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>${paragraph('1')}</w:tc></w:tr>`.repeat(50)}</w:tbl>${close}`,
      ),
  },
  {
    name: 'macro.docm',
    bytes: () =>
      docxOf(strToU8(`${open}${paragraph('Số: 1/STN-VP')}${close}`), { 'word/vbaProject.bin': new Uint8Array(100) }),
    says: says.macros,
  },
  { name: 'ma-hoa-zip.docx', bytes: encryptedEntry },
  { name: 'khong-co-noi-dung.docx', bytes: () => new Uint8Array(zipOf({ 'word/document.xml': '' })) },
  { name: 'khong-phai-xml.docx', bytes: () => docx('<<<<<') },
  { name: 'utf-16.docx', bytes: () => docxOf(new Uint8Array([0xff, 0xfe, 0x3c, 0, 0x3f, 0])) },
  { name: 'docx-that.pdf', bytes: real, says: null },
  { name: 'docx-that', bytes: real, says: null },
  { name: 'chi-mot-zip.docx', bytes: () => new Uint8Array(zipOf({ 'a.txt': 'Số: 1/STN-VP' })), says: says.unknown },
  { name: 'trang-web.docx', bytes: () => textBytes('<html><body>Số: 1/STN-VP</body></html>') },
  ...truncations('that.docx', real),
]
