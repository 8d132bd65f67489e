import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { campaignSchema } from '#domain/model/campaign.ts'
import { emptyLetterHead } from '#domain/model/letter.ts'
import { emptySections } from '#domain/model/sections.ts'
import { reportSchema, type Report } from '#domain/reports/report.ts'
import { bodyOf, signIn, type ApiClient } from '#tests/setup/api-client.ts'
import { startServer } from '#tests/setup/server.ts'
import { demoUnitId } from './demo-server.ts'
import { signInByForm } from './navigation.ts'
import { expect, settled, test } from './watched-test.ts'

const adminPassword = 'mật khẩu thử 2021'

async function submitted(client: ApiClient): Promise<Report> {
  const campaign = bodyOf(
    await client.post('/api/campaigns', {
      title: 'Đợt 10/2021',
      request: { number: '1406/STTTT-BCVT&CNTT', date: '2021-10-26' },
      dueOn: '2021-11-05',
    }),
    201,
    campaignSchema,
  )
  const sections = { ...emptySections, results: { state: 'items', items: ['Đã dán mã tại cổng.'] } }
  const wish = { campaignId: campaign.id, unitId: demoUnitId, letter: emptyLetterHead, sections }
  return bodyOf(await client.post('/api/reports', wish), 201, reportSchema)
}

test.describe('a server that is killed', () => {
  test.use({ provoked: [/net::ERR_|status of (401|412|5\d\d)/] })

  test(
    'in mid-decision: the analyst is told, nothing is lost, and the decision is there once',
    { tag: '@once' },
    async ({ page }) => {
      const dataDir = await mkdtemp(join(tmpdir(), 'killed-'))
      let server = await startServer({ dataDir, adminPassword })
      const { url } = server
      const port = Number(new URL(url).port)
      try {
        const { id } = await submitted(await signIn(url, 'admin', adminPassword))
        await page.goto(`${url}/reports/${id}`)
        await signInByForm(page, 'admin', adminPassword)
        await settled(page)

        await test.step('the server dies while it decides', async () => {
          await page.route('**/accept', async (route) => {
            const answer = route.fetch().catch(() => null)
            await server.kill()
            await answer
            await route.abort('connectionreset')
          })
          await page.keyboard.press('a')
          await expect(page.getByText('Mất kết nối: chưa biết quyết định đã được ghi hay chưa')).toBeVisible()
          await expect(page.getByText('Không kết nối được với máy chủ. Kiểm tra mạng rồi thử lại.')).toBeVisible()
          await page.unroute('**/accept')
        })

        server = await startServer({ dataDir, adminPassword, port })
        await test.step('it is back: decided again, it is decided once', async () => {
          await page.reload()
          await settled(page)
          const words = page.getByRole('region', { name: 'Quyết định', exact: true })
          if (await words.getByText('Báo cáo đang chờ quyết định.').isVisible()) await page.keyboard.press('a')
          await expect(words.getByText(/đã tiếp nhận lúc/)).toBeVisible()
        })
        const client = await signIn(url, 'admin', adminPassword)
        const report = bodyOf(await client.get(`/api/reports/${id}`), 200, reportSchema)
        expect(report.status).toBe('accepted')
        expect(report.history.map(({ action }) => action)).toEqual(['submitted', 'accepted'])
      } finally {
        await page.close()
        await server.stop()
        await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
      }
    },
  )
})
