import { dueDayOf } from '#domain/model/timeliness.ts'
import type { Contact } from '#domain/model/contact.ts'
import { dayInVietnam, instantOf, type IsoDate } from '#domain/model/dates.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { CampaignId, UnitId } from '#domain/model/ids.ts'
import { stateOn, type Unit } from '#domain/model/unit.ts'
import { daysLate } from '#domain/progress/days-late.ts'
import { measuresOf } from '#domain/progress/measures.ts'
import type { Progress, ProgressRow } from '#domain/progress/progress.ts'
import { findCampaign } from '#server/campaigns/campaigns.store.ts'
import { lastContacts } from '#server/contacts/contacts.store.ts'
import { inSnapshot } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'
import { done, refuse, type Outcome } from '#server/outcome.ts'
import { allUnitStates } from '#server/units/units.store.ts'
import { unitStandings, type UnitStanding } from './progress.store.ts'

export type ProgressService = ReturnType<typeof createProgressService>

export function createProgressService(deps: Deps) {
  const { database, provinceId } = deps
  return {
    /** Where every expected unit of a campaign stands today. */
    progress: (campaignId: CampaignId): Promise<Outcome<Progress>> =>
      inSnapshot(database, async (snapshot) => {
        const campaign = await findCampaign(snapshot, provinceId, campaignId)
        if (campaign === null) return refuse('not-found', { wanted: 'campaign' })
        const today = dayInVietnam(instantOf(deps.now()))
        const standings = await unitStandings(snapshot, provinceId, campaignId)
        const contacts = await lastContacts(snapshot, provinceId, campaignId)
        const states = Map.groupBy(await allUnitStates(snapshot, provinceId), ({ id }) => id)
        const rows = standings.map((standing) =>
          rowOf(standing, { campaign, today, states, contact: contacts.get(standing.unitId) }),
        )
        return done({ campaign, today, measures: measuresOf(rows), rows })
      }),
  }
}

type Surroundings = {
  readonly campaign: Campaign
  readonly today: IsoDate
  readonly states: ReadonlyMap<UnitId, readonly Unit[]>
  readonly contact: { count: number; last: Contact } | undefined
}

function rowOf(standing: UnitStanding, { campaign, today, states, contact }: Surroundings): ProgressRow {
  const { unitId, timeliness, receivedOn } = standing
  const unit = stateOn(states.get(unitId) ?? [], campaign.request.date)
  if (unit === undefined) throw new Error(`unit ${unitId} is expected and has no name`)
  const status = standing.status ?? 'missing'
  const dueOn = dueDayOf(campaign.dueOn, standing.dueOn)
  return {
    unitId,
    name: unit.name,
    shortName: unit.shortName,
    kind: unit.kind,
    status,
    timeliness,
    dueOn,
    extended: standing.dueOn !== null,
    daysLate: daysLate({ status, timeliness, dueOn, receivedOn }, today),
    receivedOn,
    version: standing.version,
    revision: standing.revision,
    reportId: standing.reportId,
    sections: standing.sections,
    errors: standing.errors,
    warnings: standing.warnings,
    contacts: contact?.count ?? 0,
    lastContact: contact?.last ?? null,
    sample: standing.sample,
  }
}
