const TIME_DIGITS = 12
const RANDOM_BYTES = 10
const COUNTER_SPACE = 0x1_0000

const cryptographic = (count: number) => crypto.getRandomValues(new Uint8Array(count))

const hex = (bytes: Uint8Array) => bytes.reduce((text, byte) => text + byte.toString(16).padStart(2, '0'), '')

/**
 * Identifiers that sort by time, in the form of a UUID of version 7: milliseconds, a counter within them, chance. Within one
 * process no two are alike or out of order; between processes 62 random bits keep them apart. Where the same ones are wanted
 * every time, `bytes` gives something else than chance.
 */
export function timeOrderedIds(now: () => Date, bytes: (count: number) => Uint8Array = cryptographic): () => string {
  let lastTime = -1
  let counter = 0
  return () => {
    const time = now().getTime()
    counter = time === lastTime ? counter + 1 : 0
    if (counter === COUNTER_SPACE / 16) throw new Error('more than 4,096 identifiers in a millisecond')
    lastTime = time
    const stamp = time.toString(16).padStart(TIME_DIGITS, '0')
    const random = bytes(RANDOM_BYTES)
    const variant = (0x80 | ((random[0] ?? 0) & 0x3f)).toString(16)
    const rest = hex(random.subarray(1))
    const third = `7${counter.toString(16).padStart(3, '0')}`
    return `${stamp.slice(0, 8)}-${stamp.slice(8)}-${third}-${variant}${rest.slice(0, 2)}-${rest.slice(2, 14)}`
  }
}

const TOKEN_BYTES = 32

/** 256 bits from a cryptographic source, as text that fits into a cookie. */
export function newToken(): string {
  return hex(cryptographic(TOKEN_BYTES))
}
