import type { Transaction } from 'kysely'
import { checkReport } from '#domain/checks/check-report.ts'
import type { ReportProfile } from '#domain/checks/others/report-profile.ts'
import { metricIds, metricsOfReport } from '#domain/metrics/metrics.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { Count } from '#domain/model/count.ts'
import { dayInVietnam, instantOf, type Instant, type IsoDate } from '#domain/model/dates.ts'
import type { Finding } from '#domain/model/finding.ts'
import { reportIdSchema } from '#domain/model/ids.ts'
import type { ReportSections } from '#domain/model/sections.ts'
import { timelinessOf } from '#domain/model/timeliness.ts'
import { mayFor, type User } from '#domain/model/user.ts'
import type { NewReport } from '#domain/reports/report.ts'
import type { StoredReading } from '#domain/reports/reading.ts'
import { actorOf, record } from '#server/audit/audit.store.ts'
import { findCampaign } from '#server/campaigns/campaigns.store.ts'
import { findDueDay, holdStandings } from '#server/campaigns/expected-units.store.ts'
import type { Database, ReportRow } from '#server/database/schema.ts'
import { inTransaction, overtaken } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'
import { fieldErrors, type FieldError } from '#server/field-errors.ts'
import { letterOfUnit } from '#server/letters/letter-of-unit.ts'
import { scopeOf } from '#server/letters/letter-scope.ts'
import { findReading } from '#server/letters/letters.store.ts'
import { done, refuse, refuseFields, type Outcome } from '#server/outcome.ts'
import { replaceRollups } from '#server/rollups/rollups.store.ts'
import { loadCheckInput } from './check-input.ts'
import { changesIn, correctionsIn, type Origins } from './corrections.ts'
import { meets, type Expected } from './expected.ts'
import { readReport, refuseOutdated, type StoredReport } from './read-report.ts'
import { stillHolding, withoutRepeats } from './report-findings.ts'
import {
  findReportRow,
  findVersion,
  insertReport,
  insertVersion,
  updateReport,
  updateStanding,
} from './reports.store.ts'

export type SubmitOptions = { readonly expected?: Expected; readonly sample?: boolean }

/** No figure of a province comes near this; a sum of all that a campaign can hold still counts exactly. */
const LARGEST_FIGURE = 1_000_000_000_000

/**
 * Submits a unit's report: its first version, or the next one, which awaits a decision again. The day that timeliness is
 * judged by is fixed by the first version. What is found is kept with the version as it was found now; see `forReview`.
 */
export async function submitReport(
  deps: Deps,
  user: User,
  wish: NewReport,
  { expected = null, sample = false }: SubmitOptions,
): Promise<Outcome<StoredReport>> {
  if (!mayFor(user, 'reports.submit', wish.unitId)) return refuse('other-unit', {})
  const tooLarge = figuresTooLarge(wish.sections)
  if (tooLarge.length > 0) return refuseFields(tooLarge)

  return inTransaction(deps.database, async (transaction) => {
    const found = await circumstances(deps, transaction, user, wish)
    if (!found.ok) return found
    const { campaign, dueOn, existing, reading } = found.value
    if (existing === null && expected !== null && expected !== 'none') return refuse('nothing-to-match', {})
    if (existing !== null && !meets(existing.revision, expected)) {
      return refuseOutdated(transaction, deps.provinceId, existing.id)
    }

    const at = instantOf(deps.now())
    const madeUp = sample || reading?.sample === true
    const report = await storeReport(deps, transaction, { wish, dueOn, existing, at, sample: madeUp })
    if (report === null) return overtaken
    const held = reading === null ? [] : stillHolding(reading.reading.findings, reading.reading, wish)
    const { letter, sections, unitId } = wish
    const today = dayInVietnam(at)
    const checked = { unitId, campaign, dueOn, letter, sections, findings: held, today }
    const { input, profile } = await loadCheckInput(transaction, deps.provinceId, checked)
    const findings = withoutRepeats([...held, ...checkReport(input)])
    const origins = await originsOf(deps, transaction, { wish, existing, reading })
    await storeVersion(deps, transaction, { report, user, wish, findings, profile, at, existing, origins })
    const stored = await readReport(transaction, deps.provinceId, user, report.id)
    if (stored === null) throw new Error(`report ${report.id} was stored and is not there`)
    return done(stored)
  })
}

function figuresTooLarge(sections: ReportSections): FieldError[] {
  const isTooLarge = (count: Count) => count.state === 'number' && count.value > LARGEST_FIGURE
  const rows = sections.qr.flatMap((row, index) =>
    (['qrCodes', 'scans'] as const)
      .filter((field) => isTooLarge(row[field]))
      .map((field) => fieldErrors.figureTooLarge(`/sections/qr/${index}/${field}`, LARGEST_FIGURE)),
  )
  if (rows.length > 0) return rows
  const metrics = metricsOfReport(sections, [])
  const sums = metricIds.filter((id) => (metrics[id].value ?? 0) > LARGEST_FIGURE)
  return sums.map(() => fieldErrors.figureTooLarge('/sections/qr', LARGEST_FIGURE))
}

type Circumstances = {
  readonly campaign: Campaign
  /** The unit's own due day. */
  readonly dueOn: IsoDate
  readonly existing: ReportRow | null
  readonly reading: { readonly reading: StoredReading; readonly sample: boolean } | null
}

