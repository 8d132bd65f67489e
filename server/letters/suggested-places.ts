import type { Campaign } from '#domain/model/campaign.ts'
import type { Finding } from '#domain/model/finding.ts'
import type { LetterInList } from '#domain/letters/letter-in-list.ts'
import type { Unit } from '#domain/model/unit.ts'
import { formatDate } from '#domain/text/format.ts'
import { isCalled, issuerKeys } from '#domain/text/unit-names.ts'

const textOf = (value: string | number | undefined) => (value === undefined ? '' : String(value))

/** The units that a finding of the reader suggests, as it names them: near misses, or both that a letter speaks for. */
function unitNamesIn({ rule, evidence }: Finding): string[] {
  if (rule === 'unit-unknown') return textOf(evidence['suggestions']).split('; ')
  if (rule === 'unit-contradicted') return [textOf(evidence['issuer']), textOf(evidence['other'])]
  return []
}

/** The requests that a finding of the reader suggests, as it names them. */
const requestsIn = ({ rule, evidence }: Finding): string[] =>
  rule === 'campaign-unknown' ? textOf(evidence['suggestions']).split('; ') : textOf(evidence['request']).split('; ')

/** The campaign of the number that was cited with another day. */
const numbersIn = ({ rule, evidence }: Finding): string[] =>
  rule === 'campaign-date-differs' ? [textOf(evidence['number'])] : []

/** Near misses of the reader as units and campaigns, the likeliest first; the campaign that it was uploaded for comes first. */
export function suggestedPlaces(
  findings: readonly Finding[],
  units: readonly Unit[],
  campaigns: readonly Campaign[],
  wanted: Campaign | undefined,
): LetterInList['suggested'] {
  const named = findings.flatMap(unitNamesIn).filter((name) => name !== '')
  const unitIds = named.flatMap((name) =>
    units.filter((unit) => isCalled(unit, issuerKeys(name, []))).map(({ id }) => id),
  )
  const requests = new Set(findings.flatMap(requestsIn))
  const numbers = new Set(findings.flatMap(numbersIn))
  const near = campaigns.filter(
    ({ request: { number, date } }) => requests.has(`${number} (${formatDate(date)})`) || numbers.has(number),
  )
  const campaignIds = [...(wanted === undefined ? [] : [wanted]), ...near].map(({ id }) => id)
  return { unitIds: [...new Set(unitIds)], campaignIds: [...new Set(campaignIds)] }
}
