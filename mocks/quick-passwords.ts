import type { Passwords } from '#server/deps.ts'

/** Quick to check and to crack: the accounts of a mock have nothing to guard. */
const ITERATIONS = 10

async function derive(password: string, salt: string): Promise<string> {
  const encoder = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', encoder.encode(password), 'PBKDF2', false, ['deriveBits'])
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt: encoder.encode(salt), iterations: ITERATIONS }
  return Array.from(new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256))).join('.')
}

export const quickPasswords: Passwords = {
  async hash(password) {
    const salt = crypto.randomUUID()
    return `${salt} ${await derive(password, salt)}`
  },
  async verify(password, hash) {
    const [salt = '', derived] = hash.split(' ')
    return (await derive(password, salt)) === derived
  },
}
