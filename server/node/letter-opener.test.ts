import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { startLetterOpener, type LetterOpenerOptions } from './letter-opener.ts'

let close = async () => {}
afterEach(() => close())

const errors: unknown[] = []
function opener(options: Partial<LetterOpenerOptions> = {}) {
  const started = startLetterOpener({ logError: (error) => errors.push(error), ...options })
  close = started.close
  return started.openLetter
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** A worker that does with each file what the file says. */
const obedient = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ bytes }) => {
      const order = new TextDecoder().decode(bytes)
      if (order === 'loop') for (;;) {}
      if (order === 'hoard') for (const all = [];;) all.push(new Array(1e5).fill(all.length))
      if (order === 'exit') process.exit(3)
      if (order === 'throw') throw new Error('thrown in the worker')
      if (order === 'lie') return parentPort.postMessage({ blocks: 'none' })
      parentPort.postMessage({ format: 'txt', blocks: [], findings: [] })
    })
  `)}`,
)

describe('letter opener', () => {
  it('opens the real letter as text, in another thread', async () => {
    const path = new URL('../demo/letters/2162-SCT-VP.txt', import.meta.url)
    const letter = await opener()(new Uint8Array(await readFile(path)), '2162-SCT-VP.txt')
    expect(letter.format).toBe('txt')
    expect(JSON.stringify(letter.blocks)).toContain('2162/SCT-VP')
  })

  it.each([
    ['loop', 'file-too-slow', 500],
    ['hoard', 'file-reading-failed', 15_000],
    ['exit', 'file-reading-failed', 15_000],
    ['throw', 'file-reading-failed', 15_000],
    ['lie', 'file-reading-failed', 15_000],
  ])('answers a file that makes the worker %s with %s, and opens the next', async (order, rule, limitMs) => {
    const openLetter = opener({ script: obedient, workers: 1, limitMs, heapMb: 24 })
    const hostile = await openLetter(bytesOf(order), 'Công văn.DOCX')
    expect(hostile).toMatchObject({ format: 'docx', blocks: [], findings: [{ rule, severity: 'error', path: '' }] })
    expect(await openLetter(bytesOf('well'), 'a.txt')).toEqual({ format: 'txt', blocks: [], findings: [] })
  })

  it('leaves the format open when neither the content nor the name says it', async () => {
    const openLetter = opener({ script: obedient, limitMs: 300 })
    expect((await openLetter(bytesOf('loop'), 'letter.exe')).format).toBeNull()
  })

  it('keeps opening files while one worker hangs', async () => {
    const openLetter = opener({ script: obedient, workers: 2, limitMs: 1000 })
    const hanging = openLetter(bytesOf('loop'), 'a.txt')
    const others = await Promise.all(Array.from({ length: 5 }, () => openLetter(bytesOf('well'), 'b.txt')))
    expect(others.every(({ findings }) => findings.length === 0)).toBe(true)
    expect((await hanging).findings.map(({ rule }) => rule)).toEqual(['file-too-slow'])
  })

  it('lets files wait their turn, and counts the time limit from there', async () => {
    const openLetter = opener({ script: obedient, workers: 1, limitMs: 700 })
    const letters = await Promise.all(['loop', 'loop', 'well'].map((order) => openLetter(bytesOf(order), 'a.txt')))
    expect(letters.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
      ['file-too-slow'],
      ['file-too-slow'],
      [],
    ])
  })

  it('leaves the caller’s bytes as they were', async () => {
    const bytes = bytesOf('well')
    await opener({ script: obedient })(bytes, 'a.txt')
    expect(new TextDecoder().decode(bytes)).toBe('well')
  })
})
