import { expect, it } from 'vitest'
import { facts, forLeaders, unusualIn } from './unusual.ts'
import { figures, noneCount, number, watched } from './watched.fixture.ts'

it('gives what holds, the most pressing first, and nothing where all is as usual', () => {
  const units = [
    watched('silent', { figures: figures({ scans: noneCount }) }),
    watched('fell', { figures: figures({ scans: number(1) }), previous: figures({ scans: number(2) }), lateInARow: 3 }),
  ]
  expect(unusualIn(units, forLeaders).map(({ id }) => id)).toEqual(['scansFell', 'noScans', 'lateStreak'])
  expect(unusualIn([watched('usual')], forLeaders)).toEqual([])
})

it('knows each fact by the name that it stands under', () => {
  for (const [name, { id }] of Object.entries(facts)) expect(id).toBe(name)
})
