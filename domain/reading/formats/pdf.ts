import { fileRules } from '../../checks/rules/file-rules.ts'
import { nothing, type Opened } from './format-adapter.ts'

/** Kept, but to be typed in: nothing reads this format yet. */
export async function openPdf(_bytes: Uint8Array, _fileName: string): Promise<Opened> {
  return nothing(fileRules.notReadYet.at('', { format: 'pdf' }))
}
