/**
 * What a screen is opened for, when that is one step of a longer way: what to ask for at once, and where to go after it. Travels as the
 * state of the address, so that a link that is copied leads to the screen alone.
 */
export type Onwards = {
  readonly ask: 'return' | null
  /** The address of the next step. */
  readonly next: string
}

export function onwardsOf(state: unknown): Onwards | null {
  const way: unknown = typeof state === 'object' && state !== null && 'onwards' in state ? state.onwards : null
  if (typeof way !== 'object' || way === null || !('next' in way) || typeof way.next !== 'string') return null
  return { ask: 'ask' in way && way.ask === 'return' ? 'return' : null, next: way.next }
}
