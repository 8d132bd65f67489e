import { describe, expect, it } from 'vitest'
import { comeBackTo } from './come-back.ts'

describe('comeBackTo', () => {
  it('leads back to exactly where one was', () => {
    expect(comeBackTo('/?basis=submitted&sort=name')).toBe('/?basis=submitted&sort=name')
    expect(comeBackTo('/units/so-y-te')).toBe('/units/so-y-te')
  })

  it('leads to the start when there is nowhere to go back to', () => {
    expect(comeBackTo(null)).toBe('/')
    expect(comeBackTo('')).toBe('/')
  })

  it.each(['https://example.com/', '//example.com', '/\\example.com', 'javascript:alert(1)'])(
    'never leaves the application for %s',
    (next) => {
      expect(comeBackTo(next)).toBe('/')
    },
  )
})
