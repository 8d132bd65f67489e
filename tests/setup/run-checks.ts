import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileOfResults, tallyOf, type Tally } from './tally.ts'

const warning = '!!! PASSED ONLY AT THE SECOND ATTEMPT: a race, to be mended at its cause'
const none: Tally = { passed: 0, failed: 0, skipped: 0, flaky: [] }

/**
 * Runs the npm scripts named on the command line, one after the other, all of them even when one fails, and says last what
 * passed and what failed. A check (`check:…`, `build`) counts as one; a suite (`test:…`) as the tests that it says it ran,
 * and as failed when it ran none. Tests that passed only when tried again are named: they did not fail, and are not sound.
 */
const results = await mkdtemp(join(tmpdir(), 'results-'))
const lines: string[] = []
const flaky: string[] = []
const sum = { passed: 0, failed: 0 }

for (const script of process.argv.slice(2)) {
  const started = performance.now()
  const file = join(results, `${script.replace(':', '-')}.json`)
  console.log(`\n── npm run ${script}`)
  const code = await runScript(script, { [fileOfResults]: file })
  const tally = await outcome(script, code, file)
  sum.passed += tally.passed
  sum.failed += tally.failed
  flaky.push(...tally.flaky)
  lines.push(describe(script, tally, performance.now() - started))
}
await rm(results, { recursive: true })

console.log(`\n${lines.join('\n')}\n`)
if (flaky.length > 0) console.log(`${warning}\n${flaky.map((name) => `  ${name}`).join('\n')}\n`)
console.log(`${sum.passed} passed, ${sum.failed} failed`)
if (sum.failed > 0 || sum.passed === 0) process.exitCode = 1

function runScript(script: string, environment: Record<string, string>): Promise<number> {
  return new Promise((settle, reject) => {
    const child = spawn('npm', ['run', '--silent', script], {
      stdio: 'inherit',
      env: { ...process.env, ...environment },
      shell: process.platform === 'win32',
    })
    child.once('error', reject)
    child.once('close', (code) => settle(code ?? 1))
  })
}

async function outcome(script: string, code: number, file: string): Promise<Tally> {
  if (!script.startsWith('test:')) return { ...none, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
  const text = await readFile(file, 'utf8').catch(() => null)
  const tally = text === null ? none : tallyOf(text)
  const sound = tally.failed > 0 || (code === 0 && tally.passed > 0)
  return sound ? tally : { ...tally, failed: 1 }
}

function describe(script: string, { passed, failed, skipped }: Tally, ms: number): string {
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  return `${script.padEnd(18)} ${counts.padEnd(36)} ${(ms / 1000).toFixed(1).padStart(7)} s`
}
