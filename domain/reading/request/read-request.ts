import type { RequestReading } from '#domain/reports/campaign-proposal.ts'
import { requestRules } from '#domain/checks/rules/request-rules.ts'
import type { Finding } from '#domain/model/finding.ts'
import { unitsOn, type Unit } from '#domain/model/unit.ts'
import { numberKey } from '#domain/text/document-number.ts'
import type { Block } from '../blocks.ts'
import { headLines, RECIPIENTS } from '../head/head-lines.ts'
import { readHead, type Head } from '../read-head.ts'
import type { ReadingContext } from '../read-letter.ts'
import { recogniseCampaign } from '../recognise/recognise-campaign.ts'
import { recogniseUnit } from '../recognise/recognise-unit.ts'
import { itemsOf, type Item } from '../source/lines.ts'
import { found, gather, type Read, type Standing } from '../source/read.ts'
import { addresseesOf } from './addressees.ts'
import { askedUnits } from './asked-units.ts'
import { readDays } from './read-days.ts'
import { titleOf } from './request-title.ts'
import { runningText } from './running-text.ts'

const nothing: RequestReading = {
  title: null,
  request: { number: null, date: null },
  dataCutoff: null,
  dueOn: null,
  unitIds: [],
  findings: [],
  provenance: {},
}

/** What is said of a letter that is too long to be read as a request. */
export const tooLongForRequest: RequestReading = { ...nothing, findings: [requestRules.tooLong.at('', {})] }

/** Where annexes begin: a form to fill in, or a list of names. */
const ANNEX =
  /^(?:phu luc(?:\s+(?:so\s+)?(?:[ivx]{1,5}|\d{1,2}))?\s*[.:]?$|mau (?:bao cao|so|bieu)|bieu mau|de cuong|danh sach)/
const isAnnexTitle = (item: Item) =>
  item.kind === 'line' && (ANNEX.test(item.folded.trim()) || /^PHỤ LỤC(?!\p{Ll})/u.test(item.text.trim()))

/** Fields of a letter's head, as fields of the campaign that it asks for. */
const PATHS: Readonly<Record<string, string>> = {
  '/letter/number': '/request/number',
  '/letter/date': '/request/date',
  '/letter/subject': '/title',
}

/**
 * Blocks of a request letter → the campaign that it asks for. Only what is read for sure is taken: whatever else it says is a
 * finding, with the day that it may mean.
 */
export function readRequest(blocks: readonly Block[], context: ReadingContext): RequestReading {
  const items = itemsOf(blocks)
  if (items.length === 0) return { ...nothing, findings: [requestRules.nothingRead.at('', {})] }
  const end = items.findIndex((item, nth) => nth > 0 && isAnnexTitle(item))
  const letter = end === -1 ? items : items.slice(0, end)
  const annex = end === -1 ? [] : items.slice(end)

  const head = readHead({ head: letter, cover: [], zones: [], tail: [] }, () => false)
  const { number, date, subject, recipients } = head.value.letter
  const lines = headLines(letter)
  const start = lines.findIndex(({ folded }) => RECIPIENTS.test(folded))
  const days = readDays(runningText(start === -1 ? lines : lines.slice(start + 1)), date)
  const units = date === null ? context.units.filter(({ validTo }) => validTo === null) : unitsOn(context.units, date)
  const named = recipients.map((text, nth) => ({ text, place: placeOf(head, `/letter/recipients/${nth}`) }))
  const asked = askedUnits(addresseesOf(named, lines, annex), units)
  const title = titleOf(subject)
  const { findings, standings } = gather([
    ofHead(head),
    found(title.findings),
    days,
    asked,
    found(askedAbout(head, asked.value, context)),
  ])
  return {
    title: title.title,
    request: { number, date },
    ...days.value,
    unitIds: asked.value,
    findings: [...findings],
    provenance: Object.fromEntries(standings),
  }
}

function placeOf(head: Read<Head>, path: string) {
  const place = head.standings.find(([pointer]) => pointer === path)?.[1]
  if (place === undefined) throw new Error(`${path} was read and stands nowhere`)
  return place
}

/** What the head was asked about, in terms of the campaign; its signer, issuer and recipients are none of them. */
function ofHead({ findings, standings }: Read<Head>) {
  return {
    findings: findings.flatMap((finding) => {
      const path = PATHS[finding.path]
      return path === undefined || path === '/title' ? [] : [{ ...finding, path }]
    }),
    standings: standings.flatMap(([pointer, place]): Standing[] => {
      const path = PATHS[pointer]
      return path === undefined ? [] : [[path, place]]
    }),
  }
}

/** What else one should know: the request has its campaign already, it answers another one, it asks its own sender. */
function askedAbout(
  { value }: Read<Head>,
  unitIds: RequestReading['unitIds'],
  { units, requests }: ReadingContext,
): Finding[] {
  const { number, date } = value.letter
  const same = requests.find(
    (request) => number !== null && numberKey(request.number) === numberKey(number) && request.date === date,
  )
  const answered = recogniseCampaign(value.citations, requests).value
  const sender = recogniseUnit(units, { issuer: value.issuer, number, date }).value
  const own = unitIds.find((id) => id === sender)
  return [
    ...(same === undefined ? [] : [requestRules.known.at('/request/number', { number: same.number, date: same.date })]),
    ...(answered.campaignId === null || answered.answers === null
      ? []
      : [requestRules.answersCampaign.at('', { number: answered.answers.number })]),
    ...(own === undefined ? [] : [requestRules.unitsSender.at('/unitIds', { unit: nameOf(own, units) })]),
  ]
}

const nameOf = (id: Unit['id'], units: readonly Unit[]) => units.findLast((unit) => unit.id === id)?.name ?? id
