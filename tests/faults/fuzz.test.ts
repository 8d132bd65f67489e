import { expect, test } from 'vitest'
import { fuzz } from './fuzz-run.ts'
import { loadSeeds, mutated } from './fuzz-mutate.ts'

const COUNT = 600
const SEED = 'npm test'

test(`${COUNT} letters changed at random are read without harm`, async () => {
  const { files, faults, givenUp } = await fuzz({ count: COUNT, seed: SEED })
  expect(faults.map(({ file, causes }) => `${file.name}: ${causes.join('; ')}`)).toEqual([])
  expect(files).toBe(COUNT)
  expect(givenUp.length).toBeLessThan(COUNT / 100)
})

test('the same seed changes the same letters in the same way, and another one in another', () => {
  const seeds = loadSeeds()
  const some = (seed: string) => Array.from({ length: 30 }, (_, nth) => mutated(seeds, seed, nth))
  expect(some('a')).toEqual(some('a'))
  expect(some('a')).not.toEqual(some('b'))
  expect(new Set(some('a').map(({ format }) => format)).size).toBe(5)
})
