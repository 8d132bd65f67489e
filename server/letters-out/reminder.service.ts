import { dueDayOf } from '#domain/model/timeliness.ts'
import { dayInVietnam, instantOf, type Instant, type IsoDate } from '#domain/model/dates.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { CampaignId, ProvinceId, UnitId } from '#domain/model/ids.ts'
import { stateOn, unitsOn, type Unit } from '#domain/model/unit.ts'
import type { User } from '#domain/model/user.ts'
import { daysLate } from '#domain/progress/days-late.ts'
import {
  reminderPaper,
  type Addressee,
  type Reminder,
  type ReminderPreview,
  type ReminderWish,
} from '#domain/letters-out/reminder-letter.ts'
import { senderOf } from '#domain/letters-out/sender.ts'
import { formatDate } from '#domain/text/format.ts'
import { findCampaign } from '#server/campaigns/campaigns.store.ts'
import { recordContacts } from '#server/contacts/contacts.service.ts'
import { inSnapshot, inTransaction, type Connection } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'
import { fieldErrors } from '#server/field-errors.ts'
import { done, refuse, refuseFields, type Outcome } from '#server/outcome.ts'
import { unitStandings, type UnitStanding } from '#server/progress/progress.store.ts'
import { allUnitStates } from '#server/units/units.store.ts'
import { writeDocx } from './write-docx.ts'

export type RemindersService = ReturnType<typeof createRemindersService>

/** A reminder that was made: its file, and the moment at which the contacts of its units are recorded. */
export type MadeReminder = { readonly bytes: Uint8Array; readonly name: string; readonly at: Instant }

export function createRemindersService(deps: Deps) {
  const { database } = deps
  const today = () => dayInVietnam(instantOf(deps.now()))
  return {
    /** The letter as it would be made now, without the units that a report has come from. */
    preview: (campaignId: CampaignId, wish: ReminderWish): Promise<Outcome<ReminderPreview>> =>
      inSnapshot(database, async (snapshot) => {
        const drafted = await draft(snapshot, deps, campaignId, wish, today())
        if (!drafted.ok) return drafted
        const { reminder, unitIds, leftOut } = drafted.value
        return done({ paper: reminderPaper(reminder), unitIds, leftOut: leftOut.map(({ id }) => id) })
      }),

    /** Makes the letter, and records with each unit that it was reminded. Refused when a report came from one meanwhile. */
    make: async (user: User, campaignId: CampaignId, wish: ReminderWish): Promise<Outcome<MadeReminder>> => {
      const drafted = await inSnapshot(database, (snapshot) => draft(snapshot, deps, campaignId, wish, today()))
      if (!drafted.ok) return drafted
      // Written before the contacts are: nobody else waits meanwhile, and no contact is recorded without its letter.
      const bytes = await writeDocx(reminderPaper(drafted.value.reminder))
      return inTransaction(database, async (transaction) => {
        const now = await draft(transaction, deps, campaignId, wish, today())
        if (!now.ok) return now
        const { reminder, unitIds, leftOut } = now.value
        if (leftOut.length > 0) return refuse('reminder-not-needed', { names: leftOut.map(({ name }) => name) })
        const note = `Đề nghị gửi báo cáo chậm nhất ngày ${formatDate(wish.wantedBy)}`
        const recorded = await recordContacts(transaction, deps, user, campaignId, { unitIds, kind: 'reminder', note })
        if (!recorded.ok) return recorded
        const name = `cong-van-don-doc-${reminder.dated}.docx`
        return done({ bytes, name, at: recorded.value[0]?.at ?? instantOf(deps.now()) })
      })
    },
  }
}

type Drafted = {
  readonly reminder: Reminder
  readonly unitIds: UnitId[]
  readonly leftOut: readonly Pick<Unit, 'id' | 'name'>[]
}

async function draft(
  connection: Connection,
  { provinceId }: Pick<Deps, 'provinceId'>,
  campaignId: CampaignId,
  wish: ReminderWish,
  today: IsoDate,
): Promise<Outcome<Drafted>> {
  const campaign = await findCampaign(connection, provinceId, campaignId)
  if (campaign === null) return refuse('not-found', { wanted: 'campaign' })
  const dated = wish.dated ?? today
  const standings = await unitStandings(connection, provinceId, campaignId)
  const errors = errorsOf(wish, standings, dated)
  if (errors.length > 0) return refuseFields(errors)

  const states = await allUnitStates(connection, provinceId)
  const wanted = new Set(wish.unitIds)
  const chosen = standings.filter(({ unitId }) => wanted.has(unitId))
  const owing = chosen.filter(({ status }) => status === null || status === 'returned')
  const nameOf = namesOn(states, campaign)
  const sender = senderOf(campaign.request.number, await provinceName(connection, provinceId), unitsOn(states, dated))
  return done({
    reminder: {
      sender,
      campaign,
      addressees: owing.map((standing) => addresseeOf(standing, campaign, dated, nameOf(standing.unitId))),
      dated,
      wantedBy: wish.wantedBy,
      layout: wish.layout,
    },
    unitIds: owing.map(({ unitId }) => unitId),
    leftOut: chosen
      .filter((standing) => !owing.includes(standing))
      .map(({ unitId }) => ({ id: unitId, name: nameOf(unitId) })),
  })
}

function errorsOf({ unitIds, wantedBy }: ReminderWish, standings: readonly UnitStanding[], dated: IsoDate) {
  const expected = new Set(standings.map(({ unitId }) => unitId))
  return [
    ...unitIds.flatMap((unitId, index) => {
      if (!expected.has(unitId)) return [fieldErrors.unitNotExpected(`/unitIds/${index}`)]
      return unitIds.indexOf(unitId) < index ? [fieldErrors.unitNamedTwice(`/unitIds/${index}`)] : []
    }),
    ...(wantedBy < dated ? [fieldErrors.wantedBeforeLetter('/wantedBy', dated)] : []),
  ]
}

function addresseeOf(standing: UnitStanding, campaign: Campaign, dated: IsoDate, name: string): Addressee {
  const { status, timeliness, receivedOn, reasons } = standing
  const dueOn = dueDayOf(campaign.dueOn, standing.dueOn)
  return {
    name,
    dueOn,
    daysLate: daysLate({ status: status ?? 'missing', timeliness, dueOn, receivedOn }, dated),
    returned: receivedOn === null ? null : { receivedOn, reasons },
  }
}

/** Units as they were called when the campaign asked them. */
function namesOn(states: readonly Unit[], { request }: Campaign): (unitId: UnitId) => string {
  const byUnit = Map.groupBy(states, ({ id }) => id)
  return (unitId) => stateOn(byUnit.get(unitId) ?? [], request.date)?.name ?? unitId
}

async function provinceName(connection: Connection, id: ProvinceId): Promise<string> {
  const { name } = await connection
    .selectFrom('provinces')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return name
}
