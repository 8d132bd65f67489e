import { defineFact } from './fact.ts'

const LEAST = 2

/** Late, or without an answer by the due day, campaign after campaign; missing reports are what it is about, so they count here. */
export const lateStreak = defineFact<'lateStreak', number>({
  id: 'lateStreak',
  find: (units) =>
    units
      .filter(({ lateInARow }) => lateInARow >= LEAST)
      .toSorted((a, b) => b.lateInARow - a.lateInARow)
      .map((unit) => ({ unit, evidence: unit.lateInARow })),
  says: {
    vi: (units) => `${units} trễ hạn hoặc chưa gửi nhiều đợt liền`,
    en: (units, { length }) =>
      `${units} ${length === 1 ? 'has' : 'have'} answered late, or not at all, several times in a row`,
  },
  shows: {
    vi: (campaigns) => `${campaigns} đợt liền`,
    en: (campaigns) => `${campaigns} in a row`,
  },
})
