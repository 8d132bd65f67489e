import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fuzz, type Fault } from './fuzz-run.ts'

/**
 * Reads letters changed at random: `npm run fuzz -- 20000 2021-10-26 500` reads 20,000 of this seed from its 500th on.
 * Those that do harm are written to `test-results/fuzz/`, under their number in the seed.
 */
const [count = '20000', seed = '2021-10-26', from = '0'] = process.argv.slice(2)
const FOLDER = join('test-results', 'fuzz')
const EVERY = 250

async function keep({ file, causes }: Fault): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  await writeFile(join(FOLDER, file.name), file.bytes)
  console.log(`${file.name}: ${causes.join('; ')}`)
}

const { files, faults, givenUp, slowest, seconds } = await fuzz({
  count: Number(count),
  seed,
  from: Number(from),
  onFault: keep,
  onProgress: (done, found) => {
    if (done % EVERY === 0) console.log(`${done} read, ${found} faults`)
  },
})
console.log(`${files} files of seed ${seed} in ${seconds.toFixed(0)} s: ${faults.length} faults`)
if (givenUp.length > 0) console.log(`given up for their memory: ${givenUp.join(', ')}`)
for (const { name, ms } of slowest.slice(0, 5)) console.log(`  ${ms.toFixed(0).padStart(6)} ms  ${name}`)
if (faults.length > 0) process.exitCode = 1
