import { namesOf } from '#domain/checks/others/note-words.ts'
import { formulaicItems, possibleLikeness, type ReportProfile } from '#domain/checks/others/report-profile.ts'
import type { OtherDocument, OtherLetter, OtherNotes, OtherReport, Others } from '#domain/checks/others/others.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { CampaignId, UnitId } from '#domain/model/ids.ts'
import type { LetterHead } from '#domain/model/letter.ts'
import type { ReportSections } from '#domain/model/sections.ts'
import { stateOn, type Unit } from '#domain/model/unit.ts'
import { numberKey } from '#domain/text/document-number.ts'
import { findCampaign } from '#server/campaigns/campaigns.store.ts'
import type { Connection } from '#server/database/transaction.ts'
import { metricsOfRows } from '#server/rollups/metric-rows.ts'
import { statesOfUnits } from '#server/units/units.store.ts'
import {
  documentsNumbered,
  kindsInCampaign,
  lettersNumbered,
  metricsInCampaign,
  otherProfiles,
  type DocumentRow,
  type LetterRow,
  type OtherProfile,
  type Own,
} from './others.store.ts'
import { findContent } from './reports.store.ts'

export type Compared = {
  readonly letter: LetterHead
  readonly sections: ReportSections
  readonly profile: ReportProfile
}

/** More reports with notes alike say no more than these do. */
const MOST_ALIKE = 3

/**
 * What a report is compared with beside the unit's own previous one: a handful of queries over what is kept for it, and the
 * whole text of the few reports whose notes look alike.
 */
export async function loadOthers(database: Connection, own: Own, compared: Compared): Promise<Others> {
  const { letter, sections, profile } = compared
  const profiles = await otherProfiles(database, own)
  const formulaic = formulaicItems(profiles.map((other) => other.profile))
  const alike = mostAlike(profiles, profile, formulaic)
  const letters = letter.number === null ? [] : await lettersNumbered(database, own, numberKey(letter.number))
  const documents = await documentsNumbered(database, own, numberKeys(sections))
  const named = [...alike, ...letters, ...documents].map(({ unitId }) => unitId)
  const names = await namesOfUnits(database, own, [...new Set(named)])
  return {
    reports: await otherReports(database, own, profiles),
    letters: await withCampaigns(database, own, letters, names),
    documents: documents.map((document) => withUnit(document, names)),
    notes: await notesOf(database, own, alike, names),
    formulaic,
  }
}

const numberKeys = ({ directives }: ReportSections): string[] => [
  ...new Set(
    directives.flatMap(({ documents }) =>
      documents.flatMap(({ number, date }) => (date === null ? [] : numberKey(number))),
    ),
  ),
]

async function otherReports(database: Connection, own: Own, profiles: readonly OtherProfile[]): Promise<OtherReport[]> {
  const kinds = await kindsInCampaign(database, own)
  const rows = Map.groupBy(await metricsInCampaign(database, own, ['qrCodes', 'scans']), (row) => row.unit_id)
  return profiles.map(({ unitId, profile }) => ({
    unitId,
    kind: kinds.get(unitId) ?? null,
    metrics: metricsOfRows(rows.get(unitId) ?? []),
    answered: new Set(profile.answered),
  }))
}

function mostAlike(
  profiles: readonly OtherProfile[],
  own: ReportProfile,
  formulaic: ReadonlySet<number>,
): OtherProfile[] {
  if (Object.keys(own.notes).length === 0) return []
  return profiles
    .map((other) => ({ other, likeness: possibleLikeness(own, other.profile, formulaic) }))
    .filter(({ likeness }) => likeness > 0)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_ALIKE)
    .map(({ other }) => other)
}

type Named = { readonly name: string; readonly states: readonly Unit[] }
type Names = ReadonlyMap<UnitId, Named>

async function namesOfUnits(
  database: Connection,
  { provinceId, campaign }: Own,
  ids: readonly UnitId[],
): Promise<Names> {
  const states = ids.length === 0 ? [] : await statesOfUnits(database, provinceId, ids)
  const byUnit = Map.groupBy(states, ({ id }) => id)
  return new Map(
    Array.from(byUnit, ([id, own]) => [id, { name: stateOn(own, campaign.request.date)?.name ?? id, states: own }]),
  )
}

const nameOf = (names: Names, unitId: UnitId): string => names.get(unitId)?.name ?? unitId

const withUnit = ({ unitId, number, date, issuer }: DocumentRow, names: Names): OtherDocument => ({
  unit: nameOf(names, unitId),
  number,
  date,
  issuer,
})

async function withCampaigns(
  database: Connection,
  { provinceId, campaign, unitId }: Own,
  letters: readonly LetterRow[],
  names: Names,
): Promise<OtherLetter[]> {
  const campaigns = new Map<CampaignId, Campaign | null>([[campaign.id, campaign]])
  const found: OtherLetter[] = []
  for (const letter of letters) {
    const known = campaigns.get(letter.campaignId)
    const of = known === undefined ? await findCampaign(database, provinceId, letter.campaignId) : known
    campaigns.set(letter.campaignId, of)
    if (of === null) throw new Error(`campaign ${letter.campaignId} has a report and is not there`)
    const { number, date, issuer } = letter
    found.push({
      unit: nameOf(names, letter.unitId),
      isOwn: letter.unitId === unitId,
      campaign: of,
      number,
      date,
      issuer,
    })
  }
  return found
}

async function notesOf(
  database: Connection,
  { provinceId }: Own,
  alike: readonly OtherProfile[],
  names: Names,
): Promise<OtherNotes[]> {
  const found: OtherNotes[] = []
  for (const { reportId, unitId, version } of alike) {
    const content = await findContent(database, provinceId, reportId, version)
    if (content === null) throw new Error(`report ${reportId} has no version ${version}`)
    const { inspection, results, recommendations } = content.sections
    const states = names.get(unitId)?.states ?? []
    found.push({ unit: nameOf(names, unitId), names: namesOf(states), notes: { inspection, results, recommendations } })
  }
  return found
}
