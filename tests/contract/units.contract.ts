import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { unitSchema } from '#domain/model/unit.ts'
import { quangNgai } from '#domain/provinces/quang-ngai.ts'
import type { ApiUnderTest } from './api-under-test.ts'
import { bodyOf, pathsOf, problemOf, startGround, unit, type Ground } from './people.ts'

const listSchema = z.object({ items: z.array(unitSchema) })

export function describeUnits(target: ApiUnderTest): void {
  describe('units', () => {
    let ground: Ground
    beforeAll(async () => {
      ground = await startGround(target)
    })
    afterAll(() => ground.stop())

    it('gives the whole directory in its own order', async () => {
      const { items } = bodyOf(await ground.leader.get('/api/units'), 200, listSchema)
      expect(items).toEqual(quangNgai.units)
    })

    it('gives the directory as valid on a day', async () => {
      const on = async (day: string) => bodyOf(await ground.leader.get(`/api/units?on=${day}`), 200, listSchema).items
      expect(await on('2020-01-31')).toEqual([])
      expect(await on('2020-02-01')).toHaveLength(33)
    })

    it('refuses a day that does not exist', async () => {
      const problem = problemOf(await ground.leader.get('/api/units?on=2021-02-30'), 422, 'validation-failed')
      expect(pathsOf(problem)).toEqual(['?on'])
    })

    it('gives one unit, and knows of no others', async () => {
      const found = bodyOf(await ground.leader.get(`/api/units/${unit.baTo}`), 200, unitSchema)
      expect(found).toMatchObject({ id: unit.baTo, name: 'UBND huyện Ba Tơ', kind: 'district' })
      problemOf(await ground.leader.get('/api/units/so-khong-co'), 404, 'not-found')
    })
  })
}
