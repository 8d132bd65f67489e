import { annexRules } from '../checks/rules/annex-rules.ts'
import type { Finding } from '../model/finding.ts'
import type { LetterHead } from '../model/letter.ts'
import type { Directive, Notes, QrRow, ReportSections } from '../model/sections.ts'
import type { LetterReading } from './read-letter.ts'

/** The sizes that the schemas of a letter and a report allow, in signs and in entries. */
const limits = {
  headText: 2000,
  recipients: 500,
  words: 20_000,
  directives: 5000,
  documents: 200,
  audiences: 500,
  qrRows: 20_000,
  items: 2000,
} as const

/** Cuts what is too long, and remembers where. */
class Cutter {
  readonly findings: Finding[] = []

  #note(path: string, limit: number): void {
    this.findings.push(annexRules.tooLong.at(path, { limit }))
  }

  text<T extends string | null>(path: string, text: T, limit: number): T | string {
    if (text === null || text.length <= limit) return text
    this.#note(path, limit)
    return text.slice(0, limit).toWellFormed()
  }

  list<T>(path: string, list: readonly T[], limit: number): T[] {
    if (list.length > limit) this.#note(path, limit)
    return list.slice(0, limit)
  }
}

function head(cut: Cutter, letter: LetterHead): LetterHead {
  const text = (field: 'number' | 'issuer' | 'subject' | 'signer') =>
    cut.text(`/letter/${field}`, letter[field], limits.headText)
  return {
    ...letter,
    number: text('number'),
    issuer: text('issuer'),
    subject: text('subject'),
    signer: text('signer'),
    recipients: cut
      .list('/letter/recipients', letter.recipients, limits.recipients)
      .map((name, nth) => cut.text(`/letter/recipients/${nth}`, name, limits.headText)),
  }
}

function directive(cut: Cutter, one: Directive, path: string): Directive {
  return {
    ...one,
    content: cut.text(`${path}/content`, one.content, limits.words),
    issuer: cut.text(`${path}/issuer`, one.issuer, limits.words),
    documents: cut.list(`${path}/documents`, one.documents, limits.documents),
    audiences: cut
      .list(`${path}/audiences`, one.audiences, limits.audiences)
      .map((name, nth) => cut.text(`${path}/audiences/${nth}`, name, limits.words)),
  }
}

function qrRow(cut: Cutter, row: QrRow, path: string): QrRow {
  return {
    ...row,
    subject: cut.text(`${path}/subject`, row.subject, limits.words),
    group: cut.text(`${path}/group`, row.group, limits.words),
    note: cut.text(`${path}/note`, row.note, limits.words),
  }
}

function notes(cut: Cutter, one: Notes, path: string): Notes {
  if (one.state !== 'items') return one
  const items = cut.list(path, one.items, limits.items)
  return { state: 'items', items: items.map((item, nth) => cut.text(`${path}/items/${nth}`, item, limits.words)) }
}

/** Whether a JSON pointer leads to something. */
function leadsSomewhere(reading: unknown, pointer: string): boolean {
  let at: unknown = reading
  for (const key of pointer.split('/').slice(1)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false
    at = (at as Record<string, unknown>)[key]
  }
  return true
}

/** A reading that fits its schema: what a letter says beyond all measure is cut off, and said to be. */
export function withinLimits(reading: LetterReading): LetterReading {
  const cut = new Cutter()
  const { sections } = reading
  const kept: ReportSections = {
    directives: cut
      .list('/sections/directives', sections.directives, limits.directives)
      .map((one, nth) => directive(cut, one, `/sections/directives/${nth}`)),
    qr: cut.list('/sections/qr', sections.qr, limits.qrRows).map((row, nth) => qrRow(cut, row, `/sections/qr/${nth}`)),
    inspection: notes(cut, sections.inspection, '/sections/inspection'),
    results: notes(cut, sections.results, '/sections/results'),
    recommendations: notes(cut, sections.recommendations, '/sections/recommendations'),
  }
  const letter = head(cut, reading.letter)
  if (cut.findings.length === 0) return reading
  const whole = { ...reading, letter, sections: kept }
  const isKept = ([pointer]: readonly [string, unknown]) => leadsSomewhere(whole, pointer)
  return {
    ...whole,
    findings: [...reading.findings, ...cut.findings],
    provenance: Object.fromEntries(Object.entries(reading.provenance).filter(isKept)),
  }
}
