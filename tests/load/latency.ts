import { setTimeout as pause } from 'node:timers/promises'
import type { ApiClient } from '#tests/setup/api-client.ts'

/** Times of answers by the address that was asked, in ms. */
export type Latencies = ReadonlyMap<string, readonly number[]>

/** A call begins this often, whether or not those before it were answered: a slow answer holds up no measurement. */
const EVERY_MS = 10

/** Asks for the addresses by turns until `isOver`; an answer that is no 200 is an error. */
export async function measure(client: ApiClient, paths: readonly string[], isOver: () => boolean): Promise<Latencies> {
  const times = new Map<string, number[]>(paths.map((path) => [path, []]))
  const calls: Promise<void>[] = []
  const call = async (path: string, own: number[]) => {
    const asked = performance.now()
    const { status } = await client.get(path)
    own.push(performance.now() - asked)
    if (status !== 200) throw new Error(`${path}: ${status}`)
  }
  while (!isOver()) {
    for (const [path, own] of times) {
      calls.push(call(path, own))
      await pause(EVERY_MS)
    }
  }
  await Promise.all(calls)
  return times
}

/** The time within which this share of the answers came. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
