import { openLetterFile } from '#domain/reading/formats/open-letter-file.ts'
import { readLetter } from '#domain/reading/read-letter.ts'
import { corpusContext } from './context.ts'
import { libraries } from './libraries.ts'
import type { CorpusFile } from './load-corpus.ts'

/**
 * Medians for one file, in milliseconds: `opening` turns it into blocks, `reading` does that and reads them; `alone` is the
 * library on the same file, null where there is none.
 */
export type Cost = {
  readonly file: CorpusFile
  readonly opening: number
  readonly reading: number
  readonly alone: number | null
}

const WARM_UPS = 3
const ROUNDS = 9

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

type Times = { readonly opening: number; readonly reading: number }

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

/** Rounds over all files, own reading and library by turns, so that whatever else the machine does strikes both alike. */
export async function costsOf(corpus: readonly CorpusFile[]): Promise<Cost[]> {
  const measured = corpus.map((file) => ({ file, times: [] as Times[], alone: [] as number[] }))
  for (let round = 0; round < WARM_UPS + ROUNDS; round += 1) {
    for (const { file, times, alone } of measured) {
      const first = round % 2 === 0 ? await timesOfReading(file) : null
      const time = await timeAlone(file)
      const own = first ?? (await timesOfReading(file))
      if (round < WARM_UPS) continue
      times.push(own)
      if (time !== null) alone.push(time)
    }
  }
  return measured.map(({ file, times, alone }) => ({
    file,
    opening: medianOf(times.map(({ opening }) => opening)),
    reading: medianOf(times.map(({ reading }) => reading)),
    alone: alone.length === 0 ? null : medianOf(alone),
  }))
}
