import type { IsoDate } from '../model/dates.ts'
import type { CampaignId } from '../model/ids.ts'
import { emptyLetterHead } from '../model/letter.ts'
import type { Unit } from '../model/unit.ts'
import type { StoredReading } from '../reports/reading.ts'
import type { Block } from './blocks.ts'
import { readSections } from './read-sections.ts'
import { itemsOf } from './source/lines.ts'
import { splitLetter } from './split-letter.ts'

/** What a letter can be recognised by: the units in all their states, and the requests of all campaigns. */
export type ReadingContext = {
  readonly units: readonly Unit[]
  readonly requests: readonly { readonly campaignId: CampaignId; readonly number: string; readonly date: IsoDate }[]
}

export type LetterReading = Omit<StoredReading, 'letterId' | 'format'>

/** Blocks of any format → the letter's head and five sections, with provenance and findings. Never throws. */
export function readLetter(blocks: readonly Block[], _context: ReadingContext): LetterReading {
  const sections = readSections(splitLetter(itemsOf(blocks)))
  return {
    letter: emptyLetterHead,
    unitId: null,
    campaignId: null,
    sections: sections.value,
    findings: [...sections.findings],
    provenance: sections.provenance,
  }
}
