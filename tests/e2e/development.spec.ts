import { startDevelopmentServer } from '#tests/setup/development-server.ts'
import type { ViteServer } from '#tests/setup/vite-server.ts'
import { enterMock } from './mock-page.ts'
import { canvasOf, send, showOriginal } from './original-on-screen.ts'
import { letterOfTwoPages, printLetter } from './printed-letter.ts'
import { expect, settled, test as base } from './watched-test.ts'

const test = base.extend<{ development: ViteServer }>({
  development: async ({ browserName: _any }, provide) => {
    const server = await startDevelopmentServer()
    await provide(server)
    await server.stop()
  },
})

test(
  'under development, where nothing is built, the sample province shows, and a PDF is read and drawn as well',
  { tag: '@once' },
  async ({ page, browser, development }) => {
    await enterMock(page, 'normal', '/', 'lanhdao', development)
    await settled(page)
    await expect(page.getByText(/\d+\/\d+ đơn vị, đã chấp nhận/).first()).toBeVisible()

    const letter = await printLetter(browser, 'cong-van.pdf', letterOfTwoPages)
    const fresh = await page.context().newPage()
    await enterMock(fresh, 'fresh', '/intake', 'admin', development)
    await send(fresh, letter.file)
    await showOriginal(fresh)
    await expect(canvasOf(fresh, 1)).toBeVisible()
    await expect(fresh.getByRole('button', { name: /4\.321$/ })).toBeAttached()
  },
)
