import { hashOf, wordsOf } from '../checks/others/shingles.ts'

/** Names a proposal by its words, so that it is the same in the next version, whatever became of signs, case and accents. */
export function proposalKey(text: string): string {
  const words = wordsOf(text).join(' ')
  // Two hashes of 32 bits: among a unit's proposals two different ones never meet.
  return `${hashOf(words).toString(36)}${hashOf(`2 ${words}`).toString(36)}`
}
