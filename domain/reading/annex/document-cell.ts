import { cellRules } from '#domain/checks/rules/cell-rules.ts'
import type { Finding } from '#domain/model/finding.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { DocumentRef } from '#domain/model/letter.ts'
import { alignedFold, fold } from '#domain/text/fold.ts'
import { isDocumentType, numberKey, numbersIn, tokensOf, type NumberMatch } from '#domain/text/document-number.ts'
import { datesIn, type DateMatch } from '../source/written-dates.ts'
import { saysNone, saysNothing } from './answers.ts'
import { quote } from './quote.ts'

/** The documents of one cell. Findings are still without the path of their directive: `at` is the end of it. */
export type DocumentsRead = {
  readonly documents: readonly DocumentRef[]
  readonly findings: readonly ((directive: string) => Finding)[]
}

/** More than a row can hold: those beyond are cut off later, with a finding. */
const MOST_DOCUMENTS = 300

const unreadable = (cell: string) => (path: string) =>
  cellRules.documentUnreadable.at(`${path}/documents`, { seen: quote(cell) })

/** Words between number and date that say nothing more, so that what is left over would be something unread. */
const FILLING =
  /\b(?:so|ngay|cong van|van ban|ke hoach|quyet dinh|thong bao|chi thi|to trinh|bao cao|huong dan|cong dien|nghi quyet|chuong trinh|phuong an|giay moi|cv|kh|qd|tb|va|cac|ban hanh|cua|ky hieu|cung|hoa toc|thuong khan|khan|mat)\b/g

/** Whether text without its numbers and dates still says something. */
function saysMore(text: string): boolean {
  const lines = text.split('\n').map((line) => fold(line).replace(ISSUED_BY, ' ').replace(FILLING, ' '))
  return lines.some((line) => /[\p{L}\d]/u.test(line))
}

function withoutSpans(text: string, spans: readonly { start: number; end: number }[]): string {
  let rest = ''
  let at = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    rest += `${text.slice(at, Math.max(at, start))} `
    at = Math.max(at, end)
  }
  return rest + text.slice(at)
}

/** «… của Thủ tướng Chính phủ», «… về việc triển khai»: who issued it or what it is about, up to the next document. */
const ISSUED_BY = /(?<!\S)(?:cua|ve viec|v\/v) [^\d;\n]{2,200}(?=[;\n]|$)/g

/** «VPngày 07/5»: a conversion lost the space. */
const spaced = (text: string): string => text.replace(/(?<=[\p{Lu}\p{N}])(?=ngày)/gu, ' ')

/** What may stand behind a number that is whole. */
const BEHIND = String.raw`(?=\s*(?:$|[;,(]|ngày|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}))`
/** «1190/SLĐTBX» / «H-VP»: the rest of a symbol that a narrow column broke, with the hyphen that the number lacks. */
const REST_WITH_HYPHEN = new RegExp(String.raw`^\s+(\p{Lu}[\p{Lu}\d]*[-&]\p{Lu}[\p{L}\d&-]*)${BEHIND}`, 'u')
/** «1125/SGDĐT-KTQLCLG» / «D»: one letter is no word. */
const LAST_LETTER = new RegExp(String.raw`^\s+(\p{Lu})${BEHIND}`, 'u')
/** Capitals alone behind a number: of its symbol or not. */
const CAPITALS = new RegExp(String.raw`^\s+\p{Lu}[\p{Lu}\d&-]*${BEHIND}`, 'u')

/** The rest of a number's symbol behind a break in it, where it can be nothing else. */
function restOf({ number, end }: NumberMatch, text: string): string | null {
  if (!/\p{Lu}$/u.test(number)) return null
  const behind = text.slice(end)
  const [first = '', more] = tokensOf(number)
  const isOpen = more === undefined && !isDocumentType(first)
  return LAST_LETTER.exec(behind)?.[1] ?? (isOpen ? (REST_WITH_HYPHEN.exec(behind)?.[1] ?? null) : null)
}

/** Symbols without the breaks that a narrow column put into them. */
function unbroken(text: string): string {
  let whole = ''
  let at = 0
  for (const number of numbersIn(text, MOST_DOCUMENTS)) {
    const rest = restOf(number, text)
    if (rest === null) continue
    whole += text.slice(at, number.end) + rest
    at = text.indexOf(rest, number.end) + rest.length
  }
  return whole + text.slice(at)
}

/** Whether a number may go on behind a break: it would be read short. */
const mayBeShort = (text: string, numbers: readonly NumberMatch[]) =>
  numbers.some(({ end }) => CAPITALS.test(text.slice(end)))

