import { annexRules } from '../../checks/rules/annex-rules.ts'
import type { Directive } from '../../model/sections.ts'
import { numbersIn } from '../../text/document-number.ts'
import { alignedFold } from '../source/aligned-fold.ts'
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

/**
 * A directive that a line names as clearly as a row would: one number with its date at the beginning, perhaps who issued it,
 * then what it is about. The content keeps its words, from «về việc» on.
 */
function directiveIn({ text, place }: Note, path: string): Read<Directive> | null {
  const [number, another] = numbersIn(text, 2)
  const [date, second] = datesIn(text).filter(({ start }) => start >= (number?.end ?? 0))
  if (number === undefined || another !== undefined || date === undefined || second !== undefined) return null
  const folded = alignedFold(text)
  const isAtStart = KIND.test(folded.slice(0, number.start)) && BETWEEN.test(folded.slice(number.end, date.start))
  const about = ABOUT.exec(folded.slice(date.end))
  const { issuer = '', about: content = '' } = about?.groups ?? {}
  if (date.date === null || !isAtStart || content === '') return null
  const issuerAt = folded.indexOf(issuer, date.end)
  const value: Directive = {
    ordinal: null,
    content: text.slice(text.length - content.length).replace(/[\s.;]+$/, ''),
    documents: [{ number: number.number, date: date.date }],
    issuer: issuer === '' ? null : text.slice(issuerAt, issuerAt + issuer.length),
    audiences: [],
  }
  return read(
    value,
    ['content', 'documents/0/number', 'documents/0/date'].map((field) => stands(`${path}/${field}`, place)),
    stands(`${path}/issuer`, issuer === '' ? null : place),
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
