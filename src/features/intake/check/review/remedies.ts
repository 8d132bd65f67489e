import type { Campaign } from '#domain/model/campaign.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { FindingMessage } from '#domain/model/finding.ts'
import type { Unit } from '#domain/model/unit.ts'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import { paths } from '#src/ui/paths.ts'
import type { ReasonCode } from '../../draft/correction-reasons.ts'
import type { DraftChange } from '../../draft/draft-change.ts'
import { rowOfField, type FieldId } from '../../draft/draft-field.ts'
import type { CountDraft, ReportDraft } from '../../draft/report-draft.ts'
import { nearestYear, numbersSeen, yearsFor } from './evidence.ts'

/** What a remedy is called: each has a text of the same name, with `value` in it where there is one. */
export type RemedyLabel =
  | 'takeNumber'
  | 'takeSum'
  | 'isZero'
  | 'isNone'
  | 'isBlank'
  | 'keepApproximate'
  | 'isExact'
  | 'keepNumber'
  | 'takeUnit'
  | 'takeCampaign'
  | 'takeDate'
  | 'keepDate'
  | 'leaveUndated'
  | 'stateNone'
  | 'leaveBlank'
  | 'keepItems'
  | 'removeRow'
  | 'keepRow'
  | 'keepRows'
  | 'takeSubject'
  | 'openOther'

/** One press that settles a finding: by changes, by opening something else, or (no change) by leaving it as it is. */
export type Remedy = {
  readonly label: RemedyLabel
  readonly value?: string
  readonly changes: readonly DraftChange[]
  /** Why the value was corrected, where the remedy itself says it. */
  readonly reason: ReasonCode | null
  readonly href?: string
}

export type RemedyContext = {
  readonly finding: FindingMessage
  readonly field: FieldId | null
  readonly draft: ReportDraft
  readonly units: readonly Unit[]
  readonly campaigns: readonly Campaign[]
}

type Offer = (context: RemedyContext) => readonly Remedy[]

const keep = (label: RemedyLabel, value?: string): Remedy => ({
  label,
  changes: [],
  reason: null,
  ...(value === undefined ? {} : { value }),
})

const said = ({ finding }: RemedyContext, name: string): string => String(finding.evidence[name] ?? '')
const listed = (context: RemedyContext, name: string): string[] =>
  said(context, name)
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '')

/** A change of the count that the finding is about. */
function toCount({ field }: RemedyContext, count: CountDraft): readonly DraftChange[] {
  const row = field === null ? null : rowOfField(field)
  const column = field?.split('/')[4]
  if (row?.list !== 'qr' || (column !== 'qrCodes' && column !== 'scans')) return []
  return [{ type: 'qr', key: row.key, patch: { [column]: count } }]
}

const number = (value: number, approximate = false): CountDraft => ({
  state: 'number',
  text: formatNumber(value),
  approximate,
})
const stateOnly = (state: 'blank' | 'none'): CountDraft => ({ state, text: '', approximate: false })

const zero: Offer = (context) => [{ label: 'isZero', changes: toCount(context, number(0)), reason: 'unitCorrected' }]
const none: Offer = (context) => [{ label: 'isNone', changes: toCount(context, stateOnly('none')), reason: 'misread' }]
const blank: Offer = (context) => [
  { label: 'isBlank', changes: toCount(context, stateOnly('blank')), reason: 'misread' },
]

/** The numbers that stand in the cell, and what they add up to. */
const numbersInCell: Offer = (context) => {
  const numbers = numbersSeen(said(context, 'seen'))
  const sum = numbers.reduce((total, value) => total + value, 0)
  const taken = numbers.map((value): Remedy => ({
    label: 'takeNumber',
    value: formatNumber(value),
    changes: toCount(context, number(value)),
    reason: 'misread',
  }))
  if (numbers.length < 2) return taken
  return [
    { label: 'takeSum', value: formatNumber(sum), changes: toCount(context, number(sum)), reason: 'misread' },
    ...taken,
  ]
}

