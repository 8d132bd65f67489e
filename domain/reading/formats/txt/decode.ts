import { fileRules } from '#domain/checks/rules/file-rules.ts'
import type { Finding } from '#domain/model/finding.ts'
import { fold } from '#domain/text/fold.ts'
import { decodeWithoutFont, legacyEncodingByWords } from '../legacy/statistics.ts'

export type Decoded = { readonly text: string | null; readonly findings: readonly Finding[] }

const sure = (text: string): Decoded => ({ text, findings: [] })

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function encodingByMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null
}

/** Words that every letter has, as they are when their accents were decoded rightly. */
const expectedWords = ['ngày', 'tháng', 'năm', 'số', 'của', 'các', 'báo', 'cáo', 'gửi', 'công', 'văn', 'không', 'và']
const ENOUGH_WORDS = 3

/** Whether text reads as Vietnamese: some of its commonest words occur with their accents, and few unknown signs. */
function readsAsVietnamese(text: string): boolean {
  const words = new Set(
    text
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\p{M}]+/u),
  )
  return expectedWords.filter((word) => words.has(word)).length >= ENOUGH_WORDS
}

/** Without any sign above ASCII there is nothing that an encoding could get wrong. */
const readsAsPlain = (text: string) => fold(text) === text.toLowerCase().replace(/\s+/g, ' ').trim()

/** Text of letters as Western programs show it, whose words give away an encoding from before Unicode. */
function ofLegacyEncoding(text: string | null): Decoded | null {
  const encoding = text === null ? null : legacyEncodingByWords(text)
  if (text === null || encoding === null) return null
  return {
    text: decodeWithoutFont(text, encoding),
    findings: [fileRules.legacyEncodingAssumed.at('', { encoding })],
  }
}

/**
 * UTF-8, UTF-16 with its mark, else windows-1258, TCVN3 or VNI where the outcome reads as Vietnamese; text may also be Unicode
 * by its bytes alone, copied from under a font from before. Text is null when no encoding fits: rubbish is not read.
 */
export function decodeText(bytes: Uint8Array, fileName: string): Decoded {
  const marked = encodingByMark(bytes)
  const unicode = decodeAs(bytes, marked ?? 'utf-8')
  if (unicode !== null && !unicode.includes('\0')) return ofLegacyEncoding(unicode) ?? sure(unicode)
  const windows = marked === null ? decodeAs(bytes, 'windows-1258') : null
  if (windows !== null && (readsAsVietnamese(windows) || readsAsPlain(windows))) {
    return { text: windows, findings: [fileRules.encodingAssumed.at('', { encoding: 'windows-1258' })] }
  }
  const western = marked === null ? decodeAs(bytes, 'windows-1252') : null
  return (
    ofLegacyEncoding(western) ?? { text: null, findings: [fileRules.encodingUnreadable.at('', { name: fileName })] }
  )
}
