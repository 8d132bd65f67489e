import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useTurning } from './use-turning.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function turning(options: { held?: boolean } = {}) {
  const onTurn = vi.fn<() => void>()
  const usual = { seconds: 8, slide: 'first', held: options.held ?? false, onTurn }
  const hook = renderHook((changed: Partial<typeof usual>) => useTurning({ ...usual, ...changed }), {
    initialProps: {},
  })
  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) act(() => void vi.advanceTimersByTime(1000))
  }
  return { ...hook, onTurn, pass }
}

describe('slides', () => {
  it('turn once their seconds have passed, counted down in sight', () => {
    const { result, onTurn, pass } = turning()
    pass(7)
    expect(result.current.left).toBe(1)
    expect(onTurn).not.toHaveBeenCalled()
    pass(1)
    expect(onTurn).toHaveBeenCalledOnce()
  })

  it('stand while paused, and go on from where they were', () => {
    const { result, onTurn, pass } = turning()
    pass(3)
    act(() => result.current.toggle())
    pass(20)
    expect(result.current).toMatchObject({ isPlaying: false, left: 5 })
    act(() => result.current.toggle())
    pass(5)
    expect(onTurn).toHaveBeenCalledOnce()
  })

  it('begin their count anew when turned by hand, or at another speed', () => {
    const { result, rerender, pass } = turning()
    pass(6)
    rerender({ slide: 'second' })
    expect(result.current.left).toBe(8)
    pass(2)
    rerender({ slide: 'second', seconds: 30 })
    expect(result.current.left).toBe(30)
  })

  it('do not turn while held', () => {
    const { onTurn, pass } = turning({ held: true })
    pass(60)
    expect(onTurn).not.toHaveBeenCalled()
  })
})