const keepValue =
  (label: RemedyLabel): Offer =>
  (context) => [keep(label, formatNumber(Number(said(context, 'value'))))]

const exact: Offer = (context) => {
  const value = Number(said(context, 'value'))
  return [{ label: 'isExact', value: formatNumber(value), changes: toCount(context, number(value)), reason: 'misread' }]
}

const unitRemedy = ({ id, name }: Unit): Remedy => ({
  label: 'takeUnit',
  value: name,
  changes: [{ type: 'unit', unitId: id }],
  reason: null,
})
const unitsNamed =
  (...evidence: readonly string[]): Offer =>
  (context) => {
    const names = new Set(evidence.flatMap((name) => listed(context, name)))
    return [...names].flatMap((name) =>
      context.units
        .filter((unit) => unit.name === name)
        .slice(0, 1)
        .map(unitRemedy),
    )
  }

const campaignRemedy = ({ id, title }: Campaign): Remedy => ({
  label: 'takeCampaign',
  value: title,
  changes: [{ type: 'campaign', campaignId: id }],
  reason: null,
})
/** Campaigns whose request is named in the evidence: by number, or as «1406/STTTT (26/10/2021)». */
const campaignsNamed =
  (...evidence: readonly string[]): Offer =>
  (context) => {
    const named = evidence.flatMap((name) => listed(context, name))
    const isNamed = ({ request }: Campaign) =>
      named.some((text) => text === request.number || text === `${request.number} (${formatDate(request.date)})`)
    return context.campaigns.filter((campaign) => campaign.status === 'open' && isNamed(campaign)).map(campaignRemedy)
  }
const openCampaigns: Offer = ({ campaigns }) => campaigns.filter(({ status }) => status === 'open').map(campaignRemedy)

/** A change of the date that the finding is about: the letter's own, or that of a document named in the evidence. */
function toDate(context: RemedyContext, date: IsoDate, reason: ReasonCode): Remedy[] {
  const { field, draft } = context
  const remedy = (changes: readonly DraftChange[]): Remedy => ({
    label: 'takeDate',
    value: formatDate(date),
    changes,
    reason,
  })
  if (field === '/letter/date') return [remedy([{ type: 'letter', patch: { date } }])]
  const row = field === null ? null : rowOfField(field)
  const directive = draft.directives.find(({ key }) => row?.list === 'directives' && key === row.key)
  if (directive === undefined) return []
  const documents = directive.documents.map((document) =>
    document.number === said(context, 'number') ? { ...document, date } : document,
  )
  return [remedy([{ type: 'directive', key: directive.key, patch: { documents } }])]
}

/** The same day in the year that goes with `evidence`, a day beside which the date should stand. */
const yearOf =
  (evidence: string, side: 'before' | 'after'): Offer =>
  (context) => {
    const [date, beside] = [said(context, 'date'), said(context, evidence)]
    const year = nearestYear(date, beside, side)
    return year === null ? [] : toDate(context, year, 'letterSlip')
  }

/** The same day in the years around the campaign that is chosen. */
const yearOfCampaign: Offer = (context) => {
  const campaign = context.campaigns.find(({ id }) => id === context.draft.campaignId)
  if (campaign === undefined) return []
  return yearsFor(said(context, 'date'), campaign.request.date).flatMap((date) => toDate(context, date, 'letterSlip'))
}

const otherDate: Offer = (context) => [
  ...toDate(context, said(context, 'other') as IsoDate, 'letterSlip'),
  keep('keepDate', formatDate(said(context, 'date') as IsoDate)),
]

const notes = ({ finding }: RemedyContext) => {
  const section = finding.path.split('/')[2]
  return section === 'inspection' || section === 'results' || section === 'recommendations' ? section : null
}
const statedNone: Offer = (context) => {
  const section = notes(context)
  return section === null
    ? []
    : [{ label: 'stateNone', changes: [{ type: 'notesState', section, state: 'none' }], reason: 'unitCorrected' }]
}

