import { libraries } from './libraries.ts'
import type { CorpusFile } from './load-corpus.ts'
import { readFile } from './read-file.ts'

/** Medians, in milliseconds: opening and reading a letter, and the library alone on the same file; null without a library. */
export type Cost = { readonly file: CorpusFile; readonly reading: number; readonly alone: number | null }

const WARM_UPS = 3
const ROUNDS = 9

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Rounds over all files, own reading and library by turns, so that whatever else the machine does strikes both alike. */
export async function costsOf(corpus: readonly CorpusFile[]): Promise<Cost[]> {
  const measured = corpus.map((file) => ({ file, readings: [] as number[], alones: [] as number[] }))
  for (let round = 0; round < WARM_UPS + ROUNDS; round += 1) {
    for (const { file, readings, alones } of measured) {
      const library = libraries[file.format]
      const own = async () =>
        timeOf(
          (
            (bytes) => () =>
              readFile(bytes, file.fileName)
          )(file.bytes()),
        )
      const other = async () =>
        library === null
          ? null
          : timeOf(
              (
                (bytes) => () =>
                  library.open(bytes)
              )(file.bytes()),
            )
      const first = round % 2 === 0 ? await own() : null
      const alone = await other()
      const reading = first ?? (await own())
      if (round < WARM_UPS) continue
      readings.push(reading)
      if (alone !== null) alones.push(alone)
    }
  }
  return measured.map(({ file, readings, alones }) => ({
    file,
    reading: medianOf(readings),
    alone: alones.length === 0 ? null : medianOf(alones),
  }))
}
