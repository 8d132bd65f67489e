import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sessionSchema } from '#domain/model/session.ts'
import { userSchema } from '#domain/model/user.schema.ts'
import type { ApiUnderTest } from './api-under-test.ts'
import { bodyOf, pathsOf, problemOf, startGround, textOf, unit, type Ground } from './people.ts'

const listSchema = z.object({ items: z.array(userSchema) })

export function describeUsers(target: ApiUnderTest): void {
  describe('users', () => {
    let ground: Ground
    beforeAll(async () => {
      ground = await startGround(target)
    })
    afterAll(() => ground.stop())

    const wish = {
      username: 'ba.to',
      displayName: 'UBND huyện Ba Tơ',
      role: 'unit',
      unitId: unit.baTo,
      password: 'tám k.tự',
    }

    it('can sign in once they have an account', async () => {
      const user = bodyOf(await ground.administrator.post('/api/users', wish), 201, userSchema)
      expect(user).toMatchObject({ username: 'ba.to', displayName: wish.displayName, role: 'unit', unitId: unit.baTo })
      const credentials = { username: wish.username, password: wish.password }
      const session = bodyOf(await ground.nobody().post('/api/session', credentials), 200, sessionSchema)
      expect(session.user).toEqual(user)
    })

    it('are listed without anything of their passwords', async () => {
      await ground.administrator.post('/api/users', { ...wish, username: 'khac' })
      const answer = await ground.administrator.get('/api/users')
      const { items } = bodyOf(answer, 200, listSchema)
      expect(items.map(({ username }) => username)).toEqual(expect.arrayContaining(['admin', 'khac']))
      expect(textOf(answer)).not.toMatch(/password|hash|scrypt/i)
    })

    it('never share a user name, whatever its case', async () => {
      await ground.administrator.post('/api/users', { ...wish, username: 'trung' })
      const again = await ground.administrator.post('/api/users', { ...wish, username: 'Trung' })
      expect(problemOf(again, 409, 'username-taken').detail).toContain('«trung»')
    })

    it.each([
      ['a password of seven characters', { password: 'bảy k.t' }, '/password'],
      ['an account of a unit without a unit', { unitId: null }, '/unitId'],
      ['an analyst of a unit', { role: 'analyst' }, '/unitId'],
      ['a unit that does not exist', { unitId: 'so-khong-co' }, '/unitId'],
      ['a role that does not exist', { role: 'owner' }, '/role'],
    ])('refuses %s', async (_, change, path) => {
      const answer = await ground.administrator.post('/api/users', { ...wish, username: 'sai', ...change })
      expect(pathsOf(problemOf(answer, 422, 'validation-failed'))).toEqual([path])
    })
  })
}
