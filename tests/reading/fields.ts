import type { Count } from '#domain/model/count.ts'
import type { Directive, Notes, QrRow } from '#domain/model/sections.ts'
import { noteSections } from '#domain/model/sections.ts'
import { prepareText } from '#domain/text/prepare.ts'
import type { Entered } from './truth.schema.ts'

/** `state`: whether notes are items, none or blank. `recognition`: the unit and the campaign. */
export const fieldKinds = ['count', 'date', 'number', 'ordinal', 'state', 'recognition', 'text'] as const
export type FieldKind = (typeof fieldKinds)[number]

/** What must never be wrong in silence. */
export const isFigure = (kind: FieldKind): boolean => kind === 'count' || kind === 'date' || kind === 'number'

/** One field that a person would enter, by its JSON pointer; its value as text, so that equal values are equal texts. */
export type Field = { readonly path: string; readonly kind: FieldKind; readonly value: string | null }

/** Wording counts; how it was broken into lines and which of several dashes or spaces was used does not. */
const tidy = (text: string) => prepareText(text).replace(/\s+/g, ' ').trim()

const text = (path: string, value: string | null, kind: FieldKind = 'text'): Field => ({
  path,
  kind,
  value: value === null ? null : tidy(value),
})

function count(path: string, value: Count): Field {
  const said = value.state === 'number' ? `${value.approximate === true ? '~' : ''}${value.value}` : value.state
  return { path, kind: 'count', value: said }
}

function directive(of: Directive, path: string): Field[] {
  return [
    { path: `${path}/ordinal`, kind: 'ordinal', value: of.ordinal === null ? null : String(of.ordinal) },
    text(`${path}/content`, of.content),
    text(`${path}/issuer`, of.issuer),
    ...of.documents.flatMap(({ number, date }, nth) => [
      text(`${path}/documents/${nth}/number`, number, 'number'),
      text(`${path}/documents/${nth}/date`, date, 'date'),
    ]),
    ...of.audiences.map((name, nth) => text(`${path}/audiences/${nth}`, name)),
  ]
}

function qrRow(of: QrRow, path: string): Field[] {
  return [
    text(`${path}/subject`, of.subject),
    text(`${path}/group`, of.group),
    count(`${path}/qrCodes`, of.qrCodes),
    count(`${path}/scans`, of.scans),
    text(`${path}/note`, of.note),
  ]
}

function notes(of: Notes, path: string): Field[] {
  const items = of.state === 'items' ? of.items.map((item, nth) => text(`${path}/items/${nth}`, item)) : []
  return [{ path, kind: 'state', value: of.state }, ...items]
}

/** Every field of a letter and its report. */
export function fieldsOf({ letter, unitId, campaignId, sections }: Entered): Field[] {
  return [
    text('/letter/number', letter.number, 'number'),
    text('/letter/date', letter.date, 'date'),
    text('/letter/issuer', letter.issuer),
    text('/letter/subject', letter.subject),
    text('/letter/signer', letter.signer),
    ...letter.recipients.map((name, nth) => text(`/letter/recipients/${nth}`, name)),
    text('/letter/answers/number', letter.answers?.number ?? null, 'number'),
    text('/letter/answers/date', letter.answers?.date ?? null, 'date'),
    text('/unitId', unitId, 'recognition'),
    text('/campaignId', campaignId, 'recognition'),
    ...sections.directives.flatMap((one, nth) => directive(one, `/sections/directives/${nth}`)),
    ...sections.qr.flatMap((row, nth) => qrRow(row, `/sections/qr/${nth}`)),
    ...noteSections.flatMap((section) => notes(sections[section], `/sections/${section}`)),
  ]
}
