import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What other reports are compared by. Filled for the reports that there are when rollups are next kept in step, at start. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('report_profiles')
    .addColumn('province_id', 'text', (c) => c.notNull())
    .addColumn('report_id', 'text', (c) => c.notNull())
    .addColumn('campaign_id', 'text', (c) => c.notNull())
    .addColumn('unit_id', 'text', (c) => c.notNull())
    .addColumn('letter_number_key', 'text')
    .addColumn('letter_number', 'text')
    .addColumn('letter_date', 'text')
    .addColumn('letter_issuer', 'text')
    .addColumn('profile', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('report_profiles_pk', ['province_id', 'report_id'])
    .addForeignKeyConstraint('report_profiles_report_fk', ['province_id', 'report_id'], 'reports', [
      'province_id',
      'id',
    ])
    .execute()
  await db.schema.alterTable('directive_documents').addColumn('number_key', 'text').execute()

  const index = (name: string, on: string, columns: string[]) =>
    db.schema.createIndex(name).on(on).columns(columns).execute()
  await index('report_profiles_by_campaign', 'report_profiles', ['province_id', 'campaign_id'])
  await index('report_profiles_by_letter', 'report_profiles', ['province_id', 'letter_number_key'])
  await index('directive_documents_by_number', 'directive_documents', ['province_id', 'campaign_id', 'number_key'])
}

export const reportProfiles: Migration = { up }
