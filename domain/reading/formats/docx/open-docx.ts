import mammoth from 'mammoth'
import { fileRules } from '#domain/checks/rules/file-rules.ts'
import type { Finding } from '#domain/model/finding.ts'
import { blocksOf } from './blocks.ts'
import { LIMIT_MB, readPackage, type Package } from './package.ts'
import { DocxNotes, type DocxElement } from './text.ts'
import { nothing, type Opened } from '../format-adapter.ts'

/** The library takes `buffer` in Node and `arrayBuffer` in a browser; it is given both. */
type Archive = Extract<Parameters<typeof mammoth.convertToHtml>[0], { buffer: unknown }>

/** The library's document model, taken out before it is made into HTML; null when it cannot read the document. */
async function documentOf({ archive }: Package): Promise<DocxElement | null> {
  let document: DocxElement | null = null
  const input = { buffer: archive, arrayBuffer: archive.buffer } as unknown as Archive
  const takeOut = (element: DocxElement) => {
    document = element
    return { ...element, children: [] }
  }
  try {
    await mammoth.convertToHtml(input, {
      transformDocument: takeOut,
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
    })
  } catch {
    return null
  }
  return document
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
