import { historyHead, historyRow } from '#domain/history/history-csv.ts'
import type { AuditEntity, HistoryEntry, HistoryFilter, HistoryPage } from '#domain/history/history.ts'
import { dayInVietnam } from '#domain/model/dates.ts'
import type { UnitId } from '#domain/model/ids.ts'
import type { Locale } from '#domain/model/locale.ts'
import { stateOn } from '#domain/model/unit.ts'
import { may, type User } from '#domain/model/user.ts'
import { BYTE_ORDER_MARK, csvLines } from '#domain/text/csv.ts'
import { compareVietnamese } from '#domain/text/fold.ts'
import { campaignsInOrder } from '#server/campaigns/campaigns.store.ts'
import { cursorOf, keysOf } from '#server/database/cursor.ts'
import { inSnapshot, type Connection } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'
import { fieldErrors } from '#server/field-errors.ts'
import { done, refuseFields, type Outcome } from '#server/outcome.ts'
import { statesOfUnits } from '#server/units/units.store.ts'
import { actorsOf, contentOf, entriesBefore, type RecordedEntry } from './history.store.ts'

export type HistoryService = ReturnType<typeof createHistoryService>

export type HistoryQuery = HistoryFilter & { readonly cursor?: string | undefined; readonly limit: number }

/** Entries of a file that are read at once, so that a long record never is in memory as a whole. */
const ENTRIES_AT_ONCE = 500

/** Who signed in when, and accounts, concern nobody but those who manage them. */
const hiddenFrom = (user: User): readonly AuditEntity[] => (may(user, 'users.manage') ? [] : ['session', 'user'])

export function createHistoryService({ database, provinceId }: Pick<Deps, 'database' | 'provinceId'>) {
  async function named(connection: Connection, rows: readonly RecordedEntry[]): Promise<HistoryEntry[]> {
    const campaigns = new Map((await campaignsInOrder(connection, provinceId)).map(({ id, title }) => [id, title]))
    const unitIds = new Set(rows.flatMap(({ unit_id: id }) => (id === null ? [] : [id])))
    const states = Map.groupBy(await statesOfUnits(connection, provinceId, [...unitIds]), ({ id }) => id)
    const unitOf = (id: UnitId, row: RecordedEntry) => ({
      id,
      name: stateOn(states.get(id) ?? [], dayInVietnam(row.at))?.name ?? id,
    })
    return rows.map((row) => ({
      id: row.id,
      at: row.at,
      actor: row.actor,
      action: row.action,
      entity: row.entity,
      entityId: row.entity_id,
      version: row.version,
      campaign:
        row.campaign_id === null
          ? null
          : { id: row.campaign_id, title: campaigns.get(row.campaign_id) ?? row.campaign_id },
      unit: row.unit_id === null ? null : unitOf(row.unit_id, row),
      ...contentOf(row),
    }))
  }

  return {
    /** A part of the record of who did what, the newest first. */
    list: async (user: User, { cursor, limit, ...filter }: HistoryQuery): Promise<Outcome<HistoryPage>> => {
      const [before = null] = cursor === undefined ? [null] : (keysOf(cursor, 1) ?? [])
      if (cursor !== undefined && before === null) return refuseFields([fieldErrors.cursorUnknown('?cursor')])
      const hidden = hiddenFrom(user)
      return inSnapshot(database, async (snapshot) => {
        const rows = await entriesBefore(snapshot, provinceId, { ...filter, hidden }, before, limit + 1)
        const items = await named(snapshot, rows.slice(0, limit))
        const last = items.at(-1)
        const actors = (await actorsOf(snapshot, provinceId, hidden)).toSorted(compareVietnamese)
        return done({
          items,
          nextCursor: rows.length > limit && last !== undefined ? cursorOf([last.id]) : null,
          actors,
        })
      })
    },

    /** All of it as a file for spreadsheets, part by part. What is recorded meanwhile is newer than all of it. */
    file: async function* (user: User, filter: HistoryFilter, locale: Locale): AsyncGenerator<string> {
      yield BYTE_ORDER_MARK + csvLines([historyHead(locale)])
      const scope = { ...filter, hidden: hiddenFrom(user) }
      let before: string | null = null
      for (;;) {
        const rows: RecordedEntry[] = await entriesBefore(database, provinceId, scope, before, ENTRIES_AT_ONCE)
        before = rows.at(-1)?.id ?? null
        if (before === null) return
        yield csvLines((await named(database, rows)).map((entry) => historyRow(entry, locale)))
      }
    },
  }
}
