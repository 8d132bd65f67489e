import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqlite } from '#server/node/open-database.ts'
import { wasOvertaken } from './errors.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import { inSnapshot } from './transaction.ts'

type Tables = { things: { id: number; name: string | null } }

describe('Kysely on SQLite', () => {
  let database: Kysely<Tables>
  beforeEach(async () => {
    database = new Kysely<Tables>({ dialect: sqliteDialect(new DatabaseSync(':memory:')) })
    await sql`create table things (id integer primary key, name text)`.execute(database)
  })
  afterEach(() => database.destroy())

  it('counts the rows that a change met, and returns those that it asks back', async () => {
    await database
      .insertInto('things')
      .values([
        { id: 1, name: 'a' },
        { id: 2, name: null },
      ])
      .execute()
    const changed = await database
      .updateTable('things')
      .set({ name: 'b' })
      .where('id', '<', 9)
      .executeTakeFirstOrThrow()
    expect(changed.numUpdatedRows).toBe(2n)
    expect(await database.deleteFrom('things').where('id', '=', 1).returningAll().execute()).toEqual([
      { id: 1, name: 'b' },
    ])
  })

  it('rolls a change of the schema back with the transaction that it was in', async () => {
    const failing = database.transaction().execute(async (transaction) => {
      await sql`create table halves (id integer)`.execute(transaction)
      throw new Error('cut short')
    })
    await expect(failing).rejects.toThrow('cut short')
    await expect(sql`select * from halves`.execute(database)).rejects.toThrow('no such table')
  })

  it('tells a key that was taken from other trouble', async () => {
    const insert = () => database.insertInto('things').values({ id: 1, name: 'a' }).execute()
    await insert()
    expect(wasOvertaken(await insert().catch((error: unknown) => error))).toBe(true)
    const wrong = await sql`select * from nothing`.execute(database).catch((error: unknown) => error)
    expect(wasOvertaken(wrong)).toBe(false)
  })

  it('streams rows one by one', async () => {
    await database
      .insertInto('things')
      .values([
        { id: 1, name: 'a' },
        { id: 2, name: 'b' },
      ])
      .execute()
    const names: (string | null)[] = []
    for await (const row of database.selectFrom('things').selectAll().orderBy('id').stream()) names.push(row.name)
    expect(names).toEqual(['a', 'b'])
  })
})

describe('the embedded database', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sqlite-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('writes ahead, waits for the medium, and checks references', async () => {
    const database = openSqlite(join(folder, 'a.sqlite'))
    const pragma = async (name: string) => (await sql.raw(`pragma ${name}`).execute(database)).rows
    expect(await pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }])
    expect(await pragma('synchronous')).toEqual([{ synchronous: 2 }])
    expect(await pragma('foreign_keys')).toEqual([{ foreign_keys: 1 }])
    await database.destroy()
  })

  it('shows one moment to who reads several things, whatever another process writes meanwhile', async () => {
    const [reader, writer] = [openSqlite(join(folder, 'a.sqlite')), openSqlite(join(folder, 'a.sqlite'))]
    await sql`create table things (id integer)`.execute(writer)
    const count = async (database: Parameters<Parameters<typeof inSnapshot>[1]>[0]) =>
      (await sql<{ n: number }>`select count(*) as n from things`.execute(database)).rows[0]?.n
    await inSnapshot(reader, async (snapshot) => {
      expect(await count(snapshot)).toBe(0)
      await sql`insert into things values (1)`.execute(writer)
      expect(await count(snapshot)).toBe(0)
    })
    expect(await inSnapshot(reader, count)).toBe(1)
    await reader.destroy()
    await writer.destroy()
  })
})
