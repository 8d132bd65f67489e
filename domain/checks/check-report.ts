import type { MetricCounts } from '../metrics/metrics.ts'
import type { Campaign } from '../model/campaign.ts'
import type { IsoDate } from '../model/dates.ts'
import type { Finding } from '../model/finding.ts'
import type { LetterHead } from '../model/letter.ts'
import type { ReportSections } from '../model/sections.ts'
import type { Unit } from '../model/unit.ts'

/** One report with all that it is compared with. `previous` is the same unit's newest report of an earlier campaign. */
export type CheckInput = {
  readonly letter: LetterHead
  readonly sections: ReportSections
  readonly campaign: Campaign
  readonly unit: Unit | null
  readonly previous: {
    readonly campaign: Campaign
    readonly sections: ReportSections
    readonly metrics: MetricCounts
  } | null
  /** The day of the check in Viet Nam. */
  readonly today: IsoDate
}

/** What a report makes one ask about, by itself and beside the unit's previous report. */
export function checkReport(_input: CheckInput): Finding[] {
  return []
}
