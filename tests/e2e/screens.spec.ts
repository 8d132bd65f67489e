import type { Page } from '@playwright/test'
import { expectAccessible } from './accessibility.ts'
import { demo, enter } from './demo-server.ts'
import { expectFitting } from './fitting.ts'
import { screens, type Screen } from './screens.ts'
import { expect, settled, test } from './watched-test.ts'

for (const language of ['vi', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    for (const screen of screens) {
      test(`${screen.name} is accessible in light and dark, fits its window, and cuts no text off`, async ({
        page,
      }) => {
        await open(page, screen)
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await expectFitting(page)
        await expectAccessible(page)
      })
    }
  })
}

async function open(page: Page, { as, path }: Screen): Promise<void> {
  if (as === null) await page.goto(`${demo().url}${path()}`)
  else await enter(page, as, path())
  await settled(page)
}
