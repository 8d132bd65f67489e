import { describe, expect, it } from 'vitest'
import { sharpnessFor } from './picture-png.ts'

describe('sharpnessFor', () => {
  it('is twofold for pictures of the usual size', () => {
    expect(sharpnessFor(960, 1426)).toBe(2)
  })

  it('is as much as every browser can hold for the bars of 250 units', () => {
    const sharpness = sharpnessFor(960, 6500) ?? 0
    expect(sharpness).toBeGreaterThan(1)
    expect(sharpness).toBeLessThan(2)
    expect(960 * 6500 * sharpness ** 2).toBeLessThanOrEqual(16_777_216)
  })

  it('is none for what could not be read any more', () => {
    expect(sharpnessFor(960, 40_000)).toBeNull()
    expect(sharpnessFor(30_000, 500)).toBeNull()
  })
})
