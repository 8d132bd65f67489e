import { describe, expect, it } from 'vitest'
import { uploadMemory } from './body.ts'

describe('the memory that uploads share', () => {
  it('has no room for more than its limit, until some is given back', () => {
    const memory = uploadMemory(100)
    const [one, other] = [memory(), memory()]
    expect([one.take(60), other.take(60), other.take(40), one.take(1)]).toEqual([true, false, true, false])
    one.giveBack()
    expect(other.take(60)).toBe(true)
  })

  it('is given back once, however often a request ends', () => {
    const memory = uploadMemory(100)
    const [one, other] = [memory(), memory()]
    one.take(60)
    other.take(40)
    one.giveBack()
    one.giveBack()
    expect([memory().take(61), memory().take(60)]).toEqual([false, true])
  })
})
