import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockData } from './data-lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What another process says when it tries for the lock. */
function otherProcess(then: string): string {
  const script = `import { lockData } from '#server/node/data-lock.ts'
    console.log(lockData(process.argv[1]) === null ? 'refused' : 'locked'); ${then}`
  return spawnSync(process.execPath, ['--input-type=module', '-e', script, folder], { encoding: 'utf8' }).stdout.trim()
}

describe('lock of a data folder', () => {
  it('keeps a second process off, until it is released', () => {
    const lock = lockData(folder)
    expect(lock).not.toBeNull()
    expect(otherProcess('')).toBe('refused')
    lock?.release()
    expect(otherProcess('')).toBe('locked')
  })

  it('is free again after its holder was killed', () => {
    expect(otherProcess('process.kill(process.pid, "SIGKILL")')).toBe('locked')
    const lock = lockData(folder)
    expect(lock).not.toBeNull()
    lock?.release()
  })
})
