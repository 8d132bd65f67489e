import { array, assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cursorOf, keysOf } from './cursor.ts'

describe('cursor', () => {
  it('gives its keys back, whatever they are', () => {
    const keys = array(
      string({ unit: 'grapheme', maxLength: 20 }).filter((key) => !key.includes('\0')),
      { minLength: 1, maxLength: 4 },
    )
    assert(
      property(keys, (given) => {
        expect(keysOf(cursorOf(given), given.length)).toEqual(given)
      }),
    )
  })

  it('is none of ours when it is anything else', () => {
    for (const text of [
      '',
      'abc',
      '%%%',
      btoa('[1]'),
      btoa('{}'),
      btoa('null'),
      cursorOf(['a', 'b']),
      cursorOf(['a\0']),
    ]) {
      expect(keysOf(text, 1)).toBeNull()
    }
  })
})
