import type { MetricId } from '#domain/metrics/metrics.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { MetricCount } from '#domain/model/count.ts'
import { daysBetween, type IsoDate } from '#domain/model/dates.ts'
import type { UnitHistory } from '#domain/totals/summary.ts'

/** Where a unit stands in one campaign; null where that does not expect it. */
export type Standing = UnitHistory['campaigns'][number]

/** One of the units compared. */
export type Side = {
  readonly unitId: string
  readonly name: string
  readonly label: string
  /** In the campaign on screen. */
  readonly standing: Standing | null
}

export type Compared = { readonly campaign: Campaign; readonly sides: readonly Side[] }

/** Every campaign that expects one of the units, oldest first. */
export function campaignsOf(histories: readonly UnitHistory[]): Campaign[] {
  const byId = new Map(histories.flatMap(({ campaigns }) => campaigns.map(({ campaign }) => [campaign.id, campaign])))
  return [...byId.values()].toSorted((a, b) => (asOf(a) < asOf(b) ? -1 : asOf(a) > asOf(b) ? 1 : 0))
}

/** The day that figures of a campaign are as of: the data cut-off, or without one the due date. */
export const asOf = (campaign: Campaign): IsoDate => campaign.dataCutoff ?? campaign.dueOn

/** The units in one campaign: the wanted one, else the newest among those that most of them share. Null: there is none. */
export function comparedIn(histories: readonly UnitHistory[], wanted: string | null): Compared | null {
  const campaigns = campaignsOf(histories)
  const sharedBy = (campaign: Campaign) =>
    histories.filter((history) => standingIn(history, campaign.id) !== null).length
  const most = Math.max(0, ...campaigns.map(sharedBy))
  const campaign =
    campaigns.find(({ id }) => id === wanted) ?? campaigns.findLast((each) => sharedBy(each) === most) ?? null
  if (campaign === null) return null
  return {
    campaign,
    sides: histories.map((history) => ({
      unitId: history.unit.id,
      name: history.unit.name,
      label: history.unit.shortName,
      standing: standingIn(history, campaign.id),
    })),
  }
}

function standingIn({ campaigns }: UnitHistory, campaignId: string): Standing | null {
  return campaigns.find(({ campaign }) => campaign.id === campaignId) ?? null
}

/** Days from the request to the report; null without a report. */
export function daysToAnswer({ campaign, receivedOn }: Standing): number | null {
  return receivedOn === null ? null : daysBetween(campaign.request.date, receivedOn)
}

/** In how many campaigns a unit was expected, and how it answered. */
export type Answering = {
  readonly expected: number
  readonly onTime: number
  readonly late: number
  readonly missing: number
}

export function recordOf({ campaigns }: UnitHistory): Answering {
  const count = (holds: (standing: Standing) => boolean) => campaigns.filter(holds).length
  return {
    expected: campaigns.length,
    onTime: count(({ timeliness }) => timeliness === 'onTime'),
    late: count(({ timeliness }) => timeliness === 'late'),
    missing: count(({ status }) => status === 'missing'),
  }
}

export type Valued = { readonly label: string; readonly value: number }

/** What figures of one metric say beside each other. Only whole numbers are held against each other. */
export type Difference = {
  readonly metric: MetricId
  /** Those with a whole number, the highest first. */
  readonly ranked: readonly Valued[]
  /** The others: their figure is blank, a stated none, incomplete, or not there. */
  readonly without: readonly { readonly label: string; readonly why: Why }[]
}

export type Why = 'blank' | 'none' | 'partial' | 'missing' | 'notExpected'

export function differenceOf(sides: readonly Side[], metric: MetricId): Difference {
  const figures = sides.map(({ label, standing }) => ({ label, ...figureOf(standing, metric) }))
  return {
    metric,
    ranked: figures
      .flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]))
      .toSorted((a, b) => b.value - a.value),
    without: figures.flatMap(({ label, why }) => (why === null ? [] : [{ label, why }])),
  }
}

function figureOf(standing: Standing | null, metric: MetricId): { value: number | null; why: Why | null } {
  if (standing === null) return { value: null, why: 'notExpected' }
  const count: MetricCount | null = standing.metrics?.[metric] ?? null
  if (count === null) return { value: null, why: 'missing' }
  if (count.state !== 'number') return { value: null, why: count.state }
  return count.partial ? { value: null, why: 'partial' } : { value: count.value, why: null }
}
