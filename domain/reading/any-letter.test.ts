import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterStyle, type LetterStyle } from '#tests/fixtures/letters/letter-style.ts'
import { randomReport, type RandomReport } from '#tests/fixtures/letters/random-report.ts'
import { context } from '#tests/fixtures/letters/read-text.ts'
import { writeLetter } from '#tests/fixtures/letters/write-letter.ts'
import { openLetterFile } from './formats/open-letter-file.ts'
import type { Notes } from '../model/sections.ts'
import { readLetter, type LetterReading } from './read-letter.ts'

/** What can be read back: a form without a column of numbers gives none. */
const readable = ({ sections }: RandomReport, { withOrdinals }: LetterStyle): RandomReport['sections'] => ({
  ...sections,
  directives: sections.directives.map((directive, nth) => ({ ...directive, ordinal: withOrdinals ? nth + 1 : null })),
})

const present = (fields: Readonly<Record<string, unknown>>) =>
  Object.entries(fields)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name]) => name)

const pointersOfNotes = (notes: Notes) => (notes.state === 'items' ? notes.items.map((_, nth) => `items/${nth}`) : [''])

/** Every field that a reading gives, as a JSON pointer. */
function pointersOf({ letter, sections }: LetterReading): string[] {
  const { recipients, answers, ...head } = letter
  const { directives, qr, ...notes } = sections
  return [
    ...[...present(head), ...recipients.map((_, nth) => `recipients/${nth}`)].map((field) => `/letter/${field}`),
    ...present(answers ?? {}).map((field) => `/letter/answers/${field}`),
    ...directives.flatMap(({ documents, audiences, ...directive }, nth) =>
      [
        ...present(directive),
        ...documents.flatMap((document, at) => present(document).map((field) => `documents/${at}/${field}`)),
        ...audiences.map((_, at) => `audiences/${at}`),
      ].map((field) => `/sections/directives/${nth}/${field}`),
    ),
    ...qr.flatMap((row, nth) => present(row).map((field) => `/sections/qr/${nth}/${field}`)),
    ...Object.entries(notes)
      .filter(([, one]) => one.state !== 'blank')
      .flatMap(([name, one]) => pointersOfNotes(one).map((field) => `/sections/${name}/${field}`.replace(/\/$/, ''))),
  ]
}

describe('any report, written as a letter in any style', () => {
  it('is read back as it was, each field with its place, and with no error found', async () => {
    await fc.assert(
      fc.asyncProperty(randomReport, letterStyle, async (report, style) => {
        const opened = await openLetterFile(writeLetter(report, style), 'letter')
        const reading = readLetter(opened.blocks, context)
        expect(reading.sections).toEqual(readable(report, style))
        expect(reading.letter).toEqual(report.letter)
        expect([reading.unitId, reading.campaignId]).toEqual(['so-cong-thuong', 'c-10'])
        expect(pointersOf(reading).filter((pointer) => reading.provenance[pointer] === undefined)).toEqual([])
        expect([...opened.findings, ...reading.findings].filter(({ severity }) => severity === 'error')).toEqual([])
      }),
      { numRuns: 300, seed: 20_211_027 },
    )
  }, 60_000)
})