/** What a submission meets: an open campaign that expects the unit, its report so far, and the letter it was read from. */
async function circumstances(
  { provinceId }: Deps,
  transaction: Transaction<Database>,
  user: User,
  { campaignId, unitId, letterId }: NewReport,
): Promise<Outcome<Circumstances>> {
  await holdStandings(transaction, provinceId, campaignId, [unitId])
  const campaign = await findCampaign(transaction, provinceId, campaignId)
  if (campaign === null) return refuseFields([fieldErrors.unknownCampaign('/campaignId')])
  const dueOn = await findDueDay(transaction, provinceId, campaignId, unitId)
  if (dueOn === null) return refuseFields([fieldErrors.unitNotExpected('/unitId')])
  if (campaign.status === 'closed') return refuse('campaign-closed', { title: campaign.title })
  const named = letterId ?? null
  const reading = named === null ? null : await findReading(transaction, provinceId, named, scopeOf(user))
  if (named !== null && reading === null) return refuseFields([fieldErrors.unknownLetter('/letterId')])
  return done({
    campaign,
    dueOn,
    reading,
    existing: await findReportRow(transaction, provinceId, { campaignId, unitId }),
  })
}

type Storing = Pick<Circumstances, 'dueOn' | 'existing'> & {
  readonly wish: NewReport
  readonly at: Instant
  readonly sample: boolean
}

/** The report's row with its next version; null when somebody else changed it meanwhile. */
async function storeReport(
  { provinceId, newId }: Deps,
  transaction: Transaction<Database>,
  { wish, dueOn, existing, at, sample }: Storing,
): Promise<ReportRow | null> {
  const change = {
    status: 'submitted',
    decided_by: null,
    decided_at: null,
    decision_reasons: '[]',
    sample: sample ? 1 : 0,
  } as const
  if (existing !== null) {
    const next = { ...change, version: existing.version + 1 }
    if (!(await updateReport(transaction, existing, next))) return null
    return { ...existing, ...next, revision: existing.revision + 1 }
  }
  const receivedOn = dayOfReceipt(wish.letter.date, dayInVietnam(at))
  const report: ReportRow = {
    ...change,
    province_id: provinceId,
    id: reportIdSchema.parse(newId()),
    campaign_id: wish.campaignId,
    unit_id: wish.unitId,
    version: 1,
    received_on: receivedOn,
    timeliness: timelinessOf(receivedOn, dueOn),
    revision: 1,
  }
  await insertReport(transaction, report)
  return report
}

/** The letter's own day; where it has none, or one that has not come yet, the day of submission. */
function dayOfReceipt(letterDate: IsoDate | null, submittedOn: IsoDate): IsoDate {
  return letterDate !== null && letterDate <= submittedOn ? letterDate : submittedOn
}

/** What the submission is compared with, to tell what was corrected and what changed. */
async function originsOf(
  { provinceId }: Deps,
  transaction: Transaction<Database>,
  { wish, existing, reading }: Pick<Circumstances, 'existing' | 'reading'> & { wish: NewReport },
): Promise<Origins> {
  const before = existing && (await findVersion(transaction, provinceId, existing.id, existing.version))
  return {
    reading: reading?.reading ?? null,
    before: before && { content: before.content, sameLetter: before.letterId === (wish.letterId ?? null) },
  }
}

type Stored = {
  readonly report: ReportRow
  readonly user: User
  readonly wish: NewReport
  readonly findings: Finding[]
  readonly profile: ReportProfile
  readonly at: Instant
  readonly existing: ReportRow | null
  readonly origins: Origins
}

/** Everything that goes with a new version: itself, what it unfolds into, where the unit stands, who did it. */
async function storeVersion(
  deps: Deps,
  transaction: Transaction<Database>,
  { report, user, wish, findings, profile, at, existing, origins }: Stored,
): Promise<void> {
  const { provinceId } = deps
  const letterId = wish.letterId ?? null
  await insertVersion(transaction, {
    province_id: provinceId,
    report_id: report.id,
    version: report.version,
    letter_id: letterId,
    letter: JSON.stringify(wish.letter),
    sections: JSON.stringify(wish.sections),
    findings: JSON.stringify(findings),
    corrections: JSON.stringify(correctionsIn(wish, origins, user.displayName, at)),
    submitted_by: user.displayName,
    submitted_at: at,
  })
  await updateStanding(transaction, report)
  await replaceRollups(transaction, provinceId, {
    reportId: report.id,
    campaignId: report.campaign_id,
    unitId: report.unit_id,
    letter: wish.letter,
    sections: wish.sections,
    metrics: metricsOfReport(wish.sections, findings),
    profile,
    findings,
  })
  if (letterId !== null) await letterOfUnit(deps, transaction, { id: letterId, report, user, at })
  await record(transaction, deps, [
    {
      at,
      actor: actorOf(user),
      action: 'submitted',
      entity: 'report',
      entityId: report.id,
      version: report.version,
      campaignId: report.campaign_id,
      unitId: report.unit_id,
      changes: [{ field: 'status', from: existing?.status ?? null, to: report.status }, ...changesIn(wish, origins)],
    },
  ])
}
