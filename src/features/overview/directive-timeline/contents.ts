import type { DirectivePoint } from '#domain/totals/summary.ts'
import { markKey } from './directive-timeline.rows.ts'

/** What a document says; null while it has not been brought. */
export type Content = string | null

/** What each document says, by its key. */
export type Contents = ReadonlyMap<string, DirectivePoint>

export const contentsOf = (points: readonly DirectivePoint[]): Contents =>
  new Map(points.map((point) => [markKey(point.reportId, point.position, point.document), point]))
