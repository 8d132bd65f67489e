import { openLetterFile } from '#domain/reading/formats/open-letter-file.ts'
import type { OpenedLetter } from '#domain/reading/open-letter.ts'
import { readLetter, type LetterReading } from '#domain/reading/read-letter.ts'
import { corpusContext } from './context.ts'

/** A file opened and read; `reading.findings` holds those of the file too. */
export type FileRead = { readonly opened: OpenedLetter; readonly reading: LetterReading }

export async function readFile(bytes: Uint8Array, fileName: string): Promise<FileRead> {
  const opened = await openLetterFile(bytes, fileName)
  const reading = readLetter(opened.blocks, corpusContext)
  return { opened, reading: { ...reading, findings: [...opened.findings, ...reading.findings] } }
}
