import { z } from 'zod'
import { campaignSchema, type Campaign } from '#domain/model/campaign.ts'
import type { UnitId } from '#domain/model/ids.ts'
import type { Role } from '#domain/model/user.ts'
import { bodyOf, sessionCookie, signIn, type ApiClient } from '#tests/setup/api-client.ts'
import { startServer, type RunningServer } from '#tests/setup/server.ts'
import { test as base } from './watched-test.ts'

const PASSWORD = 'mật khẩu thử 2021'

/** A server of the test's own, as `npm start` begins: the unit directory, the administrator, nothing else. */
export type FreshServer = RunningServer & {
  readonly administrator: ApiClient
  /** Cookies by role, of accounts made for them; see `join`. */
  readonly cookies: Record<string, string>
  /** Makes an account of a role, signed in. */
  readonly join: (role: Role, unitId?: UnitId) => Promise<ApiClient>
  /** Opens the campaign of the real request, 1406/STTTT-BCVT&CNTT of 26/10/2021. */
  readonly openCampaign: () => Promise<Campaign>
}

export const test = base.extend<{ fresh: FreshServer }>({
  fresh: async ({ context }, provide) => {
    const server = await startServer()
    try {
      await provide(await peopled(server))
    } finally {
      // First, lest a page that is still asking for something finds nobody and says so.
      await context.close()
      await server.stop()
    }
  },
})

/** The same for all tests of a worker, where they do not mind each other's letters: an analyst and a campaign are there. */
export const testOnShared = base.extend<object, { shared: FreshServer }>({
  shared: [
    async ({ browserName: _any }, provide) => {
      const server = await startServer()
      try {
        const fresh = await peopled(server)
        await fresh.join('analyst')
        await fresh.openCampaign()
        await provide(fresh)
      } finally {
        await server.stop()
      }
    },
    { scope: 'worker' },
  ],
})

async function peopled(server: RunningServer): Promise<FreshServer> {
  const { url, adminPassword } = server
  const administrator = await signIn(url, 'admin', adminPassword)
  const cookies: Record<string, string> = { administrator: await sessionCookie(url, 'admin', adminPassword) }
  return {
    ...server,
    administrator,
    cookies,
    join: async (role, unitId) => {
      const username = `${role}.moi`
      const account = { username, displayName: `Người thử (${role})`, role, unitId: unitId ?? null, password: PASSWORD }
      bodyOf(await administrator.post('/api/users', account), 201, z.object({ username: z.literal(username) }))
      cookies[role] = await sessionCookie(url, username, PASSWORD)
      return signIn(url, username, PASSWORD)
    },
    openCampaign: async () => {
      const campaign = {
        title: 'Báo cáo ứng dụng công nghệ',
        request: { number: '1406/STTTT-BCVT&CNTT', date: '2021-10-26' },
        dueOn: '2021-11-05',
      }
      return bodyOf(await administrator.post('/api/campaigns', campaign), 201, campaignSchema)
    },
  }
}
