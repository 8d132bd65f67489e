import { perMetric } from '#domain/metrics/metrics.ts'
import type { DirectiveMarks } from '#domain/directives/directive-marks.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import { dayInVietnam, instantOf } from '#domain/model/dates.ts'
import type { CampaignId, UnitId } from '#domain/model/ids.ts'
import type { Basis } from '#domain/model/standing.ts'
import { stateOn } from '#domain/model/unit.ts'
import { mayFor, type User } from '#domain/model/user.ts'
import type { Increments } from '#domain/totals/increment.ts'
import type { Matrix, MatrixMeasure } from '#domain/totals/matrix.ts'
import type { DirectiveTimeline, Summary, Trend, UnitHistory } from '#domain/totals/summary.ts'
import { campaignsInOrder, currentCampaign, findCampaign } from '#server/campaigns/campaigns.store.ts'
import { inSnapshot, type Connection } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'
import { done, refuse, type Outcome } from '#server/outcome.ts'
import { allUnitStates, statesOfUnits } from '#server/units/units.store.ts'
import { coverageOfRows, totalsOfSums } from './assemble-summary.ts'
import { marksOf } from './directive-marks.ts'
import { directivePoints, documentRows, provinceName } from './directives.store.ts'
import { coverages, metricSums, standingsOf } from './summary.store.ts'
import { increments } from './increments.store.ts'
import { matrixOfProvince } from './matrix.store.ts'
import { readSummary } from './read-summary.ts'
import { unitHistory } from './unit-history.ts'

export type SummaryService = ReturnType<typeof createSummaryService>

/** Which campaign (the newest open one, else the newest, unless told otherwise), and which reports count. */
export type FiguresQuery = { readonly campaign?: CampaignId | undefined; readonly basis: Basis }

export function createSummaryService(deps: Deps) {
  const { database, provinceId } = deps

  async function campaignOf(connection: Connection, id: CampaignId | undefined): Promise<Outcome<Campaign>> {
    if (id === undefined) {
      const current = await currentCampaign(connection, provinceId)
      return current === null ? refuse('no-campaign', {}) : done(current)
    }
    const campaign = await findCampaign(connection, provinceId, id)
    return campaign === null ? refuse('not-found', { wanted: 'campaign' }) : done(campaign)
  }

  return {
    /** How the province stands in one campaign. */
    summary: ({ campaign: id, basis }: FiguresQuery): Promise<Outcome<Summary>> =>
      inSnapshot(database, async (snapshot) => {
        const found = await campaignOf(snapshot, id)
        if (!found.ok) return found
        return done(await readSummary(snapshot, provinceId, found.value, basis, dayInVietnam(instantOf(deps.now()))))
      }),

    /** A point for each campaign, oldest first. */
    trend: ({ basis }: Pick<FiguresQuery, 'basis'>): Promise<Trend> =>
      inSnapshot(database, async (snapshot) => {
        const campaigns = await campaignsInOrder(snapshot, provinceId)
        const covered = await coverages(snapshot, provinceId)
        const sums = await metricSums(snapshot, provinceId, basis)
        const points = campaigns.map((campaign) => {
          const coverage = covered.get(campaign.id) ?? coverageOfRows([])
          return { campaign, coverage, totals: totalsOfSums(coverage, basis, sums.get(campaign.id)) }
        })
        return { basis, points }
      }),

    /** How each metric grew from campaign to campaign, over the units that are in both. */
    increments: ({ basis }: Pick<FiguresQuery, 'basis'>): Promise<Increments> =>
      inSnapshot(database, async (snapshot) => {
        const campaigns = await campaignsInOrder(snapshot, provinceId)
        const grown = await increments(
          snapshot,
          provinceId,
          basis,
          new Map(campaigns.map(({ id, expected }) => [id, expected])),
        )
        const points = campaigns.map(({ id }) => ({
          campaignId: id,
          increments: perMetric((metric) => grown.get(id)?.get(metric) ?? null),
        }))
        return { basis, points }
      }),

    /** One measure of every unit in every campaign. */
    matrix: ({ basis, measure }: Pick<FiguresQuery, 'basis'> & { readonly measure: MatrixMeasure }): Promise<Matrix> =>
      inSnapshot(database, (snapshot) => matrixOfProvince(snapshot, provinceId, measure, basis)),

    /** The documents that the counted reports of one campaign name, by date. */
    directives: ({ campaign: id, basis }: FiguresQuery): Promise<Outcome<DirectiveTimeline>> =>
      inSnapshot(database, async (snapshot) => {
        const found = await campaignOf(snapshot, id)
        if (!found.ok) return found
        const campaign = found.value
        const coverage = coverageOfRows(await standingsOf(snapshot, provinceId, campaign.id))
        const points = await directivePoints(snapshot, provinceId, { campaignId: campaign.id }, basis)
        return done({ campaign, basis, coverage, points })
      }),

    /** Where those documents stand in time, and which of them are the same, without what they say. */
    directiveMarks: ({ campaign: id, basis }: FiguresQuery): Promise<Outcome<DirectiveMarks>> =>
      inSnapshot(database, async (snapshot) => {
        const found = await campaignOf(snapshot, id)
        if (!found.ok) return found
        const campaign = found.value
        const rows = await documentRows(snapshot, provinceId, campaign.id, basis)
        const units = await allUnitStates(snapshot, provinceId)
        const marks = marksOf(rows, campaign, units, await provinceName(snapshot, provinceId))
        return done({ campaign, basis, ...marks })
      }),

    /** One unit through all campaigns. */
    unit: (user: User, id: UnitId, basis: Basis): Promise<Outcome<UnitHistory>> =>
      inSnapshot(database, async (snapshot) => {
        const today = dayInVietnam(instantOf(deps.now()))
        const unit = stateOn(await statesOfUnits(snapshot, provinceId, [id]), today)
        if (unit === undefined || !mayFor(user, 'summary.unit', id)) return refuse('not-found', { wanted: 'unit' })
        return done(await unitHistory(snapshot, provinceId, unit, basis))
      }),
  }
}
