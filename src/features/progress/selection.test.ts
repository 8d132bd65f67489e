import { describe, expect, it } from 'vitest'
import { extended, noSelection, toggled, toggledAll } from './selection.ts'

const shown = ['a', 'b', 'c', 'd', 'e']
const chosen = ({ ids }: { ids: ReadonlySet<string> }) => [...ids].toSorted().join('')

describe('a selection', () => {
  it('grows from the last row chosen to another one, up or down, in the order shown', () => {
    const from = toggled(noSelection, 'c')
    expect(chosen(extended(from, 'e', shown))).toBe('cde')
    expect(chosen(extended(from, 'a', shown))).toBe('abc')
    expect(chosen(extended(extended(from, 'e', shown), 'b', shown))).toBe('bcde')
  })

  it('begins anew where its beginning is filtered away', () => {
    expect(chosen(extended(toggled(noSelection, 'z'), 'b', shown))).toBe('bz')
  })

  it('leaves a row that is chosen twice', () => {
    expect(chosen(toggled(toggled(noSelection, 'a'), 'a'))).toBe('')
  })

  it('holds all shown, or none when it held them all', () => {
    const all = toggledAll(toggled(noSelection, 'b'), shown)
    expect(chosen(all)).toBe('abcde')
    expect(chosen(toggledAll(all, shown))).toBe('')
    expect(chosen(toggledAll(noSelection, []))).toBe('')
  })
})
