import type { Issuer } from '#domain/directives/issuer-group.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { ReportId, UnitId } from '#domain/model/ids.ts'
import { markKey, type Mark } from './directive-timeline.rows.ts'

const own: Issuer = { group: 'own', name: null }

/** A document that the report of a unit lists, issued by itself unless told otherwise. */
export function mark(unit: string, date: string | null, more: Partial<Mark> & { document?: number } = {}): Mark {
  const { document = 0, ...rest } = more
  const reportId = `report of ${unit}` as ReportId
  const position = rest.position ?? 0
  return {
    key: markKey(reportId, position, document),
    unitId: unit as UnitId,
    reportId,
    position,
    number: '780/SCT-VP',
    date: date as IsoDate | null,
    issuer: own,
    issuerIndex: 0,
    link: null,
    sample: true,
    ...rest,
  }
}
