import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** An index from which alone the register of directives sorts all numbers by their newest document. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('directive_documents_newest')
    .on('directive_documents')
    .columns(['province_id', 'number_key', 'date', 'report_id'])
    .execute()
  await db.schema.dropIndex('directive_documents_by_key').execute()
}

export const quickRegisters: Migration = { up }
