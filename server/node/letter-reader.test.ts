import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, it } from 'vitest'
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

/** A worker that does with each file what the file says. */
const obedient = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ file }) => {
      const order = new TextDecoder().decode(file.bytes)
      if (order === 'loop') for (;;) {}
      if (order === 'hoard') for (const all = [];;) all.push(new Array(1e5).fill(all.length))
      if (order === 'hoard beside') for (const all = [];;) all.push(new Uint8Array(1e6).fill(1))
      if (order === 'exit') process.exit(3)
      if (order === 'throw') throw new Error('thrown in the worker')
      if (order === 'reject') return void Promise.reject(new Error('rejected in the worker'))
      if (order === 'lie') return parentPort.postMessage({ blocks: 'none' })
      parentPort.postMessage({ format: null, findings: [] })
    })
  `)}`,
)

const rulesOf = (reading: 'busy' | { findings: readonly { rule: string }[] }) =>
  reading === 'busy' ? reading : reading.findings.map(({ rule }) => rule)

describe('letter reader', () => {
  it('reads the real letter, in another thread', async () => {
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
    ['exit', 'file-reading-failed', 15_000],
    ['throw', 'file-reading-failed', 15_000],
    ['reject', 'file-reading-failed', 15_000],
    ['lie', 'file-reading-failed', 15_000],
  ])('answers a file that makes its thread %s with %s, and reads the next', async (order, rule, limitMs) => {
    const read = reader({ script: obedient, threads: 1, limitMs, heapMb: 24 })
    const hostile = await read(order, 'Công văn.DOCX')
    expect(hostile).toMatchObject({ format: 'docx', blocks: '[]' })
    expect(rulesOf(hostile)[0]).toBe(rule)
    expect(await read('well')).toEqual(nothing)
  })

  it('gives up the file that takes memory beside the heap without end, and no other one', async () => {
    const ceilingMb = Math.round(process.memoryUsage.rss() / 1_048_576) + 300
    const read = reader({ script: obedient, threads: 2, ceilingMb, limitMs: 15_000 })
    const hostile = read('hoard beside', 'a.pdf')
    const others = Array.from({ length: 5 }, () => read('well'))
    expect(rulesOf(await hostile)[0]).toBe('file-reading-failed')
    expect(await Promise.all(others)).toEqual(others.map(() => nothing))
    expect(String(errors.at(-1))).toMatch(/took \d+ MB to read/)
  })

  it('leaves the format open when neither the content nor the name says it', async () => {
    const read = reader({ script: obedient, limitMs: 300 })
    expect(await read('loop', 'letter.exe')).toMatchObject({ format: null, findings: [{ rule: 'file-too-slow' }] })
  })

  it('keeps reading files while one thread hangs', async () => {
    const read = reader({ script: obedient, threads: 2, limitMs: 2000 })
    const hanging = read('loop')
    const others = await Promise.all(Array.from({ length: 5 }, () => read('well')))
    expect(others).toEqual(others.map(() => nothing))
    expect(rulesOf(await hanging)[0]).toBe('file-too-slow')
  })

  it('lets files wait their turn, and counts the time limit from there', async () => {
    const read = reader({ script: obedient, threads: 1, limitMs: 700 })
    const readings = await Promise.all(['loop', 'loop', 'well'].map((order) => read(order)))
    expect(readings.map((reading) => rulesOf(reading)[0])).toEqual(['file-too-slow', 'file-too-slow', undefined])
  })

  it('lets senders take turns, so that a batch holds no other sender up', async () => {
    const read = reader({ script: obedient, threads: 1 })
    const done: string[] = []
    const send = (sender: string) => read('well', 'a.txt', sender).then(() => done.push(sender))
    await Promise.all([...Array.from({ length: 20 }, () => send('batch')), send('single')])
    expect(done.indexOf('single')).toBeLessThan(3)
  })

  it('sends away whom it cannot serve in time, and who comes when too many wait', async () => {
    const late = reader({ script: obedient, threads: 1, limitMs: 1500, waitMs: 200 })
    const [, waited] = await Promise.all([late('loop'), late('well')])
    expect(waited).toBe('busy')
    await close()
    const full = reader({ script: obedient, threads: 1, mostWaiting: 2 })
    const answers = await Promise.all(Array.from({ length: 5 }, () => full('well')))
    expect(answers).toEqual([nothing, nothing, nothing, 'busy', 'busy'])
    expect(await full('well')).toEqual(nothing)
  })
})
