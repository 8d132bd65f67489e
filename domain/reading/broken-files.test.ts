import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { docxParts, zipOf } from '#tests/fixtures/docx-writer.ts'
import { letterStyle } from '#tests/fixtures/letters/letter-style.ts'
import { randomReport } from '#tests/fixtures/letters/random-report.ts'
import { context } from '#tests/fixtures/letters/read-text.ts'
import { writeLetter } from '#tests/fixtures/letters/write-letter.ts'
import { inWords } from '../checks/messages.ts'
import { localeSchema } from '../model/locale.ts'
import { storedReadingSchema } from '../reports/reading.ts'
import { openLetterFile } from './formats/open-letter-file.ts'
import { openedLetterSchema } from './open-letter.ts'
import { readLetter } from './read-letter.ts'

const real = new Uint8Array(readFileSync(new URL('../../server/demo/letters/2162-SCT-VP.txt', import.meta.url)))

type Damage = { readonly at: number; readonly length: number; readonly bytes: readonly number[] }

/** Some places of a file, as shares of its length, cut out and replaced by other bytes. */
const damages: fc.Arbitrary<Damage[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 40 }),
    bytes: fc.array(fc.constantFrom(0, 9, 10, 13, 32, 42, 45, 46, 47, 48, 49, 60, 62, 124, 0xc3, 0xe1, 0xff), {
      maxLength: 12,
    }),
  }),
  { minLength: 1, maxLength: 8 },
)

function damaged(bytes: Uint8Array, all: readonly Damage[]): Uint8Array {
  return all.reduce((before, { at, length, bytes: others }) => {
    const start = Math.floor(at * before.length)
    return Uint8Array.from([...before.subarray(0, start), ...others, ...before.subarray(start + length)])
  }, bytes)
}

/** Opens and reads; gives what of the outcome cannot be stored or put into words. */
async function faultsOf(bytes: Uint8Array): Promise<unknown[]> {
  const opened = await openLetterFile(bytes, 'letter')
  const reading = readLetter(opened.blocks, context)
  const stored = { ...reading, letterId: 'letter', format: opened.format ?? 'txt' }
  const mute = [...opened.findings, ...reading.findings].filter((finding) =>
    localeSchema.options.some((locale) => inWords(finding, locale).message === ''),
  )
  const unfit = [openedLetterSchema.safeParse(opened).error, storedReadingSchema.safeParse(stored).error]
  return [...mute, ...unfit.filter((error) => error !== undefined)]
}

async function expectNoFaults<T extends [unknown, ...unknown[]]>(
  numRuns: number,
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  fileOf: (...values: T) => Uint8Array,
): Promise<void> {
  const property = fc.asyncProperty<T>(...arbitraries, async (...values) => {
    expect(await faultsOf(fileOf(...values))).toEqual([])
  })
  await fc.assert(property, { numRuns, seed: 20_211_027 })
}

describe('a damaged file is read without a throw', () => {
  it('when it is text', async () => {
    expect.hasAssertions()
    await expectNoFaults(150, [damages], (all) => damaged(real, all))
  }, 60_000)

  it('when it is an archive', async () => {
    expect.hasAssertions()
    await expectNoFaults(100, [randomReport, letterStyle, damages], (report, style, all) =>
      damaged(writeLetter(report, { ...style, format: 'docx' }), all),
    )
  }, 60_000)

  it('when it is a sound archive of damaged XML', async () => {
    expect.hasAssertions()
    const body =
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>STT</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>Số: 1</w:t></w:r></w:p>'
    const xml = new TextEncoder().encode(docxParts([body.repeat(5)])['word/document.xml'])
    await expectNoFaults(150, [damages], (all) =>
      zipOf({ ...docxParts([]), 'word/document.xml': new TextDecoder().decode(damaged(xml, all)) }),
    )
  }, 60_000)

  it('when lines of a letter come in another order', async () => {
    expect.hasAssertions()
    const lines = new TextDecoder().decode(real).split('\n')
    const shuffled = fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length })
    await expectNoFaults(100, [shuffled], (all) => new TextEncoder().encode(all.join('\n')))
  }, 60_000)
})
