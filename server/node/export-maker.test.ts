import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { consolidatedInput } from '#domain/consolidated/input.fixture.ts'
import type { ExportJob } from '#server/exports/make-export.ts'
import { startExportMaker } from './export-maker.ts'

const input = consolidatedInput([{ status: 'accepted' }, { status: 'missing' }])
const job: ExportJob = {
  kind: 'data',
  locale: 'vi',
  source: {
    ...input,
    contents: input.contents.map(({ letter, sections, states, ...content }) =>
      Object.assign({}, content, {
        letter: JSON.stringify(letter),
        sections: JSON.stringify(sections),
        states: JSON.stringify(states),
      }),
    ),
  },
}

/** A thread that does with each file what its province is called. */
const obedience = `
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', ({ source: { provinceName: order } }) => {
    if (order === 'loop') for (;;) {}
    if (order === 'end') process.exit(3)
    if (order === 'fail') return parentPort.postMessage({ ok: false, error: 'of no use' })
    if (order === 'wait') return setTimeout(() => parentPort.postMessage({ ok: true, made: { bytes: new Uint8Array(), rows: {} } }), 200)
    parentPort.postMessage({ ok: true, made: { bytes: new Uint8Array(), rows: { order: 1 } } })
  })
`

let folder = ''
let script = new URL('file:///')
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-maker-'))
  const path = join(folder, 'thread.mjs')
  await writeFile(path, obedience)
  script = pathToFileURL(path)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let close = async () => {}
afterEach(() => close())

function maker(options: Parameters<typeof startExportMaker>[0]) {
  const started = startExportMaker(options)
  close = started.close
  return started
}
const ordered = (order: string): ExportJob => ({ ...job, source: { ...job.source, provinceName: order } })

describe('files made in a thread', () => {
  it('are the same as those made where they are asked for', async () => {
    const { makeExport } = maker({})
    const answer = await makeExport(job)
    if (answer.kind !== 'made') throw new Error('it was not made')
    expect(answer.made.rows).toEqual({ data: 16 })
    expect(new TextDecoder().decode(answer.made.bytes)).toContain('u0,Đơn vị 1')
  })

  it('are given up after their time, and the next one is made by a new thread', async () => {
    const { makeExport } = maker({ script, limitMs: 300 })
    const slow = makeExport(ordered('loop'))
    const next = makeExport(ordered('do'))
    expect(await slow).toMatchObject({ kind: 'slow' })
    expect(await next).toMatchObject({ kind: 'made', made: { rows: { order: 1 } } })
  })

  it('that break their thread, or cannot be made, break no other', async () => {
    const { makeExport } = maker({ script })
    await expect(makeExport(ordered('end'))).rejects.toThrow('the thread that makes exports ended')
    await expect(makeExport(ordered('fail'))).rejects.toThrow('an export failed: of no use')
    expect(await makeExport(ordered('do'))).toMatchObject({ kind: 'made' })
  })

  it('wait for one another, up to as many as may', async () => {
    const { makeExport } = maker({ script, mostWaiting: 2 })
    const first = makeExport(ordered('wait'))
    const second = makeExport(ordered('do'))
    expect(await makeExport(ordered('do'))).toMatchObject({ kind: 'busy' })
    expect(await Promise.all([first, second])).toMatchObject([{ kind: 'made' }, { kind: 'made' }])
    expect(await makeExport(ordered('do'))).toMatchObject({ kind: 'made' })
  })
})
