import type { Locator, Page } from '@playwright/test'
import type { Locale } from '#domain/model/locale.ts'
import { originalMessages } from '#src/ui/original/original.messages.ts'
import { expectAccessible } from './accessibility.ts'
import { enter } from './demo-server.ts'
import { expectFitting } from './fitting.ts'
import type { FreshServer } from './fresh-server.ts'
import type { PrintedPlace } from './printed-letter.ts'
import { expect, settled } from './watched-test.ts'

type Sent = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

export const pdf = (name: string, buffer: Buffer): Sent => ({ name, mimeType: 'application/pdf', buffer })

/** Opens Intake as an analyst of a province with one campaign, and sends a file there. */
export async function takeIn(page: Page, server: FreshServer, file: Sent): Promise<void> {
  await enter(page, 'analyst', '/intake', server)
  await settled(page)
  await send(page, file)
}

export async function send(page: Page, file: Sent): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(file)
  await expect(page).toHaveURL(/\/intake\/[^/]{8,}$/)
  await settled(page)
}

/** Shows the original, where a narrow window shows it or the fields. */
export async function showOriginal(page: Page, language: Locale = 'vi'): Promise<void> {
  const choice = page.getByText(originalMessages[language].sideOriginal, { exact: true })
  if ((await choice.count()) > 0) await choice.click()
}

export const canvasOf = (page: Page, number: number, language: Locale = 'vi') =>
  page.getByRole('img', { name: originalMessages[language].pagePicture.replace('{page}', String(number)) })

/** How dark a drawn page is at a place, from 0 (white) to 1. */
export const darknessAt = (canvas: Locator, x: number, y: number) =>
  canvas.evaluate(
    (element, at) => {
      if (!(element instanceof HTMLCanvasElement)) throw new Error('a page is drawn on a canvas')
      const pen = element.getContext('2d')
      if (pen === null) throw new Error('no pixels to look at')
      const [red = 0] = pen.getImageData(at.x * element.width, at.y * element.height, 1, 1).data
      return 1 - red / 255
    },
    { x, y },
  )

/** Whether what is marked on the pages is around a printed place, and is not much more than that. */
export async function expectMarked(page: Page, place: PrintedPlace | undefined): Promise<void> {
  if (place === undefined) throw new Error('the letter has no such place')
  const mark = page.locator(`[data-page="${place.page}"] [data-mark]`)
  await expect(mark).toBeInViewport()
  const { paper, box } = await mark.evaluate((element) => ({
    paper: element.closest('[data-page]')?.getBoundingClientRect().toJSON() as DOMRect,
    box: element.getBoundingClientRect().toJSON() as DOMRect,
  }))
  const x = paper.x + place.x * paper.width
  const y = paper.y + place.y * paper.height
  expect(x).toBeGreaterThan(box.x)
  expect(x).toBeLessThan(box.x + box.width)
  expect(y).toBeGreaterThan(box.y)
  expect(y).toBeLessThan(box.y + box.height)
  expect(box.height).toBeLessThan(paper.height / 10)
}

/** Whether the whole page fits its window, and is accessible in light and dark. */
export async function expectFits(page: Page): Promise<void> {
  await expectFitting(page)
  await expectAccessible(page)
}
