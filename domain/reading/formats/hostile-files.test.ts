import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docx, docxParts, paragraph, zipOf } from '#tests/fixtures/docx-writer.ts'
import { openLetterFile } from './open-letter-file.ts'

const outcome = async (bytes: Uint8Array, name = 'a.docx') => {
  const { format, blocks, findings } = await openLetterFile(bytes, name)
  return { format, blocks: blocks.length, rules: findings.map(({ rule }) => rule) }
}
const refused = (format: string | null, rule: string) => ({ format, blocks: 0, rules: [rule] })

const utf16 = (text: string) => Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0])
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** The signature of an OLE compound file, and the names of its streams as its directory holds them. */
const compoundFile = (...streams: string[]) =>
  Uint8Array.from([
    ...COMPOUND_FILE,
    ...Array.from({ length: 504 }, () => 0),
    ...streams.flatMap((name) => utf16(`${name}\0`)),
  ])

describe('the format of a file', () => {
  it('is decided by content, not by name', async () => {
    expect(await outcome(docx([paragraph('Số: 1')]), 'a.pdf')).toMatchObject({ format: 'docx', blocks: 1 })
    expect(await outcome(strToU8('Số: 1'), 'a.docx')).toMatchObject({ format: 'txt', blocks: 1 })
    expect(await outcome(compoundFile('WordDocument'), 'a.docx')).toEqual(refused('doc', 'file-damaged'))
  })

  it.each([
    ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2])],
    ['another archive', zipOf({ 'readme.md': 'a' })],
    ['noise', Uint8Array.from({ length: 300 }, (_, index) => (index * 7919) % 256)],
  ])('of %s is none of ours', async (_, bytes) =>
    expect(await outcome(bytes)).toEqual(refused(null, 'file-unknown-format')),
  )
})

describe('a file that cannot be read', () => {
  it('because it is empty, says so', async () =>
    expect(await outcome(new Uint8Array())).toEqual(refused(null, 'file-empty')))

  it('because of a password, says so', async () =>
    expect(await outcome(compoundFile('EncryptedPackage'))).toEqual(refused(null, 'file-encrypted')))

  it('because its end is missing, says so and what it was', async () => {
    const whole = docx([paragraph('Số: 1')])
    expect(await outcome(whole.subarray(0, whole.length - 100))).toEqual(refused('docx', 'file-damaged'))
  })

  it('because one byte of its text changed, is not read with another figure', async () => {
    const parts = Object.entries(docxParts([paragraph('541 lượt')]))
    const stored = zipSync(Object.fromEntries(parts.map(([name, text]) => [name, strToU8(text)])), { level: 0 })
    const at = Array.from(stored.keys()).find(
      (index) => new TextDecoder().decode(stored.subarray(index, index + 3)) === '541',
    )
    stored[at ?? -1] = 0x39
    expect(await outcome(stored)).toEqual(refused('docx', 'file-damaged'))
  })

  it('because only the signature of a PDF is there, says so', async () =>
    expect(await outcome(strToU8('%PDF-1.7\n'))).toEqual(refused('pdf', 'file-damaged')))

  it('because its XML is not whole, says so', async () =>
    expect(await outcome(zipOf({ ...docxParts([]), 'word/document.xml': '<w:document><w:body>' }))).toEqual(
      refused('docx', 'file-damaged'),
    ))

  it('because noise follows a right signature, says so', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)
    expect(await outcome(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, ...noise]))).toEqual(
      refused(null, 'file-unknown-format'),
    )
  })
})

describe('a file made to do harm', { timeout: 30_000 }, () => {
  const bomb = () => zipOf({ ...docxParts([]), 'word/document.xml': 'A'.repeat(40_000_000) })

  it('by growing without end is stopped at the limit', async () => {
    const bytes = bomb()
    expect(bytes.length).toBeLessThan(100_000)
    expect(await outcome(bytes)).toEqual(refused('docx', 'file-too-large'))
  })

  it('by growing, with forged sizes, is stopped too', async () => {
    const bytes = bomb()
    const view = new DataView(bytes.buffer)
    for (let at = 0; at + 28 < bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x02_01_4b_50) view.setUint32(at + 24, 100, true)
    expect(await outcome(bytes)).toEqual(refused('docx', 'file-too-large'))
  })

  it('by entities that multiply is not parsed', async () => {
    const xml = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document><w:body>&b;</w:body></w:document>'
    expect(await outcome(zipOf({ ...docxParts([]), 'word/document.xml': xml }))).toEqual(refused('docx', 'file-unsafe'))
  })

  it('by nesting twenty thousand deep is not parsed', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(10_000) + '</w:sdtContent></w:sdt>'.repeat(10_000)
    expect(await outcome(docx([deep]))).toEqual(refused('docx', 'file-unsafe'))
  })

  it('by tags without end, or by more of them than a letter can have, is not parsed', async () => {
    const bodies = { 'file-damaged': '<w:ins '.repeat(300_000), 'file-too-large': '<w:p/>'.repeat(900_000) }
    for (const [rule, body] of Object.entries(bodies))
      expect(await outcome(zipOf({ ...docxParts([]), 'word/document.xml': `<w:body>${body}` }))).toEqual(
        refused('docx', rule),
      )
  })

  it('by a hundred thousand lines is not read', async () =>
    expect(await outcome(strToU8('a\n'.repeat(100_000)))).toEqual(refused('txt', 'file-too-long')))

  it('by a text of 25 MB is not read', async () =>
    expect(await outcome(new Uint8Array(25_000_000).fill(0x61))).toEqual(refused('txt', 'file-too-large')))
})
