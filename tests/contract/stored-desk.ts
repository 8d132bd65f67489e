import { sql } from 'kysely'
import { instantSchema, type Instant } from '#domain/model/dates.ts'
import { reportIdSchema } from '#domain/model/ids.ts'
import type { QueueFacts } from '#domain/queue/kind-of-work.ts'
import { NOW, TODAY, type Desk } from './random-desk.ts'
import type { StoreWorld } from './store-ground.ts'

/** Stores the facts as the services would have left them. */
export async function storeDesk({ database, provinceId }: StoreWorld, drawn: Desk, facts: QueueFacts): Promise<void> {
  const province = { province_id: provinceId }
  const at = instantSchema.parse(NOW.toISOString())
  for (const { id, dueOn, status, openedAt, requestLetterId, sample } of facts.campaigns) {
    await database
      .insertInto('campaigns')
      .values({
        ...province,
        id,
        title: id,
        request_number: id,
        request_date: TODAY,
        data_cutoff: null,
        revision: 1,
        due_on: dueOn,
        status,
        opened_at: openedAt,
        request_letter_id: requestLetterId,
        sample: sample ? 1 : 0,
      })
      .execute()
  }
  for (const [position, { campaignId: campaign_id, unitId: unit_id, status, granted }] of facts.expected.entries()) {
    await database
      .insertInto('campaign_units')
      .values({
        ...province,
        campaign_id,
        unit_id,
        position,
        status,
        due_on: granted,
        extension_reason: null,
        report_id: null,
        timeliness: null,
        received_on: null,
      })
      .execute()
  }
  for (const {
    id,
    campaignId: campaign_id,
    unitId: unit_id,
    status,
    submittedAt,
    decidedAt,
    sample,
  } of facts.reports) {
    await database
      .insertInto('reports')
      .values({
        ...province,
        id,
        campaign_id,
        unit_id,
        status,
        version: 2,
        received_on: TODAY,
        timeliness: 'onTime',
        decided_by: null,
        decided_at: decidedAt,
        decision_reasons: '[]',
        sample: sample ? 1 : 0,
        revision: 3,
      })
      .execute()
    for (const version of [1, 2]) {
      await database
        .insertInto('report_versions')
        .values({
          ...province,
          report_id: id,
          version,
          letter: '{}',
          sections: '{}',
          findings: '[]',
          corrections: '[]',
          letter_id: null,
          submitted_by: 'a',
          submitted_at: version === 2 ? submittedAt : at,
        })
        .execute()
    }
  }
  await storeLetters({ database, provinceId }, drawn, facts, at)
  for (const [index, { campaignId: campaign_id, unitId: unit_id, at: when }] of facts.contacts.entries()) {
    await database
      .insertInto('contacts')
      .values({
        ...province,
        id: `lh-${index}`,
        campaign_id,
        unit_id,
        at: when,
        kind: 'phone',
        note: null,
        made_by: 'a',
        made_by_id: null,
      })
      .execute()
  }
  for (const [position, { campaignId: campaign_id, unitId: unit_id, key, dealt }] of facts.proposals.entries()) {
    const report = facts.reports.find((one) => one.campaignId === campaign_id && one.unitId === unit_id)
    const named = { ...province, campaign_id, unit_id, item_key: key, text: key }
    await database
      .insertInto('recommendation_items')
      .values({ ...named, report_id: report?.id ?? reportIdSchema.parse('bc'), position })
      .execute()
    if (dealt === null) continue
    await database
      .insertInto('recommendation_states')
      .values({
        ...named,
        group_name: null,
        assignee: null,
        status: dealt,
        answer: null,
        answered_on: null,
        revision: 1,
        updated_at: at,
        updated_by: 'a',
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

type Place = Pick<StoreWorld, 'database' | 'provinceId'>

async function storeLetters({ database, provinceId }: Place, drawn: Desk, facts: QueueFacts, at: Instant) {
  await database.insertInto('files').values({ province_id: provinceId, hash: 'h', size: 1, created_at: at }).execute()
  for (const [
    index,
    { id, unitId, campaignId: answers, takenInAt, setAside, reported, sample },
  ] of facts.letters.entries()) {
    await sql`insert into letters (province_id, id, file_hash, file_name, format, reading, blocks, read_unit_id, placed_unit_id,
      read_campaign_id, placed_campaign_id, sample, uploaded_by, uploaded_at, set_aside_at)
      values (${provinceId}, ${id}, 'h', 'a.txt', 'txt', '{}', '[]', ${index % 2 === 0 ? unitId : null},
      ${index % 2 === 0 ? null : unitId}, ${index % 2 === 0 ? answers : null}, ${index % 2 === 0 ? null : answers},
      ${sample ? 1 : 0}, 'a', ${takenInAt}, ${setAside ? at : null})`.execute(database)
    const report = facts.reports[drawn.letters[index]?.reported ?? -1]
    if (report === undefined || !reported) continue
    await database
      .updateTable('report_versions')
      .set({ letter_id: id })
      .where('province_id', '=', provinceId)
      .where('report_id', '=', report.id)
      .where('version', '=', 1)
      .execute()
  }
}
