import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFileStore } from './files.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'files-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const letter = new TextEncoder().encode('Số: 2162/SCT-VP\r\n\uFEFFnguyên văn\u0000')
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const pathOf = (hash: string) => join(root, hash.slice(0, 2), hash)

describe('file store', () => {
  it('gives back what it was given, byte for byte, under the hash of its content', async () => {
    const files = await openFileStore(root)
    const kept = await files.put(letter)
    expect(kept).toEqual({ hash: hashOf(letter), size: letter.byteLength })
    expect(await files.get(kept.hash)).toEqual(letter)
    expect(new Uint8Array(await readFile(pathOf(kept.hash)))).toEqual(letter)
  })

  it('keeps the same content once', async () => {
    const files = await openFileStore(root)
    const [first, second] = await Promise.all([files.put(letter), files.put(letter)])
    expect(first).toEqual(second)
    expect(await readdir(join(root, first.hash.slice(0, 2)))).toEqual([first.hash])
    expect(await readdir(join(root, 'unfinished'))).toEqual([])
  })

  it('still has its files after it is opened again', async () => {
    const { hash } = await (await openFileStore(root)).put(letter)
    expect(await (await openFileStore(root)).get(hash)).toEqual(letter)
  })

  it('keeps an empty file', async () => {
    const files = await openFileStore(root)
    const { hash, size } = await files.put(new Uint8Array())
    expect(size).toBe(0)
    expect(await files.get(hash)).toEqual(new Uint8Array())
  })

  it('knows of no file that it was not given, whatever the name', async () => {
    const files = await openFileStore(root)
    await writeFile(join(root, 'secret'), 'x')
    expect(await files.get('0'.repeat(64))).toBeNull()
    expect(await files.get('../secret')).toBeNull()
    expect(await files.get('')).toBeNull()
  })

  it('refuses to hand out a file that was damaged', async () => {
    const files = await openFileStore(root)
    const { hash } = await files.put(letter)
    await writeFile(pathOf(hash), 'something else')
    await expect(files.get(hash)).rejects.toThrow('damaged')
  })

  it('mends a damaged file when the same content comes again', async () => {
    const files = await openFileStore(root)
    const { hash } = await files.put(letter)
    await writeFile(pathOf(hash), 'cut sho')
    await files.put(letter)
    expect(await files.get(hash)).toEqual(letter)
  })

  it('clears away uploads that a crash cut short a day ago, and leaves those of today', async () => {
    await openFileStore(root)
    const old = join(root, 'unfinished', 'old')
    await writeFile(old, 'x')
    await writeFile(join(root, 'unfinished', 'new'), 'x')
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000)
    await utimes(old, twoDaysAgo, twoDaysAgo)
    await openFileStore(root)
    expect(await readdir(join(root, 'unfinished'))).toEqual(['new'])
  })
})
