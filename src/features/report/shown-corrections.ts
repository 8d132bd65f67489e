import type { Instant } from '#domain/model/dates.ts'
import type { ReportSections } from '#domain/model/sections.ts'
import type { Correction } from '#domain/reports/correction.ts'
import { differencesBetween, type Content } from '#domain/reports/differences.ts'
import type { Report } from '#domain/reports/report.ts'

/** A correction as it shows at its field. Who made one that was stored before such things were recorded is not known. */
export type ShownCorrection = Pick<Correction, 'path' | 'read' | 'value' | 'reason'> & {
  readonly made: { readonly by: string; readonly at: Instant } | null
}

export type ShownCorrections = {
  /** What was read where: in the letter, or in the version before. */
  readonly origin: 'letter' | 'before'
  /** Of fields and added rows, by JSON pointer into the report. */
  readonly fields: ReadonlyMap<string, ShownCorrection>
  /** Rows that were left out, by section. */
  readonly removed: Readonly<Record<keyof ReportSections, readonly ShownCorrection[]>>
}

/** Where a report says something else than was read, by its own record; where it has none, held against the letter's reading. */
export function shownCorrections(
  report: Pick<Report, 'letter' | 'sections' | 'corrections' | 'letterId'>,
  reading: Content | null,
): ShownCorrections {
  const recorded = report.corrections.map(({ by, at, ...correction }) => ({ ...correction, made: { by, at } }))
  const all: readonly ShownCorrection[] =
    recorded.length > 0 || reading === null ? recorded : differencesBetween(reading, report).map(withoutRecord)
  const removed = (section: keyof ReportSections) =>
    all.filter(({ path, value }) => value === null && path.startsWith(`/sections/${section}/`))
  return {
    origin: report.letterId === null ? 'before' : 'letter',
    fields: new Map(all.filter(({ value }) => value !== null).map((one) => [one.path, one])),
    removed: {
      directives: removed('directives'),
      qr: removed('qr'),
      inspection: removed('inspection'),
      results: removed('results'),
      recommendations: removed('recommendations'),
    },
  }
}

const withoutRecord = ({ path, before, after }: ReturnType<typeof differencesBetween>[number]): ShownCorrection => ({
  path,
  read: before,
  value: after,
  reason: null,
  made: null,
})
