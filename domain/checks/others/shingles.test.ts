import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimatedLikeness, likenessOf, shinglesOf, sketchOf, wordsOf } from './shingles.ts'

const word = fc.constantFrom(
  ...'đã kiểm tra giám sát việc quét mã tại các chợ địa điểm trụ sở người ra vào nhắc nhở phân công'.split(' '),
)
const text = fc.array(word, { minLength: 1, maxLength: 120 }).map((words) => words.join(' '))
const shingles = (of: string) => shinglesOf(wordsOf(of))
const likeness = (a: string, b: string) => likenessOf(shingles(a), shingles(b))

describe('how alike two texts are', () => {
  it('is 1 for a text and itself, whatever its signs, case and accents', () =>
    fc.assert(
      fc.property(text, (one) => {
        expect(likeness(one, one)).toBe(1)
        expect(likeness(one, `- ${one.toUpperCase().normalize('NFD').replaceAll(' ', ', ')}.`)).toBe(1)
      }),
    ))

  it('is the same either way, and between 0 and 1', () =>
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a))
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0)
        expect(likeness(a, b)).toBeLessThanOrEqual(1)
      }),
    ))

  it('is 0 for texts without a word in common', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('một', 'hai', 'ba'), { minLength: 1 }), text, (figures, other) => {
        expect(likeness(figures.join(' '), other)).toBe(0)
      }),
    ))

  it('stays high when one word of many is changed, and falls when half are', () => {
    const words = Array.from({ length: 80 }, (_, nth) => `từ${nth}`)
    const changed = (share: number) => words.map((one, nth) => (nth < share ? `khác${nth}` : one)).join(' ')
    expect(likeness(words.join(' '), changed(1))).toBeGreaterThan(0.9)
    expect(likeness(words.join(' '), changed(40))).toBeLessThan(0.5)
  })

  it('takes no notice of the names that each is told to leave out', () => {
    const of = (name: string) =>
      shinglesOf(wordsOf(`Lãnh đạo ${name} kiểm tra nơi tiếp dân của ${name}.`, [wordsOf(name).join(' ')]))
    expect(likenessOf(of('Sở Y tế'), of('UBND huyện Ba Tơ'))).toBe(1)
  })

  const figures = fc.array(fc.nat({ max: 400 }), { maxLength: 200 })
  const hashed = (all: readonly number[]) =>
    new Set(all.map((one) => shinglesOf([String(one)])).flatMap((one) => Array.from(one)))

  it('is estimated by sketches: exactly for short texts, and roughly for others', () =>
    fc.assert(
      fc.property(figures, figures, (first, second) => {
        const [a, b] = [hashed(first), hashed(second)]
        const error = Math.abs(estimatedLikeness(sketchOf(a), sketchOf(b)) - likenessOf(a, b))
        expect(error).toBeLessThanOrEqual(a.size < 32 && b.size < 32 ? 1e-9 : 0.4)
      }),
      { numRuns: 300, seed: 20_211_027 },
    ))

  it('is estimated without leaning to either side', () => {
    const errors = Array.from({ length: 200 }, (_, run) => {
      const all = Array.from({ length: 150 }, (__, nth) => run * 1000 + nth)
      const [a, b] = [hashed(all.slice(0, 120)), hashed(all.slice(30))]
      return estimatedLikeness(sketchOf(a), sketchOf(b)) - likenessOf(a, b)
    })
    expect(Math.abs(errors.reduce((sum, error) => sum + error, 0) / errors.length)).toBeLessThan(0.02)
  })
})
