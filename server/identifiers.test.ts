import { describe, expect, it } from 'vitest'
import { newToken, timeOrderedIds } from './identifiers.ts'

describe('time-ordered identifiers', () => {
  it('have the form of a UUID of version 7', () => {
    const newId = timeOrderedIds(() => new Date('2021-10-27T02:00:00Z'))
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('sort by time, and by order of making within a millisecond', () => {
    let time = Date.parse('2021-10-27T02:00:00Z')
    const newId = timeOrderedIds(() => new Date(time))
    const ids = Array.from({ length: 3000 }, (_, index) => {
      if (index % 700 === 0) time += 1
      return newId()
    })
    expect(ids).toEqual(ids.toSorted())
    expect(new Set(ids).size).toBe(3000)
  })

  it('are the same again where chance is taken out', () => {
    const now = () => new Date('2021-10-27T02:00:00Z')
    const nine = (count: number) => new Uint8Array(count).fill(9)
    expect(timeOrderedIds(now, nine)()).toBe(timeOrderedIds(now, nine)())
  })

  it('differ between two processes in the same millisecond', () => {
    const now = () => new Date('2021-10-27T02:00:00Z')
    expect(timeOrderedIds(now)()).not.toBe(timeOrderedIds(now)())
  })
})

describe('tokens', () => {
  it('hold 256 bits and never repeat', () => {
    const tokens = Array.from({ length: 100 }, newToken)
    expect(new Set(tokens).size).toBe(100)
    for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{64}$/)
  })
})
