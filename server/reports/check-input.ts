import type { CheckInput } from '#domain/checks/check-report.ts'
import { namesOf } from '#domain/checks/others/note-words.ts'
import { profileOf, type ReportProfile } from '#domain/checks/others/report-profile.ts'
import { metricsOfReport } from '#domain/metrics/metrics.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { Finding } from '#domain/model/finding.ts'
import type { ProvinceId, UnitId } from '#domain/model/ids.ts'
import type { LetterHead } from '#domain/model/letter.ts'
import type { ReportSections } from '#domain/model/sections.ts'
import { stateOn } from '#domain/model/unit.ts'
import { findCampaign } from '#server/campaigns/campaigns.store.ts'
import type { Connection } from '#server/database/transaction.ts'
import { statesOfUnits } from '#server/units/units.store.ts'
import { loadOthers } from './others.ts'
import { findPreviousReport } from './reports.store.ts'

export type Checked = {
  readonly unitId: UnitId
  readonly campaign: Campaign
  /** The unit's own due day. */
  readonly dueOn: IsoDate
  readonly letter: LetterHead
  readonly sections: ReportSections
  /** What was found before the check. */
  readonly findings: readonly Finding[]
  readonly today: IsoDate
}

/** A report with all that it is compared with, and what others will be compared with of it. */
export async function loadCheckInput(
  database: Connection,
  provinceId: ProvinceId,
  { unitId, campaign, dueOn, letter, sections, findings, today }: Checked,
): Promise<{ input: CheckInput; profile: ReportProfile }> {
  const unitStates = await statesOfUnits(database, provinceId, [unitId])
  const unit = stateOn(unitStates, campaign.request.date) ?? null
  const profile = profileOf(sections, findings, namesOf(unitStates))
  const previous = await previousOf(database, provinceId, unitId, campaign)
  const others = await loadOthers(database, { provinceId, campaign, unitId }, { letter, sections, profile })
  return { input: { letter, sections, campaign, dueOn, unit, unitStates, previous, others, findings, today }, profile }
}

async function previousOf(
  database: Connection,
  provinceId: ProvinceId,
  unitId: UnitId,
  campaign: Campaign,
): Promise<CheckInput['previous']> {
  const found = await findPreviousReport(database, provinceId, unitId, campaign)
  if (found === null) return null
  const before = await findCampaign(database, provinceId, found.campaignId)
  if (before === null) throw new Error(`campaign ${found.campaignId} has a report and is not there`)
  const { sections, findings } = found.content
  return { campaign: before, sections, metrics: metricsOfReport(sections, findings) }
}
