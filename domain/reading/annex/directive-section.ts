import { annexRules } from '#domain/checks/rules/annex-rules.ts'
import { cellRules } from '#domain/checks/rules/cell-rules.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { Directive } from '#domain/model/sections.ts'
import type { Item, Line } from '../source/lines.ts'
import { found, noTrace, read, stands, type Read, type Trace } from '../source/read.ts'
import { saysNothing, saysSame } from './answers.ts'
import { readAudiences } from './audience-cell.ts'
import { directiveColumns } from './directive-columns.ts'
import { directivesInLines, documentNamedBy } from './directive-lines.ts'
import { directiveEntries, type DirectiveEntry } from './directive-entries.ts'
import { readDocumentColumns, readDocuments, type DocumentsRead } from './document-cell.ts'
import { firstNumberOf } from './first-number.ts'
import { ordinalOf } from './outline.ts'
import { quote } from './quote.ts'
import { answerOf } from './section-answer.ts'
import { dataRows, slotSaying } from './table-rows.ts'
import { zoneTables } from './zone-tables.ts'

const PATH = '/sections/directives'
const isLine = (item: Item): item is Line => item.kind === 'line'

const documentsIn = (together: string, numbers: string, dates: string): DocumentsRead =>
  together === '' ? readDocumentColumns(numbers, dates) : readDocuments(together)

/** Without a column of documents, the one that the content begins with. */
function documentsOfContent(content: string): DocumentsRead {
  const named = documentNamedBy(content)
  const whole = readDocuments(content)
  const documents = named === null ? (whole.findings.length === 0 ? whole.documents : []) : [named]
  const [first] = documents
  if (first === undefined) return { documents: [], findings: [] }
  return {
    documents,
    findings: [(path) => cellRules.documentInContent.at(`${path}/documents`, { number: first.number })],
  }
}

/** The day of a date, as it is written in whatever form. */
const writtenDay = (date: IsoDate | null) => (date === null ? '' : String(Number(date.slice(-2))))

/** The directive of a row and of those that go on with it. */
function directiveOf({ rows, ordinal }: DirectiveEntry, path: string): Read<Directive> {
  const [row] = rows
  const textOf = (meaning: Parameters<NonNullable<typeof row>['own']>[0], separator: string) =>
    rows
      .map((one, nth) => (nth === 0 ? one.text(meaning) : one.own(meaning)))
      .filter((text) => text !== '')
      .join(separator)
  const content = textOf('content', ' ').replace(/\s+/g, ' ')
  const issuer = textOf('issuer', ' ').replace(/\s+/g, ' ')
  const { audiences, asked } = readAudiences(
    rows
      .map((one, nth) => (nth === 0 ? one.text('audience') : one.own('audience').replace(/^(?=\p{Lu})/u, '- ')))
      .filter((text) => text !== '')
      .join('\n'),
  )
  const hasColumn = (['document', 'documentNumber', 'documentDate'] as const).some((meaning) => row?.hasColumn(meaning))
  const documents = hasColumn
    ? documentsIn(textOf('document', '\n'), textOf('documentNumber', '\n'), textOf('documentDate', '\n'))
    : documentsOfContent(content)
  const numbersIn = (['document', 'documentNumber'] as const).find((meaning) => row?.slot(meaning) !== undefined)
  const placeOf = (meaning: Parameters<NonNullable<typeof row>['own']>[0]) => row?.slot(meaning)?.place ?? null
  const value: Directive = {
    ordinal: ordinalOf(ordinal),
    content,
    documents: [...documents.documents],
    issuer: saysNothing(issuer) ? null : issuer,
    audiences,
  }
  const missing = cellRules.documentMissing.at(`${path}/documents`, { content: quote(content) })
  return read(
    value,
    stands(`${path}/ordinal`, value.ordinal === null ? null : placeOf('ordinal')),
    stands(`${path}/content`, content === '' ? null : placeOf('content')),
    value.documents.flatMap((document, nth) => {
      const place = slotSaying(rows, numbersIn ?? 'content', document.number)?.place ?? null
      const datePlace = slotSaying(rows, 'documentDate', writtenDay(document.date))?.place ?? place
      return [
        stands(`${path}/documents/${nth}/number`, place),
        stands(`${path}/documents/${nth}/date`, document.date === null ? null : datePlace),
      ]
    }),
    stands(`${path}/issuer`, value.issuer === null ? null : placeOf('issuer')),
    audiences.map((audience, nth) =>
      stands(`${path}/audiences/${nth}`, slotSaying(rows, 'audience', audience)?.place ?? null),
    ),
    asked === null ? noTrace : found(asked(`${path}/audiences`)),
    found(documents.findings.map((finding) => finding(path))),
    value.documents.length === 0 && documents.findings.length === 0 ? found(missing) : noTrace,
  )
}

