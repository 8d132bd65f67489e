import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { demo, enter } from './demo-server.ts'
import { cutTexts, sidewaysScroll } from './fitting.ts'
import { screens, type Screen } from './screens.ts'
import { expect, settled, test } from './watched-test.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const language of ['vi', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    for (const screen of screens) {
      test(`${screen.name} is accessible in light and dark, fits its window, and cuts no text off`, async ({
        page,
      }) => {
        await open(page, screen)
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        expect.soft(await sidewaysScroll(page), 'pixels of sideways scroll').toBe(0)
        expect.soft(await cutTexts(page), 'texts cut off').toEqual([])
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
          const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
          expect.soft(violations.flatMap(describeViolation), `accessibility, ${colorScheme}`).toEqual([])
        }
      })
    }
  })
}

async function open(page: Page, { as, path }: Screen): Promise<void> {
  if (as === null) await page.goto(`${demo().url}${path()}`)
  else await enter(page, as, path())
  await settled(page)
}

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number]

function describeViolation({ id, nodes }: Violation): string[] {
  return nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`)
}