/**
 * The date between a number and the next one, or the only date beside the only number. Two dates there, or a date that is no
 * day, are not sure.
 */
function datesOf(number: NumberMatch, numbers: readonly NumberMatch[], dates: readonly DateMatch[]) {
  if (numbers.length === 1 && dates.length === 1) return dates
  const next = numbers[numbers.indexOf(number) + 1]
  return dates.filter(({ start }) => start >= number.end && start < (next?.start ?? Number.POSITIVE_INFINITY))
}

/** «781/SCT-VP cùng ngày»: as the one before. */
const SAME_DAY = /^[\s,(]*cung ngay\b(?!\s*\d)/

/** «780/SCT-VP, 790/SCT-VP cùng ngày 07/5/2021»: the only date, of all that stand before it. */
function commonDate(text: string, numbers: readonly NumberMatch[], dates: readonly DateMatch[]): IsoDate | null {
  const [date, more] = dates
  const isBehind = date !== undefined && numbers.length > 1 && numbers.every(({ end }) => end <= date.start)
  if (!isBehind || more !== undefined) return null
  return /\bcung\s+$/.test(alignedFold(text.slice(0, date.start))) ? date.date : null
}

function isSameDocument(a: DocumentRef, b: DocumentRef): boolean {
  return numberKey(a.number) === numberKey(b.number) && a.date === b.date
}

function unique(documents: readonly DocumentRef[]): DocumentRef[] {
  return documents.filter(
    (document, index) => documents.findIndex((other) => isSameDocument(document, other)) === index,
  )
}

/** «780/SCT-VP ngày 07/05/2021», «Số 780/SCT-VP, ngày 07/5/2021», several apart by `;`, commas or line breaks. */
export function readDocuments(cell: string): DocumentsRead {
  if (saysNothing(cell)) return { documents: [], findings: [] }
  if (saysNone(cell))
    return {
      documents: [],
      findings: [(path) => cellRules.documentNone.at(`${path}/documents`, { seen: quote(cell) })],
    }
  const text = unbroken(spaced(cell))
  const numbers = numbersIn(text, MOST_DOCUMENTS)
  const dates = datesIn(text).filter(
    ({ start }) => !numbers.some((number) => start >= number.start && start < number.end),
  )
  const findings: ((directive: string) => Finding)[] = []
  const common = commonDate(text, numbers, dates)
  const documents: DocumentRef[] = []
  for (const [nth, number] of numbers.entries()) {
    const own = datesOf(number, numbers, dates)
    const isAsBefore = own.length === 0 && SAME_DAY.test(alignedFold(text.slice(number.end, numbers[nth + 1]?.start)))
    const asBefore = isAsBefore ? (documents.at(-1)?.date ?? null) : null
    const date = common ?? (own.length === 1 ? (own[0]?.date ?? null) : asBefore)
    if (date === null) {
      const seen = quote(text.slice(number.start, numbers[nth + 1]?.start))
      findings.push((path) => cellRules.documentDateUnsure.at(`${path}/documents`, { number: number.number, seen }))
    }
    documents.push({ number: number.number, date })
  }
  const isMore = saysMore(withoutSpans(text, [...numbers, ...dates])) || mayBeShort(text, numbers)
  if (documents.length === 0 || isMore) findings.push(unreadable(cell))
  return { documents: unique(documents), findings }
}

/** Numbers and dates in two columns: paired where there are as many of each, else the dates stay open. */
export function readDocumentColumns(numberCell: string, dateCell: string): DocumentsRead {
  const numberText = unbroken(spaced(numberCell))
  const numbers = numbersIn(numberText, MOST_DOCUMENTS)
  const dates = datesIn(dateCell.replace(/^(?=\s*\d)/gm, 'ngày '))
  if (saysNothing(dateCell)) return readDocuments(numberCell)
  if (numbers.length === 0) return readDocuments(`${numberCell} ${dateCell}`)
  const asked = mayBeShort(numberText, numbers) ? [unreadable(numberCell)] : []
  if (numbers.length === dates.length) {
    const paired = readDocuments(numbers.map(({ number }, nth) => `${number} ${dates[nth]?.written ?? ''}`).join('; '))
    return { ...paired, findings: [...paired.findings, ...asked] }
  }
  const seen = quote(dateCell)
  return {
    documents: numbers.map(({ number }) => ({ number, date: null })),
    findings: [
      ...numbers.map(
        ({ number }) =>
          (path: string) =>
            cellRules.documentDateUnsure.at(`${path}/documents`, { number, seen }),
      ),
      ...asked,
    ],
  }
}
