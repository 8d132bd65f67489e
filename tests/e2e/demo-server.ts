import type { Page } from '@playwright/test'
import { z } from 'zod'
import { realAnswer } from '#domain/sample/real-answer.ts'
import { pageOf } from '#domain/model/page.ts'
import type { Role } from '#domain/model/user.ts'
import { reportSummarySchema } from '#domain/reports/report.ts'
import { demoAccounts, DEMO_PASSWORD } from '#server/demo/demo-accounts.ts'
import { apiClient, bodyOf, sessionCookie } from '#tests/setup/api-client.ts'

const variable = 'E2E_SERVERS'

const serversSchema = z.object({
  /** The production build on the sample province. Tests only read from it. */
  demo: z.object({
    url: z.url(),
    /** A session for every role. */
    cookies: z.record(z.string(), z.string()),
    /** The campaign of the real request, and in it the report of the real letter. */
    campaignId: z.string(),
    reportId: z.string(),
    letterId: z.string(),
  }),
  /** A build of the app whose API answers in the browser, by scenario. */
  mock: z.object({ url: z.url() }),
})
export type Servers = z.infer<typeof serversSchema>

/** Tells the processes of the tests where the servers are that were started for all of them. */
export function announce(servers: Servers): void {
  process.env[variable] = JSON.stringify(servers)
}

function servers(): Servers {
  return serversSchema.parse(JSON.parse(process.env[variable] ?? 'null'))
}

export const demo = () => servers().demo
export const mock = () => servers().mock

/** The unit whose account the demonstration has, and whose letter is real. */
export const demoUnitId = realAnswer.unitId

/** Where the real letter stands among the sample. */
export async function findRealReport(url: string, cookie: string) {
  const client = apiClient(url, cookie)
  const found = bodyOf(await client.get(`/api/reports?unit=${demoUnitId}`), 200, pageOf(reportSummarySchema))
  const real = found.items.find(({ sample }) => !sample)
  if (real === undefined || real.letterId === null) throw new Error('the demonstration has no real report')
  return { campaignId: real.campaignId, reportId: real.id, letterId: real.letterId }
}

/** Signs in once as every role. */
export async function signInEveryRole(url: string): Promise<Record<Role, string>> {
  const cookieOf = (username: string) => sessionCookie(url, username, DEMO_PASSWORD)
  const usernameOf = (role: Role) => demoAccounts.find((account) => account.role === role)?.username ?? 'admin'
  return {
    leader: await cookieOf(usernameOf('leader')),
    analyst: await cookieOf(usernameOf('analyst')),
    unit: await cookieOf(usernameOf('unit')),
    administrator: await cookieOf('admin'),
  }
}

/** Opens an address as somebody who is signed in already. */
export async function enter(
  page: Page,
  role: Role,
  path: string,
  server: Pick<Servers['demo'], 'url' | 'cookies'> = demo(),
): Promise<void> {
  const [name = '', value = ''] = (server.cookies[role] ?? '').split('=')
  await page.context().addCookies([{ name, value, url: server.url, httpOnly: true, sameSite: 'Lax' }])
  await page.goto(`${server.url}${path}`)
}
