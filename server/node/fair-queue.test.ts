import { describe, expect, it } from 'vitest'
import { fairQueue } from './fair-queue.ts'

/** A queue of `owner` + number, and all of it in the order of its turns. */
function queueOf(...entries: readonly string[]) {
  const queue = fairQueue<string>()
  for (const entry of entries) queue.add(entry.charAt(0), entry)
  const rest = () => Array.from({ length: queue.size() }, () => queue.next())
  return { queue, rest }
}

describe('fair queue', () => {
  it('keeps the order of one owner', () => {
    expect(queueOf('a1', 'a2', 'a3').rest()).toEqual(['a1', 'a2', 'a3'])
  })

  it('lets owners take turns, whoever came first with how much', () => {
    expect(queueOf('a1', 'a2', 'a3', 'a4', 'b1', 'c1', 'b2').rest()).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4'])
  })

  it('lets who comes new wait for one turn of each other owner at most', () => {
    const { queue, rest } = queueOf('a1', 'a2', 'b1', 'b2')
    expect(queue.next()).toBe('a1')
    queue.add('c', 'c1')
    expect(rest()).toEqual(['b1', 'a2', 'c1', 'b2'])
  })

  it('gives no turn to what waits no more', () => {
    const { queue, rest } = queueOf('a1', 'b1', 'b2')
    queue.remove('a', 'a1')
    queue.remove('b', 'b2')
    queue.remove('d', 'd1')
    expect(queue.size()).toBe(1)
    expect(rest()).toEqual(['b1'])
    expect(queue.next()).toBeUndefined()
  })
})
