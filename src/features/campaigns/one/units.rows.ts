import type { ExpectedUnit } from '#domain/campaigns/expected-unit.ts'
import { matches } from '#domain/text/fold.ts'
import { coverageOf, type Coverage, type Standing } from '#domain/totals/coverage.ts'

/** Which of a campaign's units a list shows. */
export const shows = ['all', 'missing', 'late', 'extended', 'pending'] as const
export type Show = (typeof shows)[number]

const holds: Readonly<Record<Show, (unit: ExpectedUnit) => boolean>> = {
  all: () => true,
  missing: ({ status }) => status === 'missing',
  late: ({ timeliness }) => timeliness === 'late',
  extended: ({ extension }) => extension !== null,
  pending: ({ status }) => status === 'submitted',
}

export const isShow = (value: string | null): value is Show => shows.some((show) => show === value)

export function shownUnits(units: readonly ExpectedUnit[], show: Show, search: string): ExpectedUnit[] {
  return units.filter((unit) => holds[show](unit) && matches(`${unit.name} ${unit.shortName}`, search))
}

const standingOf = ({ status, timeliness }: ExpectedUnit): Standing =>
  status === 'missing' || timeliness === null ? { status: 'missing', timeliness: null } : { status, timeliness }

export const coverageOfUnits = (units: readonly ExpectedUnit[]): Coverage => coverageOf(units.map(standingOf))
