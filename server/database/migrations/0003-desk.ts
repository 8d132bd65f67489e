import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What the analyst's desk keeps besides reports: extensions, contacts, corrections, what became of proposals, and a fuller audit. */
async function up(db: Kysely<unknown>): Promise<void> {
  const add = (table: string, column: string) => db.schema.alterTable(table).addColumn(column, 'text').execute()
  const addList = (table: string, column: string) =>
    db.schema
      .alterTable(table)
      .addColumn(column, 'text', (c) => c.notNull().defaultTo('[]'))
      .execute()

  await add('audit_entries', 'campaign_id')
  await add('audit_entries', 'unit_id')
  await addList('audit_entries', 'changes')
  await add('campaigns', 'request_letter_id')
  await add('campaign_units', 'due_on')
  await add('campaign_units', 'extension_reason')
  await addList('report_versions', 'corrections')
  await add('letters', 'set_aside_at')
  await add('letters', 'set_aside_by')
  await add('letters', 'set_aside_reason')

  // What was recorded before says by what it is about which campaign and unit it concerns.
  await sql`update audit_entries set campaign_id = entity_id where entity = 'campaign'`.execute(db)
  for (const column of ['campaign_id', 'unit_id']) {
    await sql`update audit_entries set ${sql.ref(column)} = (select ${sql.ref(column)} from reports
      where reports.province_id = audit_entries.province_id and reports.id = audit_entries.entity_id)
      where entity = 'report'`.execute(db)
  }

  await add('directive_documents', 'search_text')
  // Rollups: they are filled anew at the next start, since reports without a profile are noticed there.
  await db.deleteFrom('report_profiles' as never).execute()
  await addList('report_profiles', 'section_states')
  for (const column of ['errors', 'warnings']) {
    await db.schema
      .alterTable('report_profiles')
      .addColumn(column, 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
  }

  const ofCampaignUnit = ['province_id', 'campaign_id', 'unit_id'] as const
  await db.schema
    .createTable('contacts')
    .addColumn('province_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('campaign_id', 'text', (c) => c.notNull())
    .addColumn('unit_id', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('note', 'text')
    .addColumn('made_by', 'text', (c) => c.notNull())
    .addColumn('made_by_id', 'text')
    .addPrimaryKeyConstraint('contacts_pk', ['province_id', 'id'])
    .addForeignKeyConstraint('contacts_unit_fk', [...ofCampaignUnit], 'campaign_units', [...ofCampaignUnit])
    .execute()

  await db.schema
    .createTable('recommendation_states')
    .addColumn('province_id', 'text', (c) => c.notNull())
    .addColumn('campaign_id', 'text', (c) => c.notNull())
    .addColumn('unit_id', 'text', (c) => c.notNull())
    .addColumn('item_key', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('group_name', 'text')
    .addColumn('assignee', 'text')
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('answer', 'text')
    .addColumn('answered_on', 'text')
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addColumn('updated_by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('recommendation_states_pk', [...ofCampaignUnit, 'item_key'])
    .addForeignKeyConstraint('recommendation_states_unit_fk', [...ofCampaignUnit], 'campaign_units', [
      ...ofCampaignUnit,
    ])
    .execute()

  await db.schema
    .createTable('recommendation_items')
    .addColumn('province_id', 'text', (c) => c.notNull())
    .addColumn('report_id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('campaign_id', 'text', (c) => c.notNull())
    .addColumn('unit_id', 'text', (c) => c.notNull())
    .addColumn('item_key', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('recommendation_items_pk', ['province_id', 'report_id', 'position'])
    .addForeignKeyConstraint('recommendation_items_report_fk', ['province_id', 'report_id'], 'reports', [
      'province_id',
      'id',
    ])
    .execute()

  await db.schema
    .createTable('directive_citations')
    .addColumn('province_id', 'text', (c) => c.notNull())
    .addColumn('report_id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('citation', 'integer', (c) => c.notNull())
    .addColumn('campaign_id', 'text', (c) => c.notNull())
    .addColumn('unit_id', 'text', (c) => c.notNull())
    .addColumn('number', 'text', (c) => c.notNull())
    .addColumn('number_key', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('directive_citations_pk', ['province_id', 'report_id', 'position', 'citation'])
    .addForeignKeyConstraint('directive_citations_report_fk', ['province_id', 'report_id'], 'reports', [
      'province_id',
      'id',
    ])
    .execute()

  const index = (name: string, on: string, columns: string[]) =>
    db.schema.createIndex(name).on(on).columns(columns).execute()
  await index('audit_entries_by_campaign', 'audit_entries', ['province_id', 'campaign_id', 'id'])
  await index('audit_entries_by_unit', 'audit_entries', ['province_id', 'unit_id', 'id'])
  await index('contacts_by_unit', 'contacts', ['province_id', 'campaign_id', 'unit_id', 'id'])
  await index('recommendation_items_by_campaign', 'recommendation_items', ['province_id', 'campaign_id'])
  await index('directive_citations_by_number', 'directive_citations', ['province_id', 'number_key'])
  await index('directive_documents_by_key', 'directive_documents', ['province_id', 'number_key'])
  await index('report_versions_by_letter', 'report_versions', ['province_id', 'letter_id'])
}

export const desk: Migration = { up }
