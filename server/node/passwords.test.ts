import { scryptSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { passwords } from './passwords.ts'

describe('passwords', () => {
  it('verify the right one and no other', async () => {
    const hash = await passwords.hash('đúng mật khẩu')
    expect(await passwords.verify('đúng mật khẩu', hash)).toBe(true)
    expect(await passwords.verify('Đúng mật khẩu', hash)).toBe(false)
    expect(await passwords.verify('', hash)).toBe(false)
  })

  it('are the same in both Unicode forms', async () => {
    const hash = await passwords.hash('mật khẩu'.normalize('NFD'))
    expect(await passwords.verify('mật khẩu'.normalize('NFC'), hash)).toBe(true)
  })

  it('give two people with one password two hashes, neither of which shows it', async () => {
    const hashes = await Promise.all([passwords.hash('same-password'), passwords.hash('same-password')])
    expect(hashes[0]).not.toBe(hashes[1])
    expect(hashes.join()).not.toContain('same-password')
  })

  it('verify a hash made with other parameters, which it carries', async () => {
    const salt = Buffer.from('sixteen bytes ..')
    const key = scryptSync('older', salt, 24, { N: 1024, r: 4, p: 2 })
    const hash = `scrypt$10$4$2$${salt.toString('base64url')}$${key.toString('base64url')}`
    expect(await passwords.verify('older', hash)).toBe(true)
    expect(await passwords.verify('newer', hash)).toBe(false)
  })

  it.each(['', 'plain', 'scrypt$15$8$3$$', 'bcrypt$15$8$3$c2FsdA$a2V5'])('verify nothing against %j', async (hash) => {
    expect(await passwords.verify('anything', hash)).toBe(false)
  })
})
