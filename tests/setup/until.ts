import { setTimeout as pause } from 'node:timers/promises'

const POLL_MS = 20

/** Asks again and again until `ask` gives something other than null, and returns that; fails after `timeoutMs`. */
export async function until<T>(what: string, timeoutMs: number, ask: () => Promise<T | null> | T | null): Promise<T> {
  const deadline = performance.now() + timeoutMs
  for (;;) {
    const answer = await ask()
    if (answer !== null) return answer
    if (performance.now() > deadline) throw new Error(`waited ${timeoutMs} ms in vain for ${what}`)
    await pause(POLL_MS)
  }
}
