import { readdirSync } from 'node:fs'
import { randomOf, type Random } from '#domain/sample/random.ts'
import { byteMutations, type Mutation } from './fuzz-bytes.ts'
import { formatMutations } from './fuzz-formats.ts'
import { fixture, type Bytes } from './hostile-file.ts'

export type Seed = { readonly name: string; readonly format: string; readonly bytes: Bytes }

/** All letters of the corpus in all their formats, and the files made to do harm: what is changed at random. */
export function loadSeeds(): readonly [Seed, ...Seed[]] {
  const root = new URL('../fixtures/', import.meta.url)
  const files = ['letters', 'hostile'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.(docx?|pdf|xlsx|txt)$/.test(name)),
  )
  const [first, ...others] = files.toSorted().map((name) => ({
    name,
    format: name.slice(name.lastIndexOf('.') + 1),
    bytes: fixture(name),
  }))
  if (first === undefined) throw new Error('there are no letters to change')
  return [first, ...others]
}

/** What an archive cannot be unpacked for any more is changed as bytes. */
function tried(mutation: Mutation, bytes: Bytes, random: Random, other: Bytes): Bytes {
  try {
    return mutation(bytes, random, other)
  } catch {
    return random.pick(byteMutations)(bytes, random, other)
  }
}

const MOST_BYTES = 2_000_000

/** The `nth` file of a seed: one to three changes to a letter, always the same for the same letters. */
export function mutated(seeds: readonly [Seed, ...Seed[]], seed: string, nth: number): Seed {
  const random = randomOf('fuzz', seed, nth)
  // Formats by turns, though there are more letters of one than of another.
  const formats = [...new Set(seeds.map(({ format }) => format))].toSorted()
  const format = formats[nth % formats.length]
  const [first = seeds[0], ...others] = seeds.filter((one) => one.format === format)
  const original = random.pick([first, ...others])
  const other = random.pick(seeds).bytes
  let { bytes } = original
  for (let left = random.whole(1, 3); left > 0; left -= 1) {
    const own = formatMutations[original.format]
    const mutation = own !== undefined && random.chance(0.6) ? random.pick(own) : random.pick(byteMutations)
    bytes = tried(mutation, bytes, random, other).slice(0, MOST_BYTES)
  }
  const name = `${String(nth).padStart(5, '0')}-${original.name.replaceAll('/', '-')}`
  return { name, format: original.format, bytes }
}
