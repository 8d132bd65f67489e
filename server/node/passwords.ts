import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'
import type { Passwords } from '#server/deps.ts'

/** 32 MB and about a quarter of a second for each guess. */
const current = { log2N: 15, r: 8, p: 3 }
const SALT_BYTES = 16
const KEY_BYTES = 32
/** Above what `current` needs: 128 · N · r. A stored hash that would need more is refused, not computed. */
const MAX_MEMORY = 160 * 1024 * 1024

const stored = /^scrypt\$(\d{1,2})\$(\d{1,2})\$(\d{1,2})\$([\w-]+)\$([\w-]+)$/

function derive(password: string, salt: Buffer, length: number, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, length, { ...options, maxmem: MAX_MEMORY }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}

/**
 * Passwords as scrypt hashes that carry their own parameters, so that they can be made harder later without locking anyone
 * out. Vietnamese typed in either Unicode form is the same password.
 */
export const passwords: Passwords = {
  async hash(password) {
    const salt = randomBytes(SALT_BYTES)
    const { log2N, r, p } = current
    const key = await derive(password, salt, KEY_BYTES, { N: 2 ** log2N, r, p })
    return ['scrypt', log2N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$')
  },

  async verify(password, hash) {
    const [, log2N, r, p, salt, key] = stored.exec(hash) ?? []
    if (salt === undefined || key === undefined) return false
    const expected = Buffer.from(key, 'base64url')
    const options = { N: 2 ** Number(log2N), r: Number(r), p: Number(p) }
    const actual = await derive(password, Buffer.from(salt, 'base64url'), expected.length, options)
    return timingSafeEqual(actual, expected)
  },
}
