import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeFolder } from './make-folder.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'make-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('making a folder', () => {
  it('makes those above it, and minds none that is there', async () => {
    const deep = join(folder, 'a', 'b')
    await makeFolder(deep)
    await makeFolder(deep)
    expect(statSync(deep).isDirectory()).toBe(true)
  })

  it('refuses a path that a file stands in', async () => {
    writeFileSync(join(folder, 'file'), '')
    await expect(makeFolder(join(folder, 'file'))).rejects.toThrow('not a folder')
    await expect(makeFolder(join(folder, 'file', 'below'))).rejects.toThrow('not a folder')
  })

  it.runIf(process.platform === 'linux')('refuses at once where the system makes no folders', () =>
    expect(makeFolder('/proc/nothing/data')).rejects.toThrow(/ENOENT|EACCES|EPERM/),
  )
})
