import { isOddAnswerDate, letterDateOddRule } from '../checks/report/letter-date-odd.ts'
import type { IsoDate } from '../model/dates.ts'
import type { LetterHead } from '../model/letter.ts'
import { emptySections } from '../model/sections.ts'
import type { Unit } from '../model/unit.ts'
import type { StoredReading } from '../reports/reading.ts'
import type { Block } from './blocks.ts'
import { numberKey } from '../text/document-number.ts'
import { inReadableCase } from './head/issuer.ts'
import { unlessNoReport } from './no-report.ts'
import { readHead } from './read-head.ts'
import { readSections } from './read-sections.ts'
import { recogniseCampaign, type Request } from './recognise/recognise-campaign.ts'
import { recogniseUnit } from './recognise/recognise-unit.ts'
import { itemsOf, type Item } from './source/lines.ts'
import { found, gather, noTrace, type Trace } from './source/read.ts'
import { splitLetter } from './split-letter.ts'
import { withinLimits } from './within-limits.ts'

/** What a letter can be recognised by: the units in all their states, and the requests of all campaigns. */
export type ReadingContext = { readonly units: readonly Unit[]; readonly requests: readonly Request[] }

export type LetterReading = Omit<StoredReading, 'letterId' | 'format'>

/** Of a file that gave no text (a scan, a locked file): what is wrong with it was found when it was opened, and says all. */
const nothingRead: LetterReading = {
  letter: { number: null, date: null, issuer: null, subject: null, signer: null, recipients: [], answers: null },
  unitId: null,
  campaignId: null,
  sections: emptySections,
  findings: [],
  provenance: {},
}

/** Blocks of any format → the letter's head and five sections, with provenance and findings. Never throws. */
export function readLetter(blocks: readonly Block[], context: ReadingContext): LetterReading {
  const items = itemsOf(blocks)
  if (items.length === 0) return nothingRead
  const parts = splitLetter(items)
  const requested = new Set(context.requests.map((request) => numberKey(request.number)))
  const head = readHead(parts, (cited) => requested.has(numberKey(cited)))
  const { number, date } = head.value.letter
  const campaign = recogniseCampaign(head.value.citations, context.requests)
  const requestedOn = campaign.value.answers?.date ?? null
  const isOdd = date !== null && requestedOn !== null && isOddAnswerDate(date, requestedOn)
  // A slip in the year would look for units as they were in another time.
  const unit = recogniseUnit(context.units, { issuer: head.value.issuer, number, date: isOdd ? requestedOn : date })
  const isOfCampaign = campaign.value.campaignId !== null
  const states = context.units.filter(({ id }) => id === unit.value)
  const issuer = readableIssuer(head.value.letter.issuer, items, states)
  const sections = unlessNoReport(readSections(parts, issuer), parts, {
    number: head.value.isHeadless ? null : number,
    isOfCampaign,
  })
  const letter: LetterHead = {
    ...head.value.letter,
    issuer,
    answers: campaign.value.answers,
  }
  const { findings, standings } = gather([
    head,
    unit,
    campaign,
    isOdd ? askedDate(date, requestedOn) : noTrace,
    sections,
  ])
  return withinLimits({
    letter,
    unitId: unit.value,
    campaignId: campaign.value.campaignId,
    sections: sections.value,
    findings: [...findings],
    provenance: Object.fromEntries(standings),
  })
}

/** The issuer as the letter writes it in its text, else as the directory does, else in the capitals of its head. */
function readableIssuer(issuer: string | null, items: readonly Item[], states: readonly Unit[]): string | null {
  if (issuer === null) return null
  const lines = items.flatMap((item) => (item.kind === 'line' ? item.text : []))
  return inReadableCase(issuer, [...lines, ...states.flatMap((unit) => [unit.name, unit.shortName, ...unit.aliases])])
}

/** A slip in the year of a letter shows beside the date of what it answers. */
const askedDate = (date: IsoDate, requested: IsoDate): Trace =>
  found(letterDateOddRule.at('/letter/date', { date, requested }))
