import { fileRules } from '../../checks/rules/file-rules.ts'
import type { OpenedLetter } from '../open-letter.ts'

/**
 * A file as blocks. Its format is decided by its content, never by its name. Never throws: what is wrong with the file
 * comes back as findings.
 */
export async function openLetterFile(bytes: Uint8Array, fileName: string): Promise<OpenedLetter> {
  const rule = bytes.length === 0 ? fileRules.empty : fileRules.unknownFormat
  return { format: null, blocks: [], findings: [rule.at('', { name: fileName })] }
}
