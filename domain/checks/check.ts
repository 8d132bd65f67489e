import type { MetricCounts } from '../metrics/metrics.ts'
import type { Campaign } from '../model/campaign.ts'
import type { IsoDate } from '../model/dates.ts'
import type { Evidence, Finding } from '../model/finding.ts'
import type { LetterHead } from '../model/letter.ts'
import type { ReportSections } from '../model/sections.ts'
import type { Unit } from '../model/unit.ts'
import type { Others } from './others/others.ts'
import type { Rule } from './rule.ts'

/** One report with all that it is compared with. */
export type CheckInput = {
  readonly letter: LetterHead
  readonly sections: ReportSections
  readonly campaign: Campaign
  /** The last day on which the unit's report is on time; left out: the campaign's. */
  readonly dueOn?: IsoDate
  readonly unit: Unit | null
  /** The same unit in all its states: its former names are its own too. */
  readonly unitStates?: readonly Unit[]
  /** The same unit's newest report of an earlier campaign. */
  readonly previous: {
    readonly campaign: Campaign
    readonly sections: ReportSections
    readonly metrics: MetricCounts
  } | null
  /** The day of the check in Viet Nam. */
  readonly today: IsoDate
  /** Left out where nothing is known to compare with. */
  readonly others?: Others
  /** What was found before, when its letter was read: tells a table answered «Không có» from one left empty. */
  readonly findings?: readonly Finding[]
}

/** Where a rule is broken, and what shows it. */
export type Breach<E extends Evidence> = { readonly path: string; readonly evidence: E }

/** A rule with what looks for breaches of it. A check can only find breaches of its own rule. */
export type Check = {
  readonly rule: Rule<never>
  readonly findingsIn: (input: CheckInput) => Finding[]
  /** Compares with other units: once they submit, it may find something else. */
  readonly comparing: boolean
  /** The finding as the unit itself may see it; null where it tells of another unit. */
  readonly forUnit: (finding: Finding) => Finding | null
}

export function defineCheck<E extends Evidence>(
  rule: Rule<E>,
  breaches: (input: CheckInput) => readonly Breach<E>[],
): Check {
  return { ...checkOf(rule, breaches), comparing: false, forUnit: (finding) => finding }
}

/** A check that compares with other units. What it tells of them is for the department alone, unless `forUnit` says it otherwise. */
export function defineComparison<E extends Evidence>(
  rule: Rule<E>,
  breaches: (input: CheckInput) => readonly Breach<E>[],
  forUnit: Check['forUnit'] = () => null,
): Check {
  return { ...checkOf(rule, breaches), comparing: true, forUnit }
}

const checkOf = <E extends Evidence>(rule: Rule<E>, breaches: (input: CheckInput) => readonly Breach<E>[]) => ({
  rule,
  findingsIn: (input: CheckInput) => breaches(input).map(({ path, evidence }) => rule.at(path, evidence)),
})

/** A campaign as messages call it, by the month of its request: `10/2021`. */
export function monthOf({ request }: Campaign): string {
  const [year = '', month = ''] = request.date.split('-')
  return `${month}/${year}`
}
