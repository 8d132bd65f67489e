import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { instantSchema } from '#domain/model/dates.ts'
import { findingSchema } from '#domain/model/finding.ts'
import { reportSectionsSchema, type ReportSections } from '#domain/model/sections.ts'
import { metricIds, metricsOfReport } from '#domain/metrics/metrics.ts'
import { standingsOf } from '#domain/reports/decision-history.ts'

const jsonOf = <S extends z.ZodType>(schema: S) => z.string().transform((text) => schema.parse(JSON.parse(text)))

const versionSchema = z.object({
  report_id: z.string(),
  version: z.int(),
  sections: jsonOf(reportSectionsSchema),
  findings: jsonOf(z.array(findingSchema)),
})

const auditSchema = z.object({
  entity_id: z.string(),
  version: z.int().nullable(),
  action: z.string(),
  at: instantSchema,
  actor: z.string(),
  reasons: jsonOf(z.array(z.string())),
})

const reportSchema = z.object({
  id: z.string(),
  status: z.string(),
  revision: z.int(),
  decided_at: z.string().nullable(),
  standing: z.string().nullable(),
})

const metricSchema = z.object({
  report_id: z.string(),
  metric: z.string(),
  state: z.string(),
  value: z.int().nullable(),
  approximate: z.int(),
  partial: z.int(),
})

/** What the embedded database of a data folder holds, read beside the server and past its code. */
export type StoredState = {
  readonly versions: ReadonlyMap<string, ReportSections>
  /** What happened to each report, oldest first. */
  readonly actions: ReadonlyMap<string, readonly string[]>
  /** Trouble within what is stored: versions without their audit row or their rollup, gaps, broken references. */
  readonly complaints: readonly string[]
}

/** Names a version of a report. */
export const versionKey = (reportId: string, version: number) => `${reportId}/${version}`

export function readStored(dataDir: string): StoredState {
  const database = new DatabaseSync(databaseFile(dataDir), { readOnly: true })
  try {
    const read = <S extends z.ZodType>(schema: S, sql: string) => z.array(schema).parse(database.prepare(sql).all())
    const versions = read(versionSchema, 'select * from report_versions order by report_id, version')
    const audits = read(auditSchema, "select * from audit_entries where entity = 'report' order by id")
    const histories = Map.groupBy(audits, (entry) => entry.entity_id)
    const reports = read(
      reportSchema,
      'select r.*, u.status as standing from reports r join campaign_units u on u.report_id = r.id',
    )
    const metrics = read(
      metricSchema,
      'select r.id as report_id, m.* from unit_metrics m join reports r on r.campaign_id = m.campaign_id and r.unit_id = m.unit_id',
    )
    const newest = new Map(versions.map((row) => [row.report_id, row]))
    return {
      versions: new Map(versions.map((row) => [versionKey(row.report_id, row.version), row.sections])),
      actions: new Map([...histories].map(([id, entries]) => [id, entries.map(({ action }) => action)])),
      complaints: [
        ...read(z.object({ integrity_check: z.string() }), 'pragma integrity_check')
          .map((row) => row.integrity_check)
          .filter((line) => line !== 'ok'),
        ...read(z.looseObject({ table: z.string() }), 'pragma foreign_key_check').map((row) => `loose in ${row.table}`),
        ...unaudited(versions, audits),
        ...reports.flatMap((report) => wrongStanding(report, histories.get(report.id) ?? [])),
        ...[...newest.values()].flatMap((row) =>
          wrongRollups(
            row,
            metrics.filter((metric) => metric.report_id === row.report_id),
          ),
        ),
      ],
    }
  } finally {
    database.close()
  }
}

function unaudited(versions: readonly z.infer<typeof versionSchema>[], audits: readonly z.infer<typeof auditSchema>[]) {
  const audited = new Set(audits.map(({ entity_id, version }) => versionKey(entity_id, version ?? 0)))
  const stored = new Set(versions.map((row) => versionKey(row.report_id, row.version)))
  return versions.flatMap((row) => [
    ...(audited.has(versionKey(row.report_id, row.version)) ? [] : [`no audit row: ${row.report_id} ${row.version}`]),
    ...(row.version === 1 || stored.has(versionKey(row.report_id, row.version - 1))
      ? []
      : [`no version before ${row.report_id} ${row.version}`]),
  ])
}

/** Compares where a report stands, and where its unit does, with what its record says; each change has one entry there. */
function wrongStanding(
  report: z.infer<typeof reportSchema>,
  history: readonly z.infer<typeof auditSchema>[],
): string[] {
  const due = standingsOf(history).at(-1)
  const agrees =
    history.length === report.revision &&
    due?.status === report.status &&
    report.standing === report.status &&
    (due.decision?.at ?? null) === report.decided_at
  return agrees ? [] : [`standing of ${report.id}: ${JSON.stringify(report)} instead of ${JSON.stringify(due)}`]
}

/** Compares the rollup of a report's newest version with what the version itself says. */
function wrongRollups(row: z.infer<typeof versionSchema>, rollup: readonly z.infer<typeof metricSchema>[]): string[] {
  const truth = metricsOfReport(row.sections, row.findings)
  return metricIds.flatMap((id) => {
    const kept = rollup.find(({ metric }) => metric === id)
    const { state, value, approximate, partial } = truth[id]
    const agrees =
      kept?.state === state &&
      kept.value === value &&
      kept.approximate === Number(approximate) &&
      kept.partial === Number(partial)
    return agrees ? [] : [`rollup of ${row.report_id} ${id}: ${JSON.stringify(kept)} instead of ${String(value)}`]
  })
}

function databaseFile(dataDir: string): string {
  const found = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(sqlite|db)$/.test(name),
  )
  const [file] = found
  if (file === undefined || found.length !== 1) throw new Error(`databases in the data folder: ${found.join(', ')}`)
  return join(dataDir, file)
}
