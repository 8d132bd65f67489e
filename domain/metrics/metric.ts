import type { MetricCount } from '../model/count.ts'
import type { Finding } from '../model/finding.ts'
import type { Localized } from '../model/locale.ts'
import type { ReportSections } from '../model/sections.ts'

/** Something that every report is measured by. To add one: a file beside this, and a line in `metrics.ts`. */
export type Metric<Id extends string = string> = {
  readonly id: Id
  readonly label: Localized
  /** What is counted, after a number: «541 lượt quét». */
  readonly measure: Localized
  readonly definition: Localized
  /** The metric of one report, from what it says; the findings tell an explicit none from an empty section. */
  readonly ofReport: (sections: ReportSections, findings: readonly Finding[]) => MetricCount
}

/** Rule id of the finding that says a table of section 1 or 2 was answered «Không có» as a whole. */
export const TABLE_ANSWERED_NONE = 'table-answered-none'

/** Whether the table at `path` is empty because the unit said so. */
export function answeredNone(findings: readonly Finding[], path: '/sections/directives' | '/sections/qr'): boolean {
  return findings.some((finding) => finding.rule === TABLE_ANSWERED_NONE && finding.path === path)
}
