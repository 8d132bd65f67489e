import type { LetterFormat } from '#domain/reports/reading.ts'
import { endsBeforeDirectory, openCompoundFile } from './doc/cfb.ts'
import { namesInBrokenZip, zipEntries } from './zip.ts'

/**
 * What the content of a file says it is. `encrypted`: an office file behind a password; `workbook`: one of a kind that is not
 * read, but can be saved as one that is; `document`: the same of what Word writes; `unknown`: none of ours.
 */
export type Recognised =
  | { readonly kind: 'format'; readonly format: LetterFormat }
  | { readonly kind: 'damaged'; readonly format: LetterFormat }
  | { readonly kind: 'workbook'; readonly extension: 'xls' | 'ods' }
  | { readonly kind: 'document'; readonly as: OtherDocument }
  | { readonly kind: 'encrypted' | 'empty' | 'unknown' }

/** Kinds of documents that are sent under the name `.doc`, Word opening them all. */
export type OtherDocument = 'RTF' | 'HTML' | 'MHTML' | 'XML (Word 2003)' | 'ODT' | 'Word 2.0'

const unknown: Recognised = { kind: 'unknown' }
const ofFormat = (format: LetterFormat): Recognised => ({ kind: 'format', format })

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0))
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const PDF = ascii('%PDF-')
/** Readers of PDF allow some bytes before its signature. */
const PDF_WITHIN = 1024
const WORD_2 = [0xdb, 0xa5, 0x2d, 0x00]
const otherSignatures = [
  ascii('\u0089PNG'),
  [0xff, 0xd8, 0xff],
  ascii('GIF8'),
  ascii('PK'),
  ascii('Rar!'),
  ascii("7z\u00BC\u00AF'"),
  [0x1f, 0x8b],
  ascii('MZ'),
]

function officeFormat(names: readonly string[]): LetterFormat | null {
  if (names.some((name) => /^word\/.*\.xml$/.test(name))) return 'docx'
  if (names.some((name) => /^xl\/.*\.(xml|bin)$/.test(name))) return 'xlsx'
  return null
}

/** OpenDocument files begin with their type, not compressed, so that it stands at the same place in all of them. */
const OPEN_DOCUMENT_SHEET = ascii('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')
const OPEN_DOCUMENT_TEXT = ascii('mimetypeapplication/vnd.oasis.opendocument.text')
const FIRST_NAME = 30

function inZip(bytes: Uint8Array): Recognised {
  if (startsWith(bytes.subarray(FIRST_NAME), OPEN_DOCUMENT_SHEET)) return { kind: 'workbook', extension: 'ods' }
  if (startsWith(bytes.subarray(FIRST_NAME), OPEN_DOCUMENT_TEXT)) return { kind: 'document', as: 'ODT' }
  const entries = zipEntries(bytes)
  const format = officeFormat(entries?.map(({ name }) => name) ?? namesInBrokenZip(bytes))
  if (format === null) return unknown
  return entries === null ? { kind: 'damaged', format } : ofFormat(format)
}

/** Whether a stream of this name is in an OLE compound file: names stand there in UTF-16LE, ended by a zero. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(`${name}\0`).flatMap((letter) => [letter.charCodeAt(0), 0])
  const [first = 0, , third] = wanted
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (bytes[at + 2] === third && wanted.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}

function inCompoundFile(bytes: Uint8Array): Recognised {
  const top = openCompoundFile(bytes)
  if (top?.hasAtTop('WordDocument') === true) return ofFormat('doc')
  if (hasStream(bytes, 'EncryptedPackage')) return { kind: 'encrypted' }
  const isWorkbook = top?.hasAtTop('Workbook') === true || top?.hasAtTop('Book') === true
  if (!isWorkbook && hasStream(bytes, 'WordDocument')) return ofFormat('doc')
  if (isWorkbook || hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book'))
    return { kind: 'workbook', extension: 'xls' }
  return top === null && endsBeforeDirectory(bytes) ? { kind: 'damaged', format: 'doc' } : unknown
}

function hasPdfSignature(bytes: Uint8Array): boolean {
  for (let at = 0; at < Math.min(PDF_WITHIN, bytes.length); at += 1)
    if (startsWith(bytes.subarray(at, at + PDF.length), PDF)) return true
  return false
}

const MARKUP = /^\s*<(\?xml|!doctype|html|head|body|meta|w:)/i

/** How each kind of document that is written as text begins, behind a mark of its encoding. */
const BEGINNINGS: readonly (readonly [OtherDocument, RegExp])[] = [
  ['RTF', /^\{\\rtf/],
  ['MHTML', /^(?:from: [^\n]*\r?\n(?:[\w-]+: [^\n]*\r?\n)*)?mime-version:/i],
  ['XML (Word 2003)', /^<\?xml[^]*?(?:progid="Word\.Document"|<w:wordDocument\b|<pkg:package\b)/],
  ['HTML', /^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|meta)\b/i],
]
const BEGINNING = 4000

function inMarkup(bytes: Uint8Array): OtherDocument | null {
  const beginning = new TextDecoder().decode(bytes.subarray(0, BEGINNING)).trimStart()
  return BEGINNINGS.find(([, pattern]) => pattern.test(beginning))?.[0] ?? null
}

const MAX_CONTROL_SHARE = 0.005

/** Text has next to no control characters but breaks and tabs, and no zeros; but for UTF-16, which needs its mark. */
function isText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true
  let controls = 0
  for (const byte of bytes) {
    if (byte === 0) return false
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls += 1
  }
  return controls <= bytes.length * MAX_CONTROL_SHARE && !MARKUP.test(new TextDecoder().decode(bytes.subarray(0, 200)))
}

/** Decides by content, never by the file's name. */
export function recogniseFormat(bytes: Uint8Array): Recognised {
  if (bytes.length === 0) return { kind: 'empty' }
  if (startsWith(bytes, ZIP)) return inZip(bytes)
  if (startsWith(bytes, COMPOUND_FILE)) return inCompoundFile(bytes)
  if (hasPdfSignature(bytes)) return ofFormat('pdf')
  const document = startsWith(bytes, WORD_2) ? 'Word 2.0' : inMarkup(bytes)
  if (document !== null) return { kind: 'document', as: document }
  if (otherSignatures.some((signature) => startsWith(bytes, signature))) return unknown
  return isText(bytes) ? ofFormat('txt') : unknown
}
