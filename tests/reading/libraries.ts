import mammoth from 'mammoth'
import readExcel from 'read-excel-file/node'
import { getDocumentProxy } from 'unpdf'
import WordExtractor from 'word-extractor'
import type { LetterFormat } from '#domain/reports/reading.ts'

/** What a well-known library alone takes a file of a format apart with, as its own documentation says to. */
export type Library = {
  readonly name: string
  readonly open: (bytes: Uint8Array<ArrayBuffer>) => Promise<unknown>
  /** It gives words alone, of which no table can be read: its time is shown, but it is no measure. See decision 0009. */
  readonly givesOnlyWords?: true
}

async function textOfPdf(bytes: Uint8Array): Promise<void> {
  const document = await getDocumentProxy(bytes)
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    await page.getTextContent()
  }
  await document.loadingTask.destroy()
}

/** Null for text: decoding bytes is no reading, so that nothing fair could be compared. */
export const libraries: Record<LetterFormat, Library | null> = {
  docx: {
    name: 'mammoth (extractRawText)',
    open: (bytes) => mammoth.extractRawText({ buffer: Buffer.from(bytes) }),
  },
  doc: {
    name: 'word-extractor',
    open: (bytes) => new WordExtractor().extract(Buffer.from(bytes)),
    givesOnlyWords: true,
  },
  pdf: { name: 'unpdf (getTextContent of all pages)', open: textOfPdf },
  xlsx: { name: 'read-excel-file', open: (bytes) => readExcel(Buffer.from(bytes)) },
  txt: null,
}
