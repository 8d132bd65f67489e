import { watchXml, type XmlFault } from './xml.ts'
import { unpack, zipEntries, type ZipEntry } from '../zip.ts'

const MB = 1_048_576
/** Of all parts that are read, unpacked. A sheet of 20,000 rows takes about 8 MB. */
export const LIMIT_MB = 32

/** A sheet of the workbook in the order of its tabs. `part` is null for what holds no cells, as a chart. */
export type SheetEntry = { readonly name: string; readonly hidden: boolean; readonly part: string | null }

/** The parts of a workbook that its text needs, as XML. */
export type Package = {
  readonly sheets: readonly (SheetEntry & { readonly xml: string })[]
  readonly hiddenSheets: readonly string[]
  readonly strings: string | null
  readonly styles: string | null
  /** Days are counted from 01/01/1904, as once on Macs. */
  readonly from1904: boolean
  /** Whoever wrote the file left its formulas to be calculated by whoever opens it: their values are no values. */
  readonly uncalculated: boolean
  readonly hasMacros: boolean
  readonly hasDrawnText: boolean
  readonly hasComments: boolean
}

export type PackageFault = XmlFault | 'binary'

const OFFICE_DOCUMENT = /\/officeDocument$/
const bytesToText = new TextDecoder()

/** Unpacks parts by name, under one limit for all of them. */
class Parts {
  readonly #bytes: Uint8Array
  readonly #entries: ReadonlyMap<string, ZipEntry>
  #left = LIMIT_MB * MB

  constructor(bytes: Uint8Array, entries: readonly ZipEntry[]) {
    this.#bytes = bytes
    this.#entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  }

  /** The XML of a part; null when there is no such part. */
  open(name: string): { readonly xml: string } | null | XmlFault {
    const entry = this.#entries.get(name.toLowerCase())
    if (entry === undefined) return null
    const unpacked = unpack(this.#bytes, [entry], this.#left)
    if (typeof unpacked === 'string') return unpacked
    const content = unpacked.get(entry.name) ?? new Uint8Array()
    this.#left -= content.length
    return { xml: bytesToText.decode(content) }
  }
}

/** The name of a part that another one points to, relative to where that stands. */
function resolve(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = base.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

type Relationship = { readonly type: string; readonly target: string }

function relationshipsIn(xml: string, base: string): Map<string, Relationship> | XmlFault {
  const found = new Map<string, Relationship>()
  const fault = watchXml(xml, {
    open: (name, attributes) => {
      const target = attributes('Target')
      if (name !== 'Relationship' || target === undefined || attributes('TargetMode') === 'External') return
      found.set(attributes('Id') ?? '', { type: attributes('Type') ?? '', target: resolve(base, target) })
    },
    close: () => {},
  })
  return fault ?? found
}

function relationshipsOf(parts: Parts, part: string): Map<string, Relationship> | XmlFault {
  const at = part.lastIndexOf('/') + 1
  const found = parts.open(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`)
  if (found === null) return new Map()
  return isFault(found) ? found : relationshipsIn(found.xml, part)
}

const isFault = <T extends object>(found: T | XmlFault | null): found is XmlFault => typeof found === 'string'

const isTrue = (value: string | undefined) => value === '1' || value === 'true'

type Workbook = Pick<Package, 'from1904' | 'uncalculated'> & { readonly sheets: readonly SheetEntry[] }

function workbookIn(xml: string, relationships: ReadonlyMap<string, Relationship>): Workbook | XmlFault {
  const sheets: SheetEntry[] = []
  let from1904 = false
  let uncalculated = false
  const fault = watchXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isTrue(attributes('date1904'))
      if (name === 'calcPr') uncalculated = isTrue(attributes('fullCalcOnLoad'))
      if (name !== 'sheet') return
      const relationship = relationships.get(attributes(':id') ?? '')
      const part = relationship?.type.endsWith('/worksheet') === true ? relationship.target : null
      sheets.push({ name: attributes('name') ?? '', hidden: /hidden/i.test(attributes('state') ?? ''), part })
    },
    close: () => {},
  })
  return fault ?? { sheets, from1904, uncalculated }
}

const partOf = (relationships: ReadonlyMap<string, Relationship>, type: string) =>
  [...relationships.values()].find((one) => one.type.endsWith(type))?.target

/** More tabs than any report has. */
const MOST_SHEETS = 200

/** The parts of a workbook, unpacked under a limit, or why they are not. */
export function readPackage(bytes: Uint8Array): Package | PackageFault {
  const entries = zipEntries(bytes)
  if (entries === null) return 'damaged'
  const parts = new Parts(bytes, entries)
  const root = relationshipsOf(parts, '')
  if (isFault(root)) return root
  const main = [...root.values()].find(({ type }) => OFFICE_DOCUMENT.test(type))?.target ?? 'xl/workbook.xml'
  if (main.endsWith('.bin')) return 'binary'
  const found = parts.open(main)
  if (found === null) return 'damaged'
  if (isFault(found)) return found
  const relationships = relationshipsOf(parts, main)
  if (isFault(relationships)) return relationships
  const workbook = workbookIn(found.xml, relationships)
  if (isFault(workbook)) return workbook
  if (workbook.sheets.length > MOST_SHEETS) return 'too-large'
  return contentOf(parts, workbook, relationships, entries)
}

function contentOf(
  parts: Parts,
  workbook: Workbook,
  relationships: ReadonlyMap<string, Relationship>,
  entries: readonly ZipEntry[],
): Package | XmlFault {
  const optional = (type: string) => {
    const name = partOf(relationships, type)
    return name === undefined ? null : parts.open(name)
  }
  const strings = optional('/sharedStrings')
  if (isFault(strings)) return strings
  const styles = optional('/styles')
  if (isFault(styles)) return styles
  const sheets: (SheetEntry & { xml: string })[] = []
  for (const sheet of workbook.sheets) {
    if (sheet.hidden || sheet.part === null) continue
    const found = parts.open(sheet.part)
    if (found === null) return 'damaged'
    if (isFault(found)) return found
    sheets.push({ ...sheet, xml: found.xml })
  }
  const hasPart = (name: RegExp) => entries.some((entry) => name.test(entry.name))
  return {
    sheets,
    hiddenSheets: workbook.sheets.filter(({ hidden }) => hidden).map(({ name }) => name),
    strings: strings?.xml ?? null,
    styles: styles?.xml ?? null,
    from1904: workbook.from1904,
    uncalculated: workbook.uncalculated,
    hasMacros: hasPart(/vbaproject\.bin$/i),
    hasDrawnText: hasDrawnText(parts, entries),
    hasComments: hasPart(/^xl\/(?:comments|threadedComments)[^/]*(?:\/[^/]+)?\.xml$/i),
  }
}

/** Text boxes float above the cells; pictures and charts are no text. */
function hasDrawnText(parts: Parts, entries: readonly ZipEntry[]): boolean {
  return entries
    .filter(({ name }) => /^xl\/drawings\/[^/]+\.xml$/i.test(name))
    .some(({ name }) => {
      const found = parts.open(name)
      return found !== null && !isFault(found) && holdsText(found.xml)
    })
}

function holdsText(drawing: string): boolean {
  let inText = false
  let found = false
  watchXml(drawing, {
    open: (name) => {
      inText = name === 't'
    },
    text: (text) => {
      found ||= inText && text.trim() !== ''
    },
    close: () => {
      inText = false
    },
  })
  return found
}
