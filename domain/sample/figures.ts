import { blank, none, numberOf, type Count } from '../model/count.ts'
import { daysBetween, type IsoDate } from '../model/dates.ts'
import type { QrRow } from '../model/sections.ts'
import { SCANNING_BEGAN } from './calendar.ts'
import { SAMPLE_MARK } from './mark.ts'
import type { Holdings } from './places.ts'
import type { Random } from './random.ts'

/** A place's true cumulative counts on a day. */
type Truth = { readonly subject: string; readonly group: string | null; readonly codes: number; readonly scans: number }

/** How a unit fills in its table: as things are, or in one of the ways in which real tables go wrong. */
export type Habit =
  | 'plain'
  | 'approximate'
  | 'partlyBlank'
  | 'scansBlank'
  | 'allBlank'
  | 'noTable'
  | 'noneArisen'
  | 'allZero'
  /** Scans since the last campaign instead of all scans so far: the cumulative count falls. */
  | 'fallen'

/** Share of reports in which a unit departs from its usual way. */
const oddHabits: readonly (readonly [Habit, number])[] = [
  ['approximate', 0.06],
  ['partlyBlank', 0.1],
  ['scansBlank', 0.02],
  ['allBlank', 0.04],
  ['noTable', 0.02],
  ['noneArisen', 0.01],
  ['allZero', 0.01],
  ['fallen', 0.03],
]

/** A habit for which an analyst returns a report. */
export type Fault = Extract<Habit, 'partlyBlank' | 'scansBlank' | 'fallen'>

/** A fault that shows: a fall needs figures before, and a table in part blank needs more than one row. */
export function faultOf(random: Random, { places }: Holdings, first: boolean): Fault {
  const fault = random.pick<Fault>(['partlyBlank', 'scansBlank', 'fallen'])
  const cannotShow = (fault === 'fallen' && first) || (fault === 'partlyBlank' && places.length === 1)
  return cannotShow ? 'scansBlank' : fault
}

export function habitOf(random: Random, usual: Habit): Habit {
  let left = random.fraction()
  for (const [habit, share] of oddHabits) {
    left -= share
    if (left < 0) return habit
  }
  return usual
}

/** Half of a unit's codes are up when scanning begins; the rest follow, ever more slowly. Never fewer than one for each place. */
function codesUpBy(codes: number, days: number): number {
  return Math.round(codes * (1 - 0.5 * Math.exp(-days / 60)))
}

function truthOn(day: IsoDate, { places, codes, pace }: Holdings): Truth[] {
  const days = Math.max(0, daysBetween(SCANNING_BEGAN, day))
  const up = codesUpBy(codes, days)
  const weights = places.reduce((sum, { weight }) => sum + weight, 0)
  const activeWeights = places.reduce((sum, { weight, active }) => sum + (active ? weight : 0), 0)
  return places.map(({ subject, group, weight, active }) => ({
    subject,
    group,
    codes: Math.max(1, Math.round((up * weight) / weights)),
    scans: active ? Math.round((up * pace * days * weight) / activeWeights) : 0,
  }))
}

const roundedTo = (value: number, step: number) => Math.round(value / step) * step

function approximately(value: number): Count {
  const step = value >= 1000 ? 100 : 10
  return value < 20 ? numberOf(value) : { state: 'number', value: roundedTo(value, step), approximate: true }
}

/** Section 2 of a report: the truth of `day` as a unit of this habit writes it down. Every row carries the sample mark. */
export function qrRows(
  holdings: Holdings,
  day: IsoDate,
  lastDay: IsoDate | null,
  habit: Habit,
  random: Random,
): QrRow[] {
  if (habit === 'noTable') return []
  const before = lastDay === null ? [] : truthOn(lastDay, holdings)
  return truthOn(day, holdings).map(({ subject, group, codes, scans }, index) => {
    const blankHere = random.chance(0.6) ? index > 0 : index === 1
    const written = counts(habit, { codes, scans, scansBefore: before[index]?.scans ?? 0, blankHere })
    return { subject, group, qrCodes: written.qrCodes, scans: written.scans, note: SAMPLE_MARK }
  })
}

type Figures = {
  readonly codes: number
  readonly scans: number
  readonly scansBefore: number
  readonly blankHere: boolean
}

function counts(habit: Habit, { codes, scans, scansBefore, blankHere }: Figures): Pick<QrRow, 'qrCodes' | 'scans'> {
  switch (habit) {
    case 'plain':
      return { qrCodes: numberOf(codes), scans: numberOf(scans) }
    case 'approximate':
      return { qrCodes: numberOf(codes), scans: approximately(scans) }
    case 'partlyBlank':
      return { qrCodes: numberOf(codes), scans: blankHere ? blank : numberOf(scans) }
    case 'scansBlank':
      return { qrCodes: numberOf(codes), scans: blank }
    case 'allBlank':
      return { qrCodes: blank, scans: blank }
    case 'noneArisen':
      return { qrCodes: none, scans: none }
    case 'allZero':
      return { qrCodes: numberOf(0), scans: numberOf(0) }
    case 'fallen':
      return { qrCodes: numberOf(codes), scans: numberOf(Math.max(0, scans - scansBefore)) }
    case 'noTable':
      return { qrCodes: blank, scans: blank }
    default:
      return habit satisfies never
  }
}
