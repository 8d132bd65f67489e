/** A stream of choices that is the same for the same key, on every machine. Not for secrets. */
export type Random = {
  /** A number in [0, 1). */
  readonly fraction: () => number
  /** A whole number from `from` to `to`, both included. */
  readonly whole: (from: number, to: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(choices: readonly [T, ...T[]]) => T
  /** `count` different ones of the choices, in their order; all of them when there are fewer. */
  readonly some: <T>(choices: readonly T[], count: number) => T[]
}

/** A whole number of 32 bits that differs widely between similar keys. */
function scatter(key: string): number {
  let state = 0x9e37
  for (const letter of key) {
    state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x85eb_ca6b)
    state ^= state >>> 15
  }
  return state >>> 0
}

/** Every unit and campaign draws from a stream of its own key, so that one unit more changes nothing for the others. */
export function randomOf(...key: readonly (string | number)[]): Random {
  const seed = scatter(key.join('\u0000'))
  let drawn = 0
  const fraction = () => {
    drawn += 1
    let state = (seed + Math.imul(drawn, 0x6d2b_79f5)) >>> 0
    state = Math.imul(state ^ (state >>> 16), 0x21f0_aaad)
    state = Math.imul(state ^ (state >>> 15), 0x735a_2d97)
    return ((state ^ (state >>> 15)) >>> 0) / 2 ** 32
  }
  const whole = (from: number, to: number) => from + Math.floor(fraction() * (to - from + 1))
  return {
    fraction,
    whole,
    chance: (probability) => fraction() < probability,
    pick: (choices) => choices[whole(0, choices.length - 1)] ?? choices[0],
    some: (choices, count) => {
      const kept: (typeof choices)[number][] = []
      for (const [index, choice] of choices.entries()) {
        const wanted = count - kept.length
        const left = choices.length - index
        if (fraction() * left < wanted) kept.push(choice)
      }
      return kept
    },
  }
}
