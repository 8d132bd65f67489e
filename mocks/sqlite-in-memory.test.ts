import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { provinceIdSchema } from '#domain/model/ids.ts'
import { migrate } from '#server/database/migrator.ts'
import { openDatabase } from './sqlite-in-memory.ts'

const province = { id: provinceIdSchema.parse('quang-ngai'), name: 'Tỉnh Quảng Ngãi', code: 'H48' }

let database: Awaited<ReturnType<typeof openDatabase>>
beforeEach(async () => {
  database = await openDatabase()
  await migrate(database)
})

describe('database in memory', () => {
  it('keeps and gives back text, whole numbers and null', async () => {
    await database.insertInto('provinces').values(province).execute()
    expect(await database.selectFrom('provinces').selectAll().execute()).toEqual([province])
    const { rows } = await sql`select ${123_456_789_012} as large, ${null} as absent`.execute(database)
    expect(rows).toEqual([{ large: 123_456_789_012, absent: null }])
  })

  it('says how many rows a change changed', async () => {
    await database.insertInto('provinces').values(province).execute()
    const changed = await database.updateTable('provinces').set({ name: 'X' }).executeTakeFirst()
    const unchanged = await database
      .updateTable('provinces')
      .set({ name: 'Y' })
      .where('code', '=', 'H00')
      .executeTakeFirst()
    expect([changed.numUpdatedRows, unchanged.numUpdatedRows]).toEqual([1n, 0n])
  })

  it('takes back a transaction that breaks off', async () => {
    const broken = database.transaction().execute(async (transaction) => {
      await transaction.insertInto('provinces').values(province).execute()
      throw new Error('broken off')
    })
    await expect(broken).rejects.toThrow('broken off')
    expect(await database.selectFrom('provinces').selectAll().execute()).toEqual([])
  })

  it('refuses what a constraint forbids, and goes on', async () => {
    const insert = () => database.insertInto('provinces').values(province).execute()
    await insert()
    await expect(insert()).rejects.toMatchObject({ resultCode: 1555 })
    expect(await database.selectFrom('provinces').selectAll().execute()).toHaveLength(1)
  })

  it('minds foreign keys, as the server does', async () => {
    expect((await sql`pragma foreign_keys`.execute(database)).rows).toEqual([{ foreign_keys: 1 }])
  })

  it('begins empty every time', async () => {
    await database.insertInto('provinces').values(province).execute()
    const other = await openDatabase()
    await migrate(other)
    expect(await other.selectFrom('provinces').selectAll().execute()).toEqual([])
  })
})
