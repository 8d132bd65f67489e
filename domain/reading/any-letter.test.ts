import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterStyle, type LetterStyle } from '#tests/fixtures/letters/letter-style.ts'
import { randomReport, type RandomReport } from '#tests/fixtures/letters/random-report.ts'
import { context } from '#tests/fixtures/letters/read-text.ts'
import { writeLetter } from '#tests/fixtures/letters/write-letter.ts'
import { openLetterFile } from './formats/open-letter-file.ts'
import { readLetter } from './read-letter.ts'

/** What can be read back: a form without a column of numbers gives none. */
const readable = ({ sections }: RandomReport, { withOrdinals }: LetterStyle): RandomReport['sections'] => ({
  ...sections,
  directives: sections.directives.map((directive, nth) => ({ ...directive, ordinal: withOrdinals ? nth + 1 : null })),
})

describe('any report, written as a letter in any style', () => {
  it('is read back as it was, with no error found', async () => {
    await fc.assert(
      fc.asyncProperty(randomReport, letterStyle, async (report, style) => {
        const opened = await openLetterFile(writeLetter(report, style), 'letter')
        const reading = readLetter(opened.blocks, context)
        expect(reading.sections).toEqual(readable(report, style))
        expect(reading.letter).toEqual(report.letter)
        expect([reading.unitId, reading.campaignId]).toEqual(['so-cong-thuong', 'c-10'])
        expect([...opened.findings, ...reading.findings].filter(({ severity }) => severity === 'error')).toEqual([])
      }),
      { numRuns: 300, seed: 20_211_027 },
    )
  }, 60_000)
})