/** Directives with what they say is as above. */
function withSame(directives: readonly Directive[]): Directive[] {
  const whole: Directive[] = []
  for (const one of directives) {
    const above = whole.at(-1)
    const isSame = one.audiences.length > 0 && one.audiences.every(saysSame)
    whole.push({
      ...one,
      issuer: one.issuer !== null && saysSame(one.issuer) ? (above?.issuer ?? null) : one.issuer,
      audiences: isSame ? [...(above?.audiences ?? [])] : one.audiences,
    })
  }
  return whole
}

/** Audiences that are as above stand where the row says so. */
function standingsOfSame(directives: readonly Directive[], inRows: readonly Read<Directive>[]): Trace[] {
  return inRows.flatMap(({ value, standings }, nth) => {
    const path = `${PATH}/${nth}/audiences`
    const place = standings.find(([pointer]) => pointer === `${path}/0`)?.[1] ?? null
    const more = directives[nth]?.audiences.slice(value.audiences.length) ?? []
    return more.map((_, at) => stands(`${path}/${value.audiences.length + at}`, place))
  })
}

/** Rows with automatic numbers, whose figures are not in their text, are counted as Word counts them. */
function numbered(entries: readonly DirectiveEntry[]): DirectiveEntry[] {
  const isAutomatic = entries.every(({ ordinal }) => ordinal.trim() === '-')
  return entries.map((entry, nth) => ({ ...entry, ordinal: isAutomatic ? String(nth + 1) : entry.ordinal }))
}

/** «Tổng số: 3 văn bản»: compared with how many there are. */
function totalsOf(entries: readonly DirectiveEntry[], count: number): Trace {
  const stated = entries
    .filter(({ kind }) => kind === 'total')
    .flatMap(({ rows }) => rows.map(({ said }) => ({ label: quote(said), stated: said.match(/\d+/g) ?? [] })))
    .filter(({ stated }) => stated.length === 1 && Number(stated[0]) !== count)
  return found(
    stated.map(({ label, stated }) =>
      annexRules.subtotalDiffers.at(PATH, { label, figure: 'directives', stated: Number(stated[0]), sum: count }),
    ),
  )
}

function noneRowOf(entries: readonly DirectiveEntry[]) {
  const row = entries.find(({ kind }) => kind === 'none')?.rows[0]
  const [slot] = row?.written.filter(({ text }) => /\p{L}/u.test(text)) ?? []
  return slot === undefined ? null : { text: slot.text, trace: stands(PATH, slot.place) }
}

/** Section 1: documents of direction, deployment and communication. */
export function readDirectives(items: readonly Item[]): Read<Directive[]> {
  const tables = zoneTables(items, 'directives')
  const columns = tables.value.map(({ header }) => directiveColumns(header))
  const entries = tables.value.flatMap(({ grid, header }, nth) =>
    directiveEntries(dataRows(grid, header, columns[nth]?.value ?? new Map())),
  )
  const lines = items.filter(isLine)
  const inLines = tables.value.length === 0 && items.every(isLine) ? directivesInLines(lines, PATH) : null
  const data = numbered(entries.filter(({ kind }) => kind === 'data'))
  const inRows = data.map((entry, nth) => directiveOf(entry, `${PATH}/${nth}`))
  const directives = inLines === null ? withSame(inRows.map(({ value }) => value)) : inLines.value
  const unclear = entries.filter(({ kind }) => kind === 'unclear').flatMap(({ rows }) => rows)
  return read(
    directives,
    tables,
    columns.filter((_, nth) => tables.value[nth]?.header.firstDataRow !== 0),
    inLines ?? [...inRows, ...standingsOfSame(directives, inRows)],
    found(unclear.map(({ said }) => annexRules.rowUnclear.at(PATH, { seen: quote(said) }))),
    firstNumberOf(
      'directives',
      data.map(({ ordinal }) => ordinal),
      tables,
    ),
    totalsOf(entries, directives.length),
    answerOf(
      'directives',
      directives.length > 0 ? (inLines?.rest ?? lines) : lines,
      directives.length,
      tables.value.length,
      noneRowOf(entries),
    ),
  )
}
