import { sql, type RawBuilder } from 'kysely'
import type { Instant, IsoDate } from '#domain/model/dates.ts'
import type { CampaignId, ProvinceId, UnitId } from '#domain/model/ids.ts'
import { contactedSince } from '#domain/queue/due.ts'
import { queueKinds, type QueueKind } from '#domain/queue/kinds.ts'

/** One thing to be done as the database finds it; see `Waiting`, whose words these are. */
export type WaitingRow = {
  readonly kind: QueueKind
  readonly rank: number
  readonly id: string
  readonly campaign_id: CampaignId | null
  readonly unit_id: UnitId | null
  readonly due_at: Instant
  readonly since: Instant
  readonly count: number | null
  readonly sample: 0 | 1
}

/** For whom and when it is asked; `unitId` is null for the department. */
export type Asking = { readonly provinceId: ProvinceId; readonly unitId: UnitId | null; readonly today: IsoDate }

/** The last moment of a day in Viet Nam, as `endOfDay` has it. */
const endOf = (day: RawBuilder<unknown>) => sql`(${day} || 'T16:59:59.999Z')`

/** The unit `u`'s own due day in the campaign `c`, as `dueDayOf` has it. */
const ownDueDay = sql`(case when u.due_on > c.due_on then u.due_on else c.due_on end)`

const campaignDueAt = endOf(sql`c.due_on`)
const noText = sql`cast(null as text)`
const noNumber = sql`cast(null as integer)`

const rankOf = (kind: QueueKind) => sql`${sql.lit(kind)} as kind, ${sql.lit(queueKinds.indexOf(kind))} as rank`

/** What there is of each kind: rows of `WaitingRow`, in the portable core of SQL. Each is held to its twin in `domain/queue`. */
export const waiting: Record<QueueKind, (asking: Asking) => RawBuilder<WaitingRow>> = {
  letter: ({ provinceId }) => sql`
    select ${rankOf('letter')}, l.id as id, c.id as campaign_id,
      coalesce(l.placed_unit_id, l.read_unit_id) as unit_id,
      case when c.id is null then l.uploaded_at else ${campaignDueAt} end as due_at,
      l.uploaded_at as since, ${noNumber} as count, l.sample as sample
    from letters l
    left join campaigns c on c.province_id = l.province_id and c.id = coalesce(l.placed_campaign_id, l.read_campaign_id)
    where l.province_id = ${provinceId} and l.set_aside_at is null
      and not exists (select 1 from report_versions v where v.province_id = l.province_id and v.letter_id = l.id)
      and not exists (select 1 from campaigns q where q.province_id = l.province_id and q.request_letter_id = l.id)`,

  decision: ({ provinceId }) => sql`
    select ${rankOf('decision')}, r.id as id, c.id as campaign_id, r.unit_id as unit_id,
      ${campaignDueAt} as due_at, v.submitted_at as since, ${noNumber} as count, r.sample as sample
    from reports r
    join campaigns c on c.province_id = r.province_id and c.id = r.campaign_id
    join report_versions v on v.province_id = r.province_id and v.report_id = r.id and v.version = r.version
    where r.province_id = ${provinceId} and r.status = 'submitted'`,

  chase: ({ provinceId, today }) => sql`
    select ${rankOf('chase')}, c.id as id, c.id as campaign_id, ${noText} as unit_id,
      ${endOf(sql`min(${ownDueDay})`)} as due_at, ${endOf(sql`min(${ownDueDay})`)} as since,
      count(*) as count, c.sample as sample
    from campaigns c
    join campaign_units u on u.province_id = c.province_id and u.campaign_id = c.id
    where c.province_id = ${provinceId} and c.status = 'open' and u.status is null and ${ownDueDay} < ${today}
      and not exists (select 1 from contacts k where k.province_id = u.province_id
        and k.campaign_id = u.campaign_id and k.unit_id = u.unit_id and k.at >= ${contactedSince(today)})
    group by c.id, c.sample`,

  // One pass over the proposals: PostgreSQL would work a derived table out anew for every campaign. Keys have no slash.
  recommendations: ({ provinceId, today }) => sql`
    select ${rankOf('recommendations')}, c.id as id, c.id as campaign_id, ${noText} as unit_id,
      ${campaignDueAt} as due_at, ${campaignDueAt} as since,
      count(distinct i.unit_id || '/' || i.item_key) as count, c.sample as sample
    from recommendation_items i
    join campaigns c on c.province_id = i.province_id and c.id = i.campaign_id
    join reports r on r.province_id = i.province_id and r.id = i.report_id
    left join recommendation_states s on s.province_id = i.province_id and s.campaign_id = i.campaign_id
      and s.unit_id = i.unit_id and s.item_key = i.item_key
    where i.province_id = ${provinceId} and r.status <> 'returned' and (s.status is null or s.status = 'open')
      and (c.status = 'closed' or c.due_on < ${today})
    group by c.id, c.due_on, c.sample`,

  close: ({ provinceId, today }) => sql`
    select ${rankOf('close')}, c.id as id, c.id as campaign_id, ${noText} as unit_id,
      ${campaignDueAt} as due_at, ${campaignDueAt} as since, count(*) as count, c.sample as sample
    from campaigns c
    join campaign_units u on u.province_id = c.province_id and u.campaign_id = c.id
    where c.province_id = ${provinceId} and c.status = 'open' and c.due_on < ${today}
    group by c.id, c.due_on, c.sample
    having sum(case when u.status = 'accepted' then 0 else 1 end) = 0`,

  answer: ({ provinceId, unitId }) => sql`
    select ${rankOf('answer')}, c.id as id, c.id as campaign_id, ${noText} as unit_id,
      ${endOf(ownDueDay)} as due_at, c.opened_at as since, ${noNumber} as count, c.sample as sample
    from campaign_units u
    join campaigns c on c.province_id = u.province_id and c.id = u.campaign_id
    where u.province_id = ${provinceId} and u.unit_id = ${unitId} and u.status is null and c.status = 'open'`,

  correct: ({ provinceId, unitId }) => sql`
    select ${rankOf('correct')}, r.id as id, c.id as campaign_id, ${noText} as unit_id,
      ${endOf(ownDueDay)} as due_at, coalesce(r.decided_at, v.submitted_at) as since, ${noNumber} as count,
      r.sample as sample
    from reports r
    join campaigns c on c.province_id = r.province_id and c.id = r.campaign_id
    join campaign_units u on u.province_id = r.province_id and u.campaign_id = r.campaign_id and u.unit_id = r.unit_id
    join report_versions v on v.province_id = r.province_id and v.report_id = r.id and v.version = r.version
    where r.province_id = ${provinceId} and r.unit_id = ${unitId} and r.status = 'returned' and c.status = 'open'`,
}
