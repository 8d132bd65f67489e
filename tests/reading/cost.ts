import { openLetterFile } from '#domain/reading/formats/open-letter-file.ts'
import { readLetter } from '#domain/reading/read-letter.ts'
import { corpusContext } from './context.ts'
import { libraries } from './libraries.ts'
import type { CorpusFile } from './load-corpus.ts'

type Times = { readonly opening: number; readonly reading: number }

/** What one file costs, as medians over all rounds. */
export type Cost = {
  readonly file: CorpusFile
  /** In milliseconds: `opening` turns it into blocks, `reading` does that and reads them. */
  readonly own: Times
  /** The library on the same file, in milliseconds, and how many times as long own opening and reading took in the same round. */
  readonly beside: { readonly alone: number; readonly ratios: Times } | null
}

const WARM_UPS = 3
const ROUNDS = 9

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

async function timesOfReading({ bytes, fileName }: CorpusFile): Promise<Times> {
  const content = bytes()
  const start = performance.now()
  const { blocks } = await openLetterFile(content, fileName)
  const opened = performance.now()
  readLetter(blocks, corpusContext)
  return { opening: opened - start, reading: performance.now() - start }
}

async function timeAlone({ bytes, format }: CorpusFile): Promise<number | null> {
  const content = bytes()
  const start = performance.now()
  const library = libraries[format]
  if (library === null) return null
  await library.open(content)
  return performance.now() - start
}

const mediansOf = (times: readonly Times[]): Times => ({
  opening: medianOf(times.map(({ opening }) => opening)),
  reading: medianOf(times.map(({ reading }) => reading)),
})

/**
 * Rounds over all files in one process, own reading and library behind each other on the same file, first one then the other:
 * whatever else the machine does strikes both alike, and so does clearing up behind them.
 */
export async function costsOf(corpus: readonly CorpusFile[]): Promise<Cost[]> {
  const measured = corpus.map((file) => ({ file, times: [] as Times[], alone: [] as number[], ratios: [] as Times[] }))
  for (let round = 0; round < WARM_UPS + ROUNDS; round += 1) {
    for (const { file, times, alone, ratios } of measured) {
      const first = round % 2 === 0 ? await timesOfReading(file) : null
      const time = await timeAlone(file)
      const own = first ?? (await timesOfReading(file))
      if (round < WARM_UPS) continue
      times.push(own)
      if (time === null) continue
      alone.push(time)
      ratios.push({ opening: own.opening / time, reading: own.reading / time })
    }
  }
  return measured.map(({ file, times, alone, ratios }) => ({
    file,
    own: mediansOf(times),
    beside: alone.length === 0 ? null : { alone: medianOf(alone), ratios: mediansOf(ratios) },
  }))
}
