import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { ApiUnderTest } from './api-under-test.ts'
import { problemOf, startGround, textOf, type Ground } from './people.ts'

const documentSchema = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
})

export function describeDocs(target: ApiUnderTest): void {
  describe('description', () => {
    let ground: Ground
    beforeAll(async () => {
      ground = await startGround(target)
    })
    afterAll(() => ground.stop())

    it('is an OpenAPI 3.1 document whose references all lead somewhere', async () => {
      const text = textOf(await ground.nobody().get('/api/openapi.json'))
      const document = documentSchema.parse(JSON.parse(text))
      expect(document.openapi).toBe('3.1.0')
      const references = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
      expect(references.length).toBeGreaterThan(20)
      expect(references.filter((name) => name === undefined || !(name in document.components.schemas))).toEqual([])
    })

    it('names the words of the domain', async () => {
      const { components } = documentSchema.parse(JSON.parse(textOf(await ground.nobody().get('/api/openapi.json'))))
      const names = ['Campaign', 'Count', 'Problem', 'Reading', 'Report', 'Summary', 'Trend', 'Unit']
      expect(Object.keys(components.schemas)).toEqual(expect.arrayContaining(names))
    })

    it('can be browsed on a page that asks no other host for anything', async () => {
      const page = await ground.nobody().get('/api/docs')
      expect(page.headers['content-type']).toMatch(/^text\/html/)
      const addresses = [...textOf(page).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '')
      expect(addresses.filter((address) => !address.startsWith('data:')).length).toBeGreaterThanOrEqual(3)
      expect(addresses.filter((address) => !/^(data:|\/api\/docs\/)/.test(address))).toEqual([])
      expect(textOf(page)).not.toMatch(/<script(?![^>]*\bsrc=)/)
    })

    it('has no other files than those of its page', async () => {
      for (const name of ['khong-co.js', '..%2F..%2Fpackage.json']) {
        const problem = problemOf(await ground.nobody().get(`/api/docs/assets/${name}`), 404, 'unknown-route')
        expect(problem.status).toBe(404)
      }
    })
  })
}
