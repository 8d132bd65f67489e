import { headRules } from '#domain/checks/rules/head-rules.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { CampaignId } from '#domain/model/ids.ts'
import type { DocumentRef } from '#domain/model/letter.ts'
import type { Citation } from '../head/citations.ts'
import { numberKey } from '#domain/text/document-number.ts'
import { editDistance } from '#domain/text/edit-distance.ts'
import { formatDate } from '#domain/text/format.ts'
import { found, gather, read, stands, type Read, type Trace } from '../source/read.ts'

export type Request = { readonly campaignId: CampaignId; readonly number: string; readonly date: IsoDate }

/** Which request a letter answers, and whose campaign it is. */
export type Answered = { readonly answers: DocumentRef | null; readonly campaignId: CampaignId | null }

const PATH = '/letter/answers'
const hasNumber = (number: string) => (request: Request) => numberKey(request.number) === numberKey(number)

const answering = (citation: Citation, campaignId: CampaignId | null, ...asked: readonly Trace[]): Read<Answered> =>
  read(
    { answers: { number: citation.number, date: citation.date }, campaignId },
    stands(PATH, citation.place),
    stands(`${PATH}/number`, citation.place),
    stands(`${PATH}/date`, citation.date === null ? null : citation.place),
    gather(asked),
  )

/** A citation's date, or a date elsewhere in its sentence where none follows the number. */
const isDatedAs = (citation: Citation, request: Request) =>
  citation.date === null ? citation.datesAround.includes(request.date) : citation.date === request.date

const MOST_SLIPS = 3

/** Requests that a citation may mean: with a slip in the number and the same date, or the bare number with it. */
function nearOnes(citations: readonly Citation[], requests: readonly Request[]): Request[] {
  return requests.filter((request) =>
    citations.some((citation) => {
      const [cited, asked] = [numberKey(citation.number), numberKey(request.number)]
      if (!isDatedAs(citation, request)) return false
      return asked.startsWith(cited) || editDistance(cited, asked) <= MOST_SLIPS
    }),
  )
}

const inWords = (requests: readonly Request[]) =>
  requests.map(({ number, date }) => `${number} (${formatDate(date)})`).join('; ')

/** «Tiếp theo Công văn …»: what went before, not what is answered. */
const answered = <T extends { readonly citation: Citation }>(sure: readonly T[]): T[] =>
  sure.filter(({ citation }) => !citation.goesBefore)

/**
 * Of the documents that a letter cites, the one that is a campaign's request, by number and date. A number without its date,
 * or with another, is not sure: years repeat numbers.
 */
export function recogniseCampaign(citations: readonly Citation[], requests: readonly Request[]): Read<Answered> {
  const sure = citations.flatMap((citation) =>
    requests
      .filter((request) => hasNumber(citation.number)(request) && isDatedAs(citation, request))
      .map(({ campaignId, date }) => ({ citation: { ...citation, date }, campaignId })),
  )
  const wanted = answered(sure).length > 0 ? answered(sure) : sure
  const [first] = wanted
  if (first !== undefined) {
    const campaigns = new Set(wanted.map(({ campaignId }) => campaignId))
    if (campaigns.size === 1) return answering(first.citation, first.campaignId)
    const numbers = sure.map(({ citation }) => citation.number).join('; ')
    return answering(first.citation, null, found(headRules.campaignAmbiguous.at('/campaignId', { numbers })))
  }
  const near = citations.find(({ number }) => requests.some(hasNumber(number)))
  const request = requests.find(hasNumber(near?.number ?? ''))
  if (near !== undefined && request !== undefined) {
    const evidence = { number: near.number, cited: near.date ?? '', requested: request.date }
    return answering(near, null, found(headRules.campaignDateDiffers.at('/campaignId', evidence)))
  }
  const whole = citations.filter(({ isBare }) => !isBare)
  const suggestions = inWords(nearOnes(citations, requests))
  const cited =
    whole.find((citation) => nearOnes([citation], requests).length > 0) ?? whole.find(({ actsUpon }) => actsUpon)
  if (cited === undefined) {
    const bare = citations.find(({ isBare }) => isBare)
    const asked =
      bare === undefined || suggestions === ''
        ? headRules.answersMissing.at(PATH, {})
        : headRules.campaignUnknown.at(PATH, { number: bare.number, suggestions })
    return read({ answers: null, campaignId: null }, found(asked))
  }
  const unknown = headRules.campaignUnknown.at('/campaignId', { number: cited.number, suggestions })
  return answering(cited, null, found(unknown))
}
