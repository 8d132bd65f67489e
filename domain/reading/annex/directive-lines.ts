import { annexRules } from '#domain/checks/rules/annex-rules.ts'
import type { DocumentRef } from '#domain/model/letter.ts'
import type { Directive } from '#domain/model/sections.ts'
import { numbersIn } from '#domain/text/document-number.ts'
import { alignedFold } from '#domain/text/fold.ts'
import type { Line } from '../source/lines.ts'
import { found, read, stands, type Read } from '../source/read.ts'
import { datesIn } from '../source/written-dates.ts'
import { notesOf, type Note } from './note-lines.ts'
import { quote } from './quote.ts'

/** «Công văn số»: what may stand before the number. */
const KIND =
  /^(?:(?:cong van|van ban|ke hoach|quyet dinh|thong bao|chi thi|to trinh|bao cao|huong dan|cong dien|nghi quyet|chuong trinh|cv|kh|qd|tb|vb) )?(?:so ?:? ?)?$/
const BETWEEN = /^[\s,(]*$/
/** «của Sở Công Thương», then «về việc …». */
const ABOUT = /^[\s,)]*(?:cua (?<issuer>[^,;]{2,120}?)[\s,]+)?(?<about>(?:v\/v|ve)\b.*)$/

/** What a text names as clearly as a row would: one number with its date at its beginning, who issued it, what it is about. */
function namedBy(text: string): { document: DocumentRef; issuer: string | null; about: string } | null {
  const [number, another] = numbersIn(text, 2)
  const [date, second] = datesIn(text).filter(({ start }) => start >= (number?.end ?? 0))
  if (number === undefined || another !== undefined || date === undefined || second !== undefined) return null
  const folded = alignedFold(text)
  const isAtStart = KIND.test(folded.slice(0, number.start)) && BETWEEN.test(folded.slice(number.end, date.start))
  const { issuer = '', about = '' } = ABOUT.exec(folded.slice(date.end))?.groups ?? {}
  if (date.date === null || !isAtStart || about === '') return null
  const issuerAt = folded.indexOf(issuer, date.end)
  return {
    document: { number: number.number, date: date.date },
    issuer: issuer === '' ? null : text.slice(issuerAt, issuerAt + issuer.length),
    about: text.slice(text.length - about.length).replace(/[\s.;]+$/, ''),
  }
}

/** The document that a row's content names where the table has no column for it. */
export const documentNamedBy = (content: string): DocumentRef | null => namedBy(content)?.document ?? null

/** A directive in a line: the content keeps its words, from «về việc» on. */
function directiveIn({ text, place }: Note, path: string): Read<Directive> | null {
  const named = namedBy(text)
  if (named === null) return null
  const { document, issuer, about } = named
  return read(
    { ordinal: null, content: about, documents: [document], issuer, audiences: [] },
    ['content', 'documents/0/number', 'documents/0/date'].map((field) => stands(`${path}/${field}`, place)),
    stands(`${path}/issuer`, issuer === null ? null : place),
    found(annexRules.directiveInWords.at(path, { seen: quote(text) })),
  )
}

/** The directives that lines name where a section has no table, and the lines that name none for sure. */
export function directivesInLines(lines: readonly Line[], path: string): Read<Directive[]> & { readonly rest: Line[] } {
  const directives: Read<Directive>[] = []
  const rest = notesOf(lines).flatMap((note) => {
    const directive = directiveIn(note, `${path}/${directives.length}`)
    if (directive !== null) directives.push(directive)
    const line = lines.find(({ place }) => place === note.place)
    return directive !== null || line === undefined
      ? []
      : [{ ...line, text: note.text, folded: alignedFold(note.text) }]
  })
  return {
    ...read(
      directives.map(({ value }) => value),
      directives,
    ),
    rest,
  }
}
