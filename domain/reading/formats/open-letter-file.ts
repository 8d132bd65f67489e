import { docRules } from '#domain/checks/rules/doc-rules.ts'
import { fileRules } from '#domain/checks/rules/file-rules.ts'
import { xlsxRules } from '#domain/checks/rules/xlsx-rules.ts'
import type { Finding } from '#domain/model/finding.ts'
import type { LetterFormat } from '#domain/reports/reading.ts'
import type { Block } from '../blocks.ts'
import type { OpenedLetter } from '../open-letter.ts'
import type { FormatAdapter } from './format-adapter.ts'
import { recogniseFormat } from './recognise-format.ts'

/** How each format is turned into blocks. Adapters are loaded when first needed: a browser need not carry them all. */
const loaders: Record<LetterFormat, () => Promise<FormatAdapter>> = {
  txt: async () => {
    const { openTxt } = await import('./txt/open-txt.ts')
    return async (bytes, fileName) => openTxt(bytes, fileName)
  },
  docx: async () => (await import('./docx/open-docx.ts')).openDocx,
  doc: async () => (await import('./doc/open-doc.ts')).openDoc,
  pdf: async () => (await import('./pdf/open-pdf.ts')).openPdf,
  xlsx: async () => (await import('./xlsx/open-xlsx.ts')).openXlsx,
}

/** Asking for a module again takes longer than a short letter. */
const loaded = new Map<LetterFormat, FormatAdapter>()

async function adapterOf(format: LetterFormat): Promise<FormatAdapter> {
  const known = loaded.get(format)
  if (known !== undefined) return known
  const adapter = await loaders[format]()
  loaded.set(format, adapter)
  return adapter
}

const refused = (format: LetterFormat | null, finding: Finding): OpenedLetter => ({
  format,
  blocks: [],
  findings: [finding],
})

/** Paragraphs and table rows; the longest annex that a report can hold has 25,000. */
const MOST_LINES = 60_000

const lengthOf = (blocks: readonly Block[]) =>
  blocks.reduce((length, block) => length + (block.kind === 'table' ? block.rows.length : 1), 0)

/** Characters in one paragraph or cell; no unit writes a book without a break, and searching one takes seconds. */
const MOST_CHARACTERS = 100_000

const isEndless = (block: Block): boolean =>
  block.kind === 'table'
    ? block.rows.some(({ cells }) => cells.some(({ text }) => text.length > MOST_CHARACTERS))
    : block.text.length > MOST_CHARACTERS

/**
 * A file as blocks. Its format is decided by its content, never by its name. Never throws: what is wrong with the file
 * comes back as findings, with no blocks where nothing could be read.
 */
export async function openLetterFile(bytes: Uint8Array, fileName: string): Promise<OpenedLetter> {
  const recognised = recogniseFormat(bytes)
  const named = { name: fileName }
  switch (recognised.kind) {
    case 'empty':
      return refused(null, fileRules.empty.at('', named))
    case 'unknown':
      return refused(null, fileRules.unknownFormat.at('', named))
    case 'encrypted':
      return refused(null, fileRules.encrypted.at('', named))
    case 'workbook':
      return refused(null, xlsxRules.otherWorkbook.at('', { ...named, format: recognised.extension }))
    case 'document':
      return refused(null, docRules.otherKind.at('', { ...named, kind: recognised.as }))
    case 'damaged':
      return refused(recognised.format, fileRules.damaged.at('', named))
    case 'format': {
      const { format } = recognised
      const open = await adapterOf(format)
      const { blocks, findings } = await open(bytes, fileName)
      if (lengthOf(blocks) > MOST_LINES)
        return refused(format, fileRules.tooLong.at('', { ...named, limit: MOST_LINES }))
      if (blocks.some(isEndless)) return refused(format, fileRules.unsafe.at('', named))
      return { format, blocks: [...blocks], findings: [...findings] }
    }
    default:
      return recognised satisfies never
  }
}
