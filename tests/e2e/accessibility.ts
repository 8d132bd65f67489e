import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const schemes = ['light', 'dark'] as const

/** What WCAG 2.2 AA asks for, and what is good practice beyond it. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What is wrong with the accessibility of the page as it looks now, a line for each place of it. */
export async function violationsOn(page: Page): Promise<string[]> {
  // One pass within the page, which tells only what is wrong: several times quicker than the usual one, which goes through
  // every frame and a blank page besides. That is as thorough where the page has no frames.
  expect(page.frames(), 'frames, which are not looked into').toHaveLength(1)
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: tags, resultTypes: ['violations'] })
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}

/** Finds the page accessible in light and in dark colours. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of schemes) {
    await wear(page, colorScheme)
    expect.soft(await violationsOn(page), `accessibility, ${colorScheme}`).toEqual([])
  }
}

/** Puts the page in light or dark colours, and waits until everything on it has them. */
async function wear(page: Page, colorScheme: (typeof schemes)[number]): Promise<void> {
  // What is far below the fold keeps its old colours until it is scrolled to.
  await page.addStyleTag({ content: '* { content-visibility: visible !important }' })
  await page.emulateMedia({ colorScheme })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
  await colorsSettled(page)
}

/**
 * Waits until no transition is under way. With reduced motion they take a frame each, but a colour that is inherited begins
 * its own only after its parent's, so that a change runs down the page frame by frame.
 */
export async function colorsSettled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((settle) => requestAnimationFrame(settle))
    const changing = () => document.getAnimations().some((animation) => animation instanceof CSSTransition)
    for (let calm = 0; calm < 2;) {
      await frame()
      calm = changing() ? 0 : calm + 1
    }
  })
}
