import { strFromU8, strToU8, zipSync } from 'fflate'
import { withoutLosses } from './losses.ts'
import { hasTrackedChanges, hasUnreadTextBox, safetyOf } from './xml.ts'
import { stylesOf, type DocxStyles } from './styles.ts'
import { unpack, zipEntries } from '../zip.ts'

const MB = 1_048_576
/** Of all parts that are read, unpacked. An annex of 8,000 rows takes 9 MB, and reading it about 3 s and 700 MB. */
export const LIMIT_MB = 10

export type Package = {
  /** An archive of nothing but the parts that were looked at, not compressed. */
  readonly archive: Uint8Array
  readonly styles: DocxStyles
  readonly hasMacros: boolean
  readonly hasTrackedChanges: boolean
  readonly hasUnreadTextBox: boolean
}

const STYLES = 'word/styles.xml'
const THEME = 'word/theme/theme1.xml'
/** Parts of Word's own that nobody reads: what is no part of the text is not worth unpacking. */
const UNREAD = /^word\/(?:settings|webSettings|fontTable|header\d*|footer\d*)\.xml$/
/** Parts with text or with what tells how text is laid out. Pictures, fonts and embedded files stay packed. */
const isRead = (name: string) =>
  name === THEME ||
  (/^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/.test(name) &&
    !UNREAD.test(name))
/** Names of styles that a document might use but does not define: hundreds, of which the text needs none. */
const LATENT_STYLES = /<w:latentStyles\b[^]*?<\/w:latentStyles>/
const hasBody = (xml: string) => /<w:body\b/.test(xml)

/** A part as the library gets it, or null when that is as it was sent. */
function forLibrary(name: string, xml: string, styles: DocxStyles): Uint8Array | null {
  if (hasBody(xml)) return strToU8(withoutLosses(xml, styles.fontNamed))
  return name === STYLES ? strToU8(xml.replace(LATENT_STYLES, '')) : null
}

/**
 * The parts of a docx that its text needs, unpacked under a limit and looked at, packed again for the library: it never sees
 * the archive that was sent.
 */
export function readPackage(bytes: Uint8Array): Package | 'too-large' | 'damaged' | 'unsafe' {
  const entries = zipEntries(bytes)
  if (entries === null) return 'damaged'
  const parts = unpack(
    bytes,
    entries.filter(({ name }) => isRead(name)),
    LIMIT_MB * MB,
  )
  if (typeof parts === 'string') return parts
  const textOf = (name: string) => strFromU8(parts.get(name) ?? new Uint8Array())
  const styles = stylesOf(textOf(STYLES), textOf(THEME))
  const files: Record<string, Uint8Array> = {}
  let tracked = false
  let unreadBox = false
  for (const [name, content] of parts) {
    const xml = strFromU8(content)
    const safety = safetyOf(xml)
    if (safety !== 'safe') return safety
    tracked ||= hasBody(xml) && hasTrackedChanges(xml)
    unreadBox ||= hasBody(xml) && hasUnreadTextBox(xml)
    files[name] = forLibrary(name, xml, styles) ?? content
  }
  return {
    archive: zipSync(files, { level: 0 }),
    styles,
    hasMacros: entries.some(({ name }) => name.toLowerCase().endsWith('vbaproject.bin')),
    hasTrackedChanges: tracked,
    hasUnreadTextBox: unreadBox,
  }
}
