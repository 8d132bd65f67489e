import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessionSchema } from '#domain/model/session.ts'
import type { ApiUnderTest } from './api-under-test.ts'
import { bodyOf, PASSWORD, pathsOf, problemOf, startGround, unit, type Ground } from './people.ts'

export function describeSessions(target: ApiUnderTest): void {
  describe('session', () => {
    let ground: Ground
    beforeAll(async () => {
      ground = await startGround(target)
    })
    afterAll(() => ground.stop())

    it('says who is signed in, until they sign out', async () => {
      const { person, user } = await ground.join('unit', unit.congThuong)
      expect(bodyOf(await person.get('/api/session'), 200, sessionSchema).user).toEqual(user)
      expect(user).toMatchObject({ role: 'unit', unitId: unit.congThuong })

      expect((await person.send('/api/session', { method: 'DELETE' })).status).toBe(204)
      problemOf(await person.get('/api/session'), 401, 'unauthenticated')
      problemOf(await person.get('/api/campaigns'), 401, 'unauthenticated')
    })

    it('keeps two sessions of one account apart', async () => {
      const { user } = await ground.join('leader')
      const [first, second] = [ground.nobody(), ground.nobody()]
      for (const person of [first, second]) {
        const signedIn = await person.post('/api/session', { username: user.username, password: PASSWORD })
        expect(bodyOf(signedIn, 200, sessionSchema).user).toEqual(user)
      }
      await first.send('/api/session', { method: 'DELETE' })
      expect((await second.get('/api/session')).status).toBe(200)
    })

    it('takes a user name in any case, and a password in any Unicode form', async () => {
      const { user } = await ground.join('leader')
      const credentials = { username: user.username.toUpperCase(), password: PASSWORD.normalize('NFD') }
      expect((await ground.nobody().post('/api/session', credentials)).status).toBe(200)
    })

    it('does not tell a wrong password from an unknown user', async () => {
      const { user } = await ground.join('leader')
      const wrong = await ground.nobody().post('/api/session', { username: user.username, password: 'không phải' })
      const unknown = await ground.nobody().post('/api/session', { username: 'khong-co', password: 'không phải' })
      const [{ instance: one, ...first }, { instance: other, ...second }] = [wrong, unknown].map((answer) =>
        problemOf(answer, 401, 'wrong-credentials'),
      ) as [ReturnType<typeof problemOf>, ReturnType<typeof problemOf>]
      expect(first).toEqual(second)
      expect(one).not.toBe(other)
    })

    it('stops an account’s attempts after five failures, and nobody else’s', async () => {
      const { user } = await ground.join('leader')
      const { user: other } = await ground.join('leader')
      const attempt = (username: string, password: string) =>
        ground.nobody().post('/api/session', { username, password })
      for (let failures = 0; failures < 5; failures += 1) {
        problemOf(await attempt(user.username, 'sai mật khẩu'), 401, 'wrong-credentials')
      }
      const stopped = await attempt(user.username, PASSWORD)
      problemOf(stopped, 429, 'too-many-attempts')
      const seconds = Number(stopped.headers['retry-after'])
      expect(seconds).toBeGreaterThan(0)
      expect(seconds).toBeLessThanOrEqual(15 * 60)
      expect((await attempt(other.username, PASSWORD)).status).toBe(200)
    })

    it('lets many clients of one account in at the same moment', async () => {
      const { user } = await ground.join('leader')
      const attempts = Array.from({ length: 12 }, () =>
        ground.nobody().post('/api/session', { username: user.username, password: PASSWORD }),
      )
      expect((await Promise.all(attempts)).map(({ status }) => status)).toEqual(attempts.map(() => 200))
    })

    it('says in the language asked for what is missing', async () => {
      const incomplete = (language: string) =>
        ground.nobody().post('/api/session', { username: '' }, { 'Accept-Language': language })
      const vi = problemOf(await incomplete('vi-VN,vi;q=0.9'), 422, 'validation-failed')
      const en = problemOf(await incomplete('fr, en;q=0.8, vi;q=0.1'), 422, 'validation-failed')
      expect(pathsOf(vi)).toEqual(['/username', '/password'])
      expect(vi.errors?.map(({ message }) => message)).toEqual(['Không được để trống.', 'Thiếu trường bắt buộc này.'])
      expect(en.errors?.map(({ message }) => message)).toEqual(['Must not be blank.', 'This field is required.'])
      expect(en.title).not.toBe(vi.title)
    })

    it('lets those sign out who are not signed in', async () => {
      expect((await ground.nobody().send('/api/session', { method: 'DELETE' })).status).toBe(204)
    })
  })
}
