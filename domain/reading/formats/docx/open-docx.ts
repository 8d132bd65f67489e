import { read } from 'mammoth/lib/docx/docx-reader.js'
import { fileRules } from '#domain/checks/rules/file-rules.ts'
import type { Finding } from '#domain/model/finding.ts'
import { blocksOf } from './blocks.ts'
import { LIMIT_MB, readPackage, type Package } from './package.ts'
import { DocxNotes, type DocxElement } from './text.ts'
import { nothing, type Opened } from '../format-adapter.ts'

/** The library's document model; null when it cannot read the document. It is given the parts that were looked at. */
async function documentOf({ parts }: Package): Promise<DocxElement | null> {
  try {
    const { value } = await read({
      exists: (name) => parts.has(name),
      read: async (name) => parts.get(name) ?? '',
    })
    return value as DocxElement
  } catch {
    return null
  }
}

function packageFindings(content: Package, name: string): Finding[] {
  return [
    ...(content.hasMacros ? [fileRules.macros.at('', { name })] : []),
    ...(content.hasTrackedChanges ? [fileRules.trackedChanges.at('', { name })] : []),
    ...(content.hasUnreadTextBox ? [fileRules.textBoxUnread.at('', { name })] : []),
  ]
}

/** Word's XML format. Tracked changes are read as accepted; hidden and struck-out text is left out, and said to be. */
export async function openDocx(bytes: Uint8Array, fileName: string): Promise<Opened> {
  const name = { name: fileName }
  const content = readPackage(bytes)
  if (content === 'too-large') return nothing(fileRules.tooLarge.at('', { ...name, limitMb: LIMIT_MB }))
  if (content === 'damaged') return nothing(fileRules.damaged.at('', name))
  if (content === 'unsafe') return nothing(fileRules.unsafe.at('', name))
  const document = await documentOf(content)
  if (document === null) return nothing(fileRules.damaged.at('', name))
  const notes = new DocxNotes(document, content.styles)
  const blocks = blocksOf(document.children ?? [], notes)
  const findings = [...packageFindings(content, fileName), ...notes.findings()]
  return { blocks, findings: blocks.length === 0 ? [...findings, fileRules.noText.at('', name)] : findings }
}
