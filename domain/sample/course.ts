import { addDays, type IsoDate } from '../model/dates.ts'
import type { CampaignDates } from './calendar.ts'
import type { Random } from './random.ts'

/** What becomes of a unit's report in a campaign. `corrected`: returned once, submitted again, accepted. */
export type Outcome = 'missing' | 'pending' | 'returned' | 'corrected' | 'accepted'

/** Days on which a unit's report is written and decided. */
export type Course = {
  readonly outcome: Outcome
  readonly writtenOn: IsoDate
  readonly decidedOn: IsoDate
  readonly correctedOn: IsoDate
  readonly closedOn: IsoDate
}

type Shares = Record<Exclude<Outcome, 'accepted'>, number>

const settled: Shares = { missing: 0.09, pending: 0.02, returned: 0.03, corrected: 0.08 }
/** The newest campaign is still going on. */
const running: Shares = { missing: 0.15, pending: 0.12, returned: 0.05, corrected: 0.05 }

const LATE_SHARE = 0.14
const LONGEST_DELAY_DAYS = 9

function outcomeOf(random: Random, shares: Shares): Outcome {
  let left = random.fraction()
  for (const outcome of ['missing', 'pending', 'returned', 'corrected'] as const) {
    left -= shares[outcome]
    if (left < 0) return outcome
  }
  return 'accepted'
}

/** A `dependable` unit answers in time and is accepted. */
export function courseOf(random: Random, dates: CampaignDates, newest: boolean, dependable: boolean): Course {
  const outcome = outcomeOf(random, newest ? running : settled)
  const late = random.chance(LATE_SHARE) && !dependable
  const writtenOn = late
    ? addDays(dates.dueOn, random.whole(1, LONGEST_DELAY_DAYS))
    : addDays(dates.request.date, random.whole(1, 3))
  const decidedOn = addDays(writtenOn, random.whole(1, 2))
  const correctedOn = addDays(decidedOn, random.whole(1, 3))
  const closedOn = addDays(correctedOn, random.whole(1, 2))
  return { outcome: dependable ? 'accepted' : outcome, writtenOn, decidedOn, correctedOn, closedOn }
}