const withoutRow: Offer = ({ field }) => {
  const row = field === null ? null : rowOfField(field)
  return row === null
    ? []
    : [{ label: 'removeRow', changes: [{ type: 'rowRemoved', list: row.list, key: row.key }], reason: 'misread' }]
}

const subjectOfUnit: Offer = ({ field, draft, units }) => {
  const row = field === null ? null : rowOfField(field)
  const unit = units.find(({ id }) => id === draft.unitId)
  if (row?.list !== 'qr' || unit === undefined) return []
  const changes: readonly DraftChange[] = [{ type: 'qr', key: row.key, patch: { subject: unit.name } }]
  return [{ label: 'takeSubject', value: unit.name, changes, reason: 'misread' }]
}

const otherLetter: Offer = (context) => {
  const letterId = said(context, 'letterId')
  return letterId === '' ? [] : [{ ...keep('openOther'), href: paths.intakeLetter(letterId) }]
}

const always =
  (label: RemedyLabel): Offer =>
  () => [keep(label)]

/** What can be done about findings, by the id of their rule, in the order of the keys 1, 2, 3 …. To add one, add a line. */
export const remedies: Readonly<Record<string, readonly Offer[]>> = {
  'count-none': [none, zero, blank],
  'count-unreadable': [numbersInCell, blank],
  'count-approximate': [keepValue('keepApproximate'), exact],
  'count-with-words': [keepValue('keepNumber'), blank],
  'count-merged': [numbersInCell, blank],
  'count-cut-off': [blank, zero],
  'xlsx-value-not-shown': [blank, zero],
  'subtotal-differs': [always('keepRows')],
  'row-like-total': [withoutRow, always('keepRow')],
  'row-unnumbered': [always('keepRow'), withoutRow],
  'row-unclear': [always('keepRow'), withoutRow],
  'subject-missing': [subjectOfUnit],
  'unit-unknown': [unitsNamed('suggestions')],
  'unit-contradicted': [unitsNamed('other', 'issuer')],
  'campaign-unknown': [campaignsNamed('suggestions'), openCampaigns],
  'campaign-date-differs': [campaignsNamed('number')],
  'campaign-ambiguous': [campaignsNamed('numbers')],
  'letter-answers-missing': [openCampaigns],
  'letter-answers-no-request': [campaignsNamed('request')],
  'letter-answers-other-request': [campaignsNamed('answered', 'request')],
  'letter-date-odd': [yearOf('requested', 'after')],
  'letter-in-future': [yearOf('today', 'before')],
  'letter-date-missing': [always('leaveUndated')],
  'letter-date-unreadable': [always('leaveUndated')],
  'directive-in-future': [yearOf('today', 'before')],
  'directive-after-letter': [yearOf('letter', 'before')],
  'directive-year-odd': [yearOfCampaign],
  'directive-two-dates': [otherDate],
  'directive-dated-elsewhere': [otherDate],
  'section-missing': [always('leaveBlank'), statedNone],
  'section-blank': [always('leaveBlank'), statedNone],
  'none-beside-items': [always('keepItems'), statedNone],
  'letter-taken-in-before': [otherLetter],
  'letter-same-before': [otherLetter],
}

/** More cannot be pressed with one hand on the keys. */
const MOST = 6

/** A change to what is there already is none: then the remedy only says that it is right so. */
export function remediesFor(context: RemedyContext): readonly Remedy[] {
  const offers = remedies[context.finding.rule] ?? []
  const all = offers.flatMap((offer) => offer(context))
  const byName = new Map(all.map((remedy) => [`${remedy.label} ${remedy.value ?? ''}`, remedy]))
  return [...byName.values()].slice(0, MOST)
}
