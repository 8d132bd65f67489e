import { z } from 'zod'
import { blockSchema } from '#domain/reading/blocks.ts'
import { inWords } from '#domain/checks/messages.ts'
import { localeSchema } from '#domain/model/locale.ts'
import { storedReadingSchema } from '#domain/reports/reading.ts'
import type { FileReading } from '#server/letters/read-letter-file.ts'
import { startLetterProcess, type LetterProcess } from '#server/node/letter-process.ts'
import { corpusContext } from '#tests/reading/context.ts'
import { loadSeeds, mutated, type Seed } from './fuzz-mutate.ts'

/** A file that did harm, and what it did. */
export type Fault = { readonly file: Seed; readonly causes: readonly string[] }

export type FuzzResult = {
  readonly files: number
  readonly faults: readonly Fault[]
  /** Names of files that needed more memory than one may: answered with a finding, as on the server. */
  readonly givenUp: readonly string[]
  /** Of reading one file, in ms, with its name; the longest first. */
  readonly slowest: readonly { readonly name: string; readonly ms: number }[]
  readonly seconds: number
}

export type FuzzOptions = {
  readonly count: number
  readonly seed: string
  /** Files of the seed to leave out at its beginning. */
  readonly from?: number
  readonly atOnce?: number
  readonly onProgress?: (done: number, faults: number) => void
  readonly onFault?: (fault: Fault) => Promise<void>
}

/** As on the server, but for the time: what takes longer hangs. */
const limits = { limitMs: 15_000, memoryMb: 320 }
/** What took too long is tried again by itself: on a machine with much else to do, time passes without any reading. */
const patientLimits = { ...limits, limitMs: 60_000 }
const script = new URL('../../server/node/letter-worker.ts', import.meta.url)

/** What of a reading cannot be stored or put into words. */
function misfits(reading: FileReading): string[] {
  const mute = reading.findings.filter((finding) =>
    localeSchema.options.some((locale) => inWords(finding, locale).message.trim() === ''),
  )
  const words = mute.map(({ rule }) => `the finding ${rule} has no words`)
  if (reading.format === null) return reading.findings.length > 0 ? words : ['refused without a word']
  const { sections, provenance, blocks, ...small } = reading
  const stored = { ...small, letterId: 'l', sections: JSON.parse(sections), provenance: JSON.parse(provenance) }
  const unfit = [storedReadingSchema.safeParse(stored).error, z.array(blockSchema).safeParse(JSON.parse(blocks)).error]
  return [...words, ...unfit.flatMap((error) => (error === undefined ? [] : [z.prettifyError(error).slice(0, 500)]))]
}

type Tried = {
  readonly causes: readonly string[]
  readonly state: 'sound' | 'dead' | 'slow' | 'given up'
}

/** The watchdog ends a process that holds too much, or its heap is full; one that breaks says something else. */
const wasTooLarge = (error: unknown) => /\(SIGKILL\)|heap out of memory/.test(String(error))

/** Reads one file in a process, and says what was wrong with that. */
async function tryFile(process: LetterProcess, { name, bytes }: Seed): Promise<Tried> {
  const answer = await process.read({ file: { name, bytes }, context: corpusContext })
  switch (answer.kind) {
    case 'slow':
      return { causes: ['it hangs'], state: 'slow' }
    case 'failed':
      if (wasTooLarge(answer.error)) return { causes: [], state: 'given up' }
      return { causes: [String(answer.error)], state: 'dead' }
    case 'read':
      return { causes: misfits(answer.reading), state: 'sound' }
    default:
      return answer satisfies never
  }
}

async function tryPatiently(file: Seed): Promise<Tried> {
  const process = startLetterProcess(script, patientLimits)
  const tried = await tryFile(process, file)
  await process.end()
  return tried
}

/** Reads changed letters, one after another in each of some processes, as the server does, and gathers what went wrong. */
export async function fuzz({
  count,
  seed,
  from = 0,
  atOnce = 2,
  onProgress,
  onFault,
}: FuzzOptions): Promise<FuzzResult> {
  const seeds = loadSeeds()
  const faults: Fault[] = []
  const givenUp: string[] = []
  const slowest: { name: string; ms: number }[] = []
  const started = performance.now()
  let next = from
  let done = 0
  /** Time in which files were changed, in ms: nobody's answer is taken meanwhile, and it is no part of reading. */
  let changing = 0

  function changed(nth: number): Seed {
    const begun = performance.now()
    const file = mutated(seeds, seed, nth)
    changing += performance.now() - begun
    return file
  }

  async function work(): Promise<void> {
    let reader = startLetterProcess(script, limits)
    for (let nth = next++; nth < from + count; nth = next++) {
      const file = changed(nth)
      const begun = performance.now() - changing
      const first = await tryFile(reader, file)
      slowest.push({ name: file.name, ms: performance.now() - changing - begun })
      slowest.sort((a, b) => b.ms - a.ms).splice(20)
      if (first.state !== 'sound') {
        await reader.end()
        reader = startLetterProcess(script, limits)
      }
      const { causes, state } = first.state === 'slow' ? await tryPatiently(file) : first
      if (state === 'given up') givenUp.push(file.name)
      if (causes.length > 0) {
        faults.push({ file, causes })
        await onFault?.({ file, causes })
      }
      done += 1
      onProgress?.(done, faults.length)
    }
    await reader.end()
  }

  await Promise.all(Array.from({ length: atOnce }, work))
  return { files: done, faults, givenUp, slowest, seconds: (performance.now() - started) / 1000 }
}
