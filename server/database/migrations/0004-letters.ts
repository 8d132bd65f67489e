import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { numberKey } from '#domain/text/document-number.ts'

const BATCH = 50

/** What was read long ago: only what lists show of it. */
type Kept = {
  readonly letter: { readonly number: string | null; readonly date: string | null; readonly issuer: string | null }
  readonly unitId: string | null
  readonly campaignId: string | null
  readonly findings: readonly { readonly severity: string }[]
}

/** What lists of letters show, beside the letters themselves; what somebody said about them; and what an upload is known by. */
async function up(db: Kysely<unknown>): Promise<void> {
  const texts =
    'number number_key date issuer read_unit_id read_campaign_id placed_unit_id placed_campaign_id set_aside_note upload_key'
  for (const column of texts.split(' ')) {
    await db.schema.alterTable('letters').addColumn(column, 'text').execute()
  }
  await db.schema
    .alterTable('letters')
    .addColumn('suggested', 'text', (c) => c.notNull().defaultTo('{"unitIds":[],"campaignIds":[]}'))
    .execute()
  for (const column of ['errors', 'warnings', 'infos']) {
    await db.schema
      .alterTable('letters')
      .addColumn(column, 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
  }
  await fill(db)
  await db.schema.createIndex('letters_by_number').on('letters').columns(['province_id', 'number_key']).execute()
  await db.schema
    .createIndex('letters_by_upload')
    .unique()
    .on('letters')
    .columns(['province_id', 'uploaded_by', 'upload_key'])
    .execute()
}

async function fill(db: Kysely<unknown>): Promise<void> {
  for (let after = ''; ;) {
    const { rows } = await sql<{ province_id: string; id: string; reading: string }>`
      select province_id, id, reading from letters where id > ${after} order by id limit ${BATCH}`.execute(db)
    for (const { province_id, id, reading } of rows) {
      const { letter, unitId, campaignId, findings } = JSON.parse(reading) as Kept
      const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
      await sql`update letters set number = ${letter.number}, date = ${letter.date}, issuer = ${letter.issuer},
        number_key = ${letter.number === null ? null : numberKey(letter.number)},
        read_unit_id = ${unitId}, read_campaign_id = ${campaignId}, errors = ${count('error')},
        warnings = ${count('warning')}, infos = ${count('info')}
        where province_id = ${province_id} and id = ${id}`.execute(db)
    }
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
  }
}

export const letters: Migration = { up }
