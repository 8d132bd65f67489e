import { headRules } from '../../checks/rules/head-rules.ts'
import type { IsoDate } from '../../model/dates.ts'
import type { CampaignId } from '../../model/ids.ts'
import type { DocumentRef } from '../../model/letter.ts'
import type { Citation } from '../head/citations.ts'
import { numberKey } from '../../text/document-number.ts'
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

/**
 * Of the documents that a letter cites, the one that is a campaign's request, by number and date. A number without its date,
 * or with another, is not sure: years repeat numbers.
 */
export function recogniseCampaign(citations: readonly Citation[], requests: readonly Request[]): Read<Answered> {
  const sure = citations.flatMap((citation) =>
    requests
      .filter((request) => hasNumber(citation.number)(request) && request.date === citation.date)
      .map(({ campaignId }) => ({ citation, campaignId })),
  )
  const [first] = sure
  if (first !== undefined) {
    const campaigns = new Set(sure.map(({ campaignId }) => campaignId))
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
  const cited = citations.find(({ actsUpon }) => actsUpon)
  if (cited === undefined) {
    return read({ answers: null, campaignId: null }, found(headRules.answersMissing.at(PATH, {})))
  }
  return answering(cited, null, found(headRules.campaignUnknown.at('/campaignId', { number: cited.number })))
}
