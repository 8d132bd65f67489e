import type { Finding, FindingMessage } from '#domain/model/finding.ts'
import type { LetterId } from '#domain/model/ids.ts'
import { openLetterFile } from '#domain/reading/formats/open-letter-file.ts'
import type { OpenedLetter } from '#domain/reading/open-letter.ts'
import { readLetter, type LetterReading, type ReadingContext } from '#domain/reading/read-letter.ts'
import type { LetterFormat, StoredReading } from '#domain/reports/reading.ts'

/** A file as it was sent. */
export type SentFile = { readonly name: string; readonly bytes: Uint8Array }

/**
 * What was read from a letter. Its large parts are only stored and shown: they are JSON already, so that whoever serves
 * everybody handles each of them as one piece of text, however long the letter.
 */
export type PackedReading = Omit<LetterReading, 'sections' | 'provenance'> & {
  readonly format: LetterFormat
  /** JSON of `ReportSections`. */
  readonly sections: string
  /** JSON of `Provenance`. */
  readonly provenance: string
  /** JSON of `Block[]`: the file as text. */
  readonly blocks: string
}

/** What a file turned out to hold: a letter, or (`format` is null) nothing that could be one, and why. */
export type FileReading = PackedReading | { readonly format: null; readonly findings: readonly Finding[] }

/** Opens a file and reads the letter in it. Trouble with the file comes back as findings; it never throws. */
export async function readLetterFile(file: SentFile, context: ReadingContext): Promise<FileReading> {
  return readOpened(await openLetterFile(file.bytes, file.name), context)
}

/** What a file holds that was opened, or that could not be. */
export function readOpened({ format, blocks, findings }: OpenedLetter, context: ReadingContext): FileReading {
  if (format === null) return { format, findings }
  const { sections, provenance, ...small } = readLetter(blocks, context)
  return {
    ...small,
    format,
    findings: [...findings, ...small.findings],
    sections: JSON.stringify(sections),
    provenance: JSON.stringify(provenance),
    blocks: JSON.stringify(blocks),
  }
}

/** A packed reading of a letter that was taken in. */
export type TakenIn = PackedReading & { readonly letterId: LetterId }

/** A reading that is stored already, packed again; its text is left where it is. */
export const packed = ({ sections, provenance, ...small }: StoredReading): TakenIn => ({
  ...small,
  sections: JSON.stringify(sections),
  provenance: JSON.stringify(provenance),
  blocks: '[]',
})

/** JSON of the `StoredReading`, or with findings in words, of the `Reading`. */
export function readingJson(taken: TakenIn, findings: readonly (Finding | FindingMessage)[] = taken.findings): string {
  const { sections, provenance, blocks: _, ...small } = taken
  return `${JSON.stringify({ ...small, findings }).slice(0, -1)},"sections":${sections},"provenance":${provenance}}`
}
