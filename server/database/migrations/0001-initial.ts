import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** A type that a migration may use: it must never follow the schema, which moves on. */
type AnyDatabase = Kysely<unknown>

async function up(db: AnyDatabase): Promise<void> {
  const table = (name: string) => db.schema.createTable(name).addColumn('province_id', 'text', (c) => c.notNull())

  await db.schema
    .createTable('provinces')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('code', 'text', (c) => c.notNull())
    .execute()

  await table('units')
    .addColumn('id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('units_pk', ['province_id', 'id'])
    .execute()

  await table('unit_states')
    .addColumn('unit_id', 'text', (c) => c.notNull())
    .addColumn('valid_from', 'text', (c) => c.notNull())
    .addColumn('valid_to', 'text')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('short_name', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('symbol', 'text')
    .addColumn('parent_id', 'text')
    .addColumn('population', 'bigint')
    .addColumn('population_source', 'text')
    .addColumn('aliases', 'text', (c) => c.notNull())
    .addColumn('reports', 'integer', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('unit_states_pk', ['province_id', 'unit_id', 'valid_from'])
    .addForeignKeyConstraint('unit_states_unit_fk', ['province_id', 'unit_id'], 'units', ['province_id', 'id'])
    .execute()

  await table('users')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('username', 'text', (c) => c.notNull())
    .addColumn('display_name', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('unit_id', 'text')
    .addColumn('password_hash', 'text', (c) => c.notNull())
    .addColumn('active', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('users_pk', ['province_id', 'id'])
    .addUniqueConstraint('users_username', ['province_id', 'username'])
    .addForeignKeyConstraint('users_unit_fk', ['province_id', 'unit_id'], 'units', ['province_id', 'id'])
    .execute()

  await table('sessions')
    .addColumn('token_hash', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('sessions_pk', ['province_id', 'token_hash'])
    .addForeignKeyConstraint('sessions_user_fk', ['province_id', 'user_id'], 'users', ['province_id', 'id'])
    .execute()

  await table('campaigns')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('request_number', 'text', (c) => c.notNull())
    .addColumn('request_date', 'text', (c) => c.notNull())
    .addColumn('data_cutoff', 'text')
    .addColumn('due_on', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('sample', 'integer', (c) => c.notNull())
    .addColumn('opened_at', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('campaigns_pk', ['province_id', 'id'])
    .addUniqueConstraint('campaigns_request', ['province_id', 'request_number', 'request_date'])
    .execute()

  await table('files')
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('size', 'bigint', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('files_pk', ['province_id', 'hash'])
    .execute()

  await table('letters')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('file_hash', 'text', (c) => c.notNull())
    .addColumn('file_name', 'text', (c) => c.notNull())
    .addColumn('format', 'text', (c) => c.notNull())
    .addColumn('reading', 'text', (c) => c.notNull())
    .addColumn('blocks', 'text', (c) => c.notNull())
    .addColumn('unit_id', 'text')
    .addColumn('sample', 'integer', (c) => c.notNull())
    .addColumn('uploaded_by', 'text', (c) => c.notNull())
    .addColumn('uploaded_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('letters_pk', ['province_id', 'id'])
    .addForeignKeyConstraint('letters_file_fk', ['province_id', 'file_hash'], 'files', ['province_id', 'hash'])
    .addForeignKeyConstraint('letters_unit_fk', ['province_id', 'unit_id'], 'units', ['province_id', 'id'])
    .execute()

  await table('campaign_units')
    .addColumn('campaign_id', 'text', (c) => c.notNull())
    .addColumn('unit_id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('report_id', 'text')
    .addColumn('status', 'text')
    .addColumn('timeliness', 'text')
    .addColumn('received_on', 'text')
    .addPrimaryKeyConstraint('campaign_units_pk', ['province_id', 'campaign_id', 'unit_id'])
    .addForeignKeyConstraint('campaign_units_campaign_fk', ['province_id', 'campaign_id'], 'campaigns', [
      'province_id',
      'id',
    ])
    .addForeignKeyConstraint('campaign_units_unit_fk', ['province_id', 'unit_id'], 'units', ['province_id', 'id'])
    .execute()

  await table('reports')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('campaign_id', 'text', (c) => c.notNull())
    .addColumn('unit_id', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('received_on', 'text', (c) => c.notNull())
    .addColumn('timeliness', 'text', (c) => c.notNull())
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('decision_reasons', 'text', (c) => c.notNull())
    .addColumn('sample', 'integer', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('reports_pk', ['province_id', 'id'])
    .addUniqueConstraint('reports_one_per_unit', ['province_id', 'campaign_id', 'unit_id'])
    .addForeignKeyConstraint('reports_expected_fk', ['province_id', 'campaign_id', 'unit_id'], 'campaign_units', [
      'province_id',
      'campaign_id',
      'unit_id',
    ])
    .execute()

  await table('report_versions')
    .addColumn('report_id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('letter_id', 'text')
    .addColumn('letter', 'text', (c) => c.notNull())
    .addColumn('sections', 'text', (c) => c.notNull())
    .addColumn('findings', 'text', (c) => c.notNull())
    .addColumn('submitted_by', 'text', (c) => c.notNull())
    .addColumn('submitted_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('report_versions_pk', ['province_id', 'report_id', 'version'])
    .addForeignKeyConstraint('report_versions_report_fk', ['province_id', 'report_id'], 'reports', [
      'province_id',
      'id',
    ])
    .addForeignKeyConstraint('report_versions_letter_fk', ['province_id', 'letter_id'], 'letters', [
      'province_id',
      'id',
    ])
    .execute()

  await table('qr_rows')
    .addColumn('report_id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('group_name', 'text')
    .addColumn('qr_codes_state', 'text', (c) => c.notNull())
    .addColumn('qr_codes_value', 'bigint')
    .addColumn('qr_codes_approximate', 'integer', (c) => c.notNull())
    .addColumn('scans_state', 'text', (c) => c.notNull())
    .addColumn('scans_value', 'bigint')
    .addColumn('scans_approximate', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('qr_rows_pk', ['province_id', 'report_id', 'position'])
    .addForeignKeyConstraint('qr_rows_report_fk', ['province_id', 'report_id'], 'reports', ['province_id', 'id'])
    .execute()

  await table('directive_documents')
    .addColumn('report_id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('document', 'integer', (c) => c.notNull())
    .addColumn('campaign_id', 'text', (c) => c.notNull())
    .addColumn('unit_id', 'text', (c) => c.notNull())
    .addColumn('number', 'text')
    .addColumn('date', 'text')
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('issuer', 'text')
    .addColumn('audiences', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('directive_documents_pk', ['province_id', 'report_id', 'position', 'document'])
    .addForeignKeyConstraint('directive_documents_report_fk', ['province_id', 'report_id'], 'reports', [
      'province_id',
      'id',
    ])
    .execute()

  await table('unit_metrics')
    .addColumn('campaign_id', 'text', (c) => c.notNull())
    .addColumn('unit_id', 'text', (c) => c.notNull())
    .addColumn('metric', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('value', 'bigint')
    .addColumn('approximate', 'integer', (c) => c.notNull())
    .addColumn('partial', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('unit_metrics_pk', ['province_id', 'campaign_id', 'unit_id', 'metric'])
    .addForeignKeyConstraint('unit_metrics_unit_fk', ['province_id', 'campaign_id', 'unit_id'], 'campaign_units', [
      'province_id',
      'campaign_id',
      'unit_id',
    ])
    .execute()

  await table('audit_entries')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor_id', 'text')
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('entity', 'text', (c) => c.notNull())
    .addColumn('entity_id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer')
    .addColumn('reasons', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('audit_entries_pk', ['province_id', 'id'])
    .execute()

  const index = (name: string, on: string, columns: string[]) =>
    db.schema.createIndex(name).on(on).columns(columns).execute()
  await index('audit_entries_entity', 'audit_entries', ['province_id', 'entity', 'entity_id', 'id'])
  await index('sessions_expiry', 'sessions', ['province_id', 'expires_at'])
  await index('letters_file', 'letters', ['province_id', 'file_hash'])
  await index('reports_by_unit', 'reports', ['province_id', 'unit_id', 'campaign_id'])
  await index('directive_documents_by_campaign', 'directive_documents', ['province_id', 'campaign_id', 'date'])
  await index('directive_documents_by_unit', 'directive_documents', ['province_id', 'unit_id', 'date'])
  await index('campaign_units_by_unit', 'campaign_units', ['province_id', 'unit_id', 'campaign_id'])
}

/** The first tables. There is no way back: a database is only ever moved forward. */
export const initial: Migration = { up }
