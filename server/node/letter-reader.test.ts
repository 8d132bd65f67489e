import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startLetterReader, type LetterReaderOptions } from './letter-reader.ts'

let close = async () => {}
afterEach(() => close())

const errors: unknown[] = []
const context = { units: [], requests: [] }

/** Reads what it is given, and answers with the reading, or `busy`. */
function reader(options: Partial<LetterReaderOptions> = {}) {
  const started = startLetterReader({ logError: (error) => errors.push(error), ...options })
  close = started.close
  return async (content: string | Uint8Array, name = 'a.txt', sender = 'lan') => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const answer = await started.readLetterFile({ name, bytes }, context, sender)
    return answer.busy ? ('busy' as const) : answer.reading
  }
}

const nothing = { format: null, findings: [] }

/** A process that does with each file what the file says. */
const obedience = `
  import { startWatchdog } from '${new URL('./letter-watchdog.ts', import.meta.url).href}'
  startWatchdog()
  const hoard = (piece) => { for (const all = [];;) all.push(piece(all.length)) }
  let spoilt = false
  process.on('message', ({ file }) => {
    const order = new TextDecoder().decode(file.bytes)
    if (spoilt) process.exit(4)
    spoilt = order === 'spoil'
    if (order === 'loop') for (;;) {}
    if (order === 'hoard') hoard((nth) => new Array(1e5).fill(nth))
    if (order === 'hoard beside') hoard((nth) => new Uint8Array(1e6).fill(nth))
    if (order === 'hoard at once') JSON.stringify(Array.from({ length: 40 }, () => 'x'.repeat(1e7)))
    if (order === 'exit') process.exit(3)
    if (order === 'throw') throw new Error('thrown in the process')
    if (order === 'reject') return void Promise.reject(new Error('rejected in the process'))
    if (order === 'lie') return process.send({ blocks: 'none' })
    process.send({ reading: { format: null, findings: [] }, heldMb: order === 'grow' ? 1000 : 50 })
  })
`
let folder = ''
let obedient: URL
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'obedient-'))
  const path = join(folder, 'obedient.mjs')
  await writeFile(path, obedience)
  obedient = pathToFileURL(path)
})
afterAll(() => rm(folder, { recursive: true }))

const rulesOf = (reading: 'busy' | { findings: readonly { rule: string }[] }) =>
  reading === 'busy' ? reading : reading.findings.map(({ rule }) => rule)

describe('letter reader', () => {
  it('reads the real letter, in another process', async () => {
    const path = new URL('../demo/letters/2162-SCT-VP.txt', import.meta.url)
    const reading = await reader()(new Uint8Array(await readFile(path)), '2162-SCT-VP.txt')
    expect(reading).toMatchObject({ format: 'txt', letter: { number: '2162/SCT-VP' } })
    const { sections, blocks } = reading as { sections: string; blocks: string }
    expect(JSON.parse(sections)).toMatchObject({ qr: [{ scans: { state: 'number', value: 541 } }] })
    expect(JSON.parse(blocks)).not.toEqual([])
  })

  it.each([
    ['loop', 'file-too-slow', 500],
    ['hoard', 'file-reading-failed', 15_000],
    ['hoard beside', 'file-reading-failed', 15_000],
    ['hoard at once', 'file-reading-failed', 15_000],
    ['exit', 'file-reading-failed', 15_000],
    ['throw', 'file-reading-failed', 15_000],
    ['reject', 'file-reading-failed', 15_000],
    ['lie', 'file-reading-failed', 15_000],
  ])('answers a file that makes its process %s with %s, and reads the next', async (order, rule, limitMs) => {
    const read = reader({ script: obedient, processes: 1, limitMs })
    const hostile = await read(order, 'Công văn.DOCX')
    expect(hostile).toMatchObject({ format: 'docx', blocks: '[]' })
    expect(rulesOf(hostile)[0]).toBe(rule)
    expect(await read('well')).toEqual(nothing)
  })

  it('lets no file suffer for what another one left behind', async () => {
    const read = reader({ script: obedient, processes: 1 })
    expect(await read('spoil')).toEqual(nothing)
    expect(await read('well')).toEqual(nothing)
  })

  it('leaves the format open when neither the content nor the name says it', async () => {
    const read = reader({ script: obedient, limitMs: 300 })
    expect(await read('loop', 'letter.exe')).toMatchObject({ format: null, findings: [{ rule: 'file-too-slow' }] })
  })

  it('keeps reading files while one process hangs', async () => {
    const read = reader({ script: obedient, processes: 2, limitMs: 2000 })
    const hanging = read('loop')
    const others = await Promise.all(Array.from({ length: 5 }, () => read('well')))
    expect(others).toEqual(others.map(() => nothing))
    expect(rulesOf(await hanging)[0]).toBe('file-too-slow')
  })

  it('lets files wait their turn, and counts the time limit from there', async () => {
    const read = reader({ script: obedient, processes: 1, limitMs: 700 })
    const readings = await Promise.all(['loop', 'loop', 'well'].map((order) => read(order)))
    expect(readings.map((reading) => rulesOf(reading)[0])).toEqual(['file-too-slow', 'file-too-slow', undefined])
  })

  it('lets senders take turns, so that a batch holds no other sender up', async () => {
    const read = reader({ script: obedient, processes: 1 })
    const done: string[] = []
    const send = (sender: string) => read('well', 'a.txt', sender).then(() => done.push(sender))
    await Promise.all([...Array.from({ length: 20 }, () => send('batch')), send('single')])
    expect(done.indexOf('single')).toBeLessThan(3)
  })

  it('sends away whom it cannot serve in time, and who comes when too many wait', async () => {
    const late = reader({ script: obedient, processes: 1, limitMs: 1500, waitMs: 200 })
    const [, waited] = await Promise.all([late('loop'), late('well')])
    expect(waited).toBe('busy')
    await close()
    const full = reader({ script: obedient, processes: 1, mostWaiting: 2 })
    const answers = await Promise.all(Array.from({ length: 5 }, () => full('well')))
    expect(answers).toEqual([nothing, nothing, nothing, 'busy', 'busy'])
    expect(await full('well')).toEqual(nothing)
  })
})
