import { strToU8, zipSync } from 'fflate'
import type { Random } from '#domain/sample/random.ts'

/** A file made to do harm, or so broken that a reader may stumble. */
type HostileFile = { readonly name: string; readonly bytes: () => Uint8Array<ArrayBuffer> }

const MEGABYTE = 1_000_000

const contentTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const relationships =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const open = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
const close = '</w:body></w:document>'

function docx(document: Uint8Array): Uint8Array<ArrayBuffer> {
  return zipSync(
    {
      '[Content_Types].xml': strToU8(contentTypes),
      '_rels/.rels': strToU8(relationships),
      'word/document.xml': document,
    },
    { level: 9 },
  )
}

/** Unpacks to `size` bytes of one paragraph. */
function bomb(size: number): Uint8Array<ArrayBuffer> {
  const document = new Uint8Array(size).fill(0x20)
  document.set(strToU8(`${open}<w:p><w:r><w:t>`))
  const end = strToU8(`</w:t></w:r></w:p>${close}`)
  document.set(end, size - end.length)
  return docx(document)
}

/** Writes a small number wherever the headers of a zip tell the unpacked size of what comes to more than a megabyte. */
function withForgedSizes(zip: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
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

const laughs = Array.from({ length: 12 }, (_, level) => {
  const inner = level === 0 ? 'ha' : `&l${level - 1};`.repeat(10)
  return `<!ENTITY l${level} "${inner}">`
}).join('')

function noise(random: Random, size: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: size }, () => random.whole(0, 255))
}

/** One of each kind that we know of; the seed varies the noise. */
export function hostileFiles(random: Random): readonly HostileFile[] {
  return [
    { name: 'bom.docx', bytes: () => bomb(200 * MEGABYTE) },
    { name: 'bom-gia-mao.docx', bytes: () => withForgedSizes(bomb(200 * MEGABYTE)) },
    {
      name: 'long-nhau.docx',
      bytes: () => docx(strToU8(`${open}${'<w:p>'.repeat(200_000)}${'</w:p>'.repeat(200_000)}${close}`)),
    },
    {
      name: 'thuc-the.docx',
      bytes: () => docx(strToU8(`<!DOCTYPE d [${laughs}]>${open}<w:p><w:r><w:t>&l11;</w:t></w:r></w:p>${close}`)),
    },
    { name: 'cut.docx', bytes: () => bomb(MEGABYTE).slice(0, 700) },
    { name: 'nhieu.docx', bytes: () => noise(random, 100_000) },
    { name: 'nhieu.txt', bytes: () => noise(random, 100_000) },
    { name: 'trong.docx', bytes: () => new Uint8Array(0) },
    { name: 'mot-dong.txt', bytes: () => strToU8(`Số: ${'1/'.repeat(MEGABYTE)}`) },
    { name: 'cach.txt', bytes: () => strToU8(`PHỤ LỤC\n${' '.repeat(MEGABYTE)}\n${'- '.repeat(MEGABYTE)}x`) },
    { name: 'ngay.txt', bytes: () => strToU8('Quảng Ngãi, ngày 1 tháng '.repeat(50_000)) },
    { name: '../../../dau-do.txt', bytes: () => strToU8('Số: 1/STN-VP\n') },
    { name: 'to-qua.txt', bytes: () => new Uint8Array(120 * MEGABYTE).fill(0x61) },
  ]
}
