import type { Notes } from '#domain/model/sections.ts'
import type { Unit } from '#domain/model/unit.ts'
import { hashOf, shinglesOf, wordsOf } from './shingles.ts'

/** Shorter notes are alike by chance: «Đã phân công cán bộ theo dõi, đôn đốc.» */
const FEWEST_WORDS = 8

/** All that a unit is called, for leaving out of its notes: a copied text has only its names changed. */
export function namesOf(states: readonly Unit[]): string[] {
  const names = states.flatMap(({ name, shortName, aliases }) => [name, shortName, ...aliases])
  return [...new Set(names.map((name) => wordsOf(name).join(' ')))].filter((name) => name !== '')
}

/** More, or longer ones, than anybody compares by eye. */
const MOST_ITEMS = 100
const MOST_SIGNS = 4000

/** The words of each note that is long enough to be compared. */
export function longItems(notes: Notes, names: readonly string[]): string[][] {
  if (notes.state !== 'items') return []
  return notes.items
    .slice(0, MOST_ITEMS)
    .map((item) => wordsOf(item.slice(0, MOST_SIGNS), names))
    .filter((words) => words.length >= FEWEST_WORDS)
}

/** The same for two notes of the same words. */
export const itemHash = (words: readonly string[]): number => hashOf(words.join(' '))

/** The shingles of some notes, each apart from the next, so that their order says nothing. */
export function shinglesOfItems(items: readonly (readonly string[])[]): Set<number> {
  const all = new Set<number>()
  for (const words of items) for (const shingle of shinglesOf(words)) all.add(shingle)
  return all
}
