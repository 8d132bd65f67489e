import { daysBetween, dayInVietnam, type IsoDate } from '#domain/model/dates.ts'
import type { ProgressRow } from '#domain/progress/progress.ts'
import { compareVietnamese, matches } from '#domain/text/fold.ts'
import type {
  ContactChoice,
  FindingChoice,
  ProgressFilters,
  Sort,
  StandingChoice,
  TimeChoice,
} from './progress.filters.ts'

const standings: Record<StandingChoice, (row: ProgressRow) => boolean> = {
  missing: ({ status }) => status === 'missing',
  received: ({ status }) => status !== 'missing',
  submitted: ({ status }) => status === 'submitted',
  accepted: ({ status }) => status === 'accepted',
  returned: ({ status }) => status === 'returned',
}

const times: Record<TimeChoice, (row: ProgressRow) => boolean> = {
  onTime: ({ timeliness }) => timeliness === 'onTime',
  late: ({ timeliness }) => timeliness === 'late',
  overdue: ({ status, daysLate }) => status === 'missing' && daysLate > 0,
}

/** Units without a report have no findings, and are in none of these. */
const findings: Record<FindingChoice, (row: ProgressRow) => boolean> = {
  errors: ({ errors }) => (errors ?? 0) > 0,
  warnings: ({ warnings }) => (warnings ?? 0) > 0,
  clean: ({ errors, warnings }) => errors === 0 && warnings === 0,
}

/** Days since the last contact; null: there was none. */
export function daysSinceContact({ lastContact }: ProgressRow, today: IsoDate): number | null {
  return lastContact === null ? null : daysBetween(dayInVietnam(lastContact.at), today)
}

function isUncontacted(row: ProgressRow, choice: ContactChoice, today: IsoDate): boolean {
  const days = daysSinceContact(row, today)
  return days === null || (choice !== 'never' && days >= Number(choice))
}

/** The rows that an address asks for, in the order that it asks for; those alike stay in the order of the directory. */
export function boardRows(
  rows: readonly ProgressRow[],
  { find, standing, time, kind, findings: found, contact, sort }: ProgressFilters,
  today: IsoDate,
): ProgressRow[] {
  const shown = rows.filter(
    (row) =>
      (standing === null || standings[standing](row)) &&
      (time === null || times[time](row)) &&
      (kind === null || row.kind === kind) &&
      (found === null || findings[found](row)) &&
      (contact === null || isUncontacted(row, contact, today)) &&
      (find === '' || matches(`${row.name} ${row.shortName}`, find)),
  )
  return sort === null ? shown : shown.toSorted((a, b) => (sort.down ? -1 : 1) * compare(a, b, sort.by))
}

const order = { missing: 0, returned: 1, submitted: 2, accepted: 3 } as const

function compare(a: ProgressRow, b: ProgressRow, by: Sort['by']): number {
  switch (by) {
    case 'unit':
      return compareVietnamese(a.name, b.name)
    case 'standing':
      return order[a.status] - order[b.status]
    case 'sections':
      return filledOf(a) - filledOf(b)
    case 'received':
      return compareText(a.receivedOn ?? '', b.receivedOn ?? '')
    case 'late':
      return a.daysLate - b.daysLate
    case 'contact':
      return compareText(a.lastContact?.at ?? '', b.lastContact?.at ?? '')
    case 'findings':
      return weightOf(a) - weightOf(b)
    default:
      return by satisfies never
  }
}

const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/** Sections that say something: content before a stated none; nothing submitted comes below all left blank. */
const filledOf = ({ sections }: ProgressRow) =>
  sections === null
    ? -1
    : sections.reduce((sum, state) => sum + (state === 'filled' ? 10 : Number(state === 'none')), 0)

/** One error outweighs any number of warnings. */
const weightOf = ({ errors, warnings }: ProgressRow) =>
  errors === null ? -1 : errors * 100_000 + Math.min(warnings ?? 0, 99_999)
