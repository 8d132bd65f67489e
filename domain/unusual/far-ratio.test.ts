import { expect, it } from 'vitest'
import { farRatio } from './far-ratio.ts'
import { figures, namedBy, number, watched } from './watched.fixture.ts'

const alike = Array.from({ length: 10 }, (_, index) =>
  watched(`usual-${index}`, { figures: figures({ qrCodes: number(10), scans: number(500 + index * 10) }) }),
)
const far = figures({ qrCodes: number(10), scans: number(90_000) })

it('names who is far from others of its kind, with its ratio and theirs', () => {
  expect(namedBy(farRatio, [...alike, watched('far', { figures: far })])).toEqual([
    ['far', '9.000 lượt/mã, trung vị 54,5'],
  ])
})

it('compares with no other kind', () => {
  expect(farRatio.look([...alike, watched('far', { kind: 'district', figures: far })])).toBeNull()
})
