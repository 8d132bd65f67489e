import { strFromU8 } from 'fflate'
import { withoutLayout } from './layout.ts'
import { withoutLosses } from './losses.ts'
import { hasTrackedChanges, hasUnreadTextBox, safetyOf } from './xml.ts'
import { stylesOf, type DocxStyles } from './styles.ts'
import { unpack, zipEntries } from '../zip.ts'

const MB = 1_048_576
/** Of all parts that are read, unpacked. An annex of 8,000 rows takes 9 MB, and reading it about 3 s and 700 MB. */
export const LIMIT_MB = 10

export type Package = {
  /** The parts that the library is given, by their names: only those that were looked at. */
  readonly parts: ReadonlyMap<string, string>
  readonly styles: DocxStyles
  readonly hasMacros: boolean
  readonly hasTrackedChanges: boolean
  readonly hasUnreadTextBox: boolean
}

const STYLES = 'word/styles.xml'
const THEME = 'word/theme/theme1.xml'
/** Parts that nobody reads: what is no part of the text is not worth unpacking. */
const UNREAD = /^word\/(?:settings|webSettings|fontTable|header\d*|footer\d*|footnotes|endnotes|comments\w*)\.xml$/
/** Parts with text or with what tells how text is laid out. Pictures, fonts and embedded files stay packed. */
const isRead = (name: string) =>
  name === THEME ||
  (/^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/.test(name) &&
    !UNREAD.test(name))
/** Names of styles that a document might use but does not define: hundreds, of which the text needs none. */
const LATENT_STYLES = /<w:latentStyles\b[^]*?<\/w:latentStyles>/
const hasBody = (xml: string) => /<w:body\b/.test(xml)

function forLibrary(name: string, xml: string, styles: DocxStyles): string {
  if (hasBody(xml)) return withoutLosses(withoutLayout(xml), styles.fontNamed)
  return withoutLayout(name === STYLES ? xml.replace(LATENT_STYLES, '') : xml)
}

/** The parts of a docx that its text needs, unpacked under a limit and looked at: the library never sees what was sent. */
export function readPackage(bytes: Uint8Array): Package | 'too-large' | 'damaged' | 'unsafe' {
  const entries = zipEntries(bytes)
  if (entries === null) return 'damaged'
  const unpacked = unpack(
    bytes,
    entries.filter(({ name }) => isRead(name)),
    LIMIT_MB * MB,
  )
  if (typeof unpacked === 'string') return unpacked
  const sent = new Map(Array.from(unpacked, ([name, content]) => [name, strFromU8(content)]))
  for (const xml of sent.values()) {
    const safety = safetyOf(xml)
    if (safety !== 'safe') return safety
  }
  const styles = stylesOf(sent.get(STYLES) ?? '', sent.get(THEME) ?? '')
  const bodies = [...sent.values()].filter(hasBody)
  return {
    parts: new Map(Array.from(sent, ([name, xml]) => [name, forLibrary(name, xml, styles)])),
    styles,
    hasMacros: entries.some(({ name }) => name.toLowerCase().endsWith('vbaproject.bin')),
    hasTrackedChanges: bodies.some(hasTrackedChanges),
    hasUnreadTextBox: bodies.some(hasUnreadTextBox),
  }
}
