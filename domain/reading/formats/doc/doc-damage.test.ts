import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openLetterFile } from '../open-letter-file.ts'
import { openedLetterSchema } from '#domain/reading/open-letter.ts'

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../../tests/fixtures/doc/${name}.doc`, import.meta.url)))
const files = ['2162-SCT-VP', 'boxes', 'legacy', 'tables', 'text'].map(bytesOf)

/** Longer than any damaged letter needs, even where several tests share a processor. */
const MOST_MILLISECONDS = 2000

/** What is wrong with how a damaged file is opened; it may be anything else than a throw, a wait, or what is no letter. */
async function faultOf(bytes: Uint8Array): Promise<string | null> {
  const start = performance.now()
  const opened = await openLetterFile(bytes, 'a.doc')
  if (performance.now() - start > MOST_MILLISECONDS) return 'too slow'
  return openedLetterSchema.safeParse(opened).error?.message ?? null
}

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

describe('a damaged .doc', { timeout: 60_000 }, () => {
  it('cut off anywhere in its text or tables is never read in part', async () => {
    const [file = new Uint8Array()] = files
    const whole = (await openLetterFile(file, 'a.doc')).blocks
    for (let length = 600; length < file.length; length += 211) {
      const { blocks, findings } = await openLetterFile(file.subarray(0, length), 'a.doc')
      const isWhole = JSON.stringify(blocks) === JSON.stringify(whole)
      expect(isWhole || (blocks.length === 0 && findings.length === 1), `cut at ${length}`).toBe(true)
    }
  })

  it('with bytes changed anywhere is opened without a throw, quickly', async () => {
    expect.hasAssertions()
    const change = fc.record({
      at: share,
      value: fc.constantFrom(0, 1, 2, 7, 0x0d, 0x13, 0x40, 0x7f, 0x80, 0xfe, 0xff),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 30 }),
        async (file, all) => {
          const bytes = file.slice()
          for (const { at, value } of all) bytes[Math.floor(at * bytes.length)] = value
          expect(await faultOf(bytes)).toBeNull()
        },
      ),
      { numRuns: 300, seed: 20_211_027 },
    )
  })

  it('with numbers changed in its head, its directory or its tables is opened without a throw, quickly', async () => {
    expect.hasAssertions()
    const number = fc.constantFrom(
      0,
      1,
      0x1f,
      0xff,
      0x1_00,
      0x7f_ff,
      0xff_ff,
      0x7f_ff_ff_ff,
      0xff_ff_ff_ff,
      0xff_ff_ff_fe,
    )
    const change = fc.record({ at: share, number })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 10 }),
        async (file, all) => {
          const bytes = file.slice()
          const view = new DataView(bytes.buffer)
          for (const { at, number } of all) view.setUint32(Math.floor((at * (bytes.length - 8)) / 4) * 4, number, true)
          expect(await faultOf(bytes)).toBeNull()
        },
      ),
      { numRuns: 300, seed: 1406 },
    )
  })
})
