import type { FileChooser, Locator, Page } from '@playwright/test'
import { expect } from './watched-test.ts'

/** More stops than any screen has before what one wants to reach. */
const MOST_STOPS = 60

/** Hands that never leave the keyboard: every press counts, and the page counts what a mouse does. */
export type Hands = {
  readonly press: (key: string) => Promise<void>
  /** Text, of which every sign is a press. */
  readonly type: (text: string) => Promise<void>
  /** Tab until it has the focus. */
  readonly tabTo: (target: Locator) => Promise<void>
  readonly presses: () => number
  /** A key opens the browser's choice of files; these are chosen. */
  readonly choose: (key: string, files: Parameters<FileChooser['setFiles']>[0]) => Promise<void>
  /** Clicks, taps and drags that the page has seen since it was opened. */
  readonly clicks: () => Promise<number>
}

export async function handsOnKeys(page: Page): Promise<Hands> {
  let presses = 0
  let clicks = 0
  await page.exposeFunction('noteOfPointer', () => {
    clicks += 1
  })
  await page.addInitScript(() => {
    const note: unknown = Reflect.get(window, 'noteOfPointer')
    const noted = () => {
      if (typeof note === 'function') note()
    }
    for (const kind of ['pointerdown', 'dragstart', 'drop']) window.addEventListener(kind, noted, true)
  })
  let chooser: FileChooser | null = null
  page.on('filechooser', (opened) => {
    chooser = opened
  })
  const press = async (key: string) => {
    presses += 1
    await page.keyboard.press(key)
  }
  const holds = (target: Locator) => target.evaluate((element) => element === document.activeElement)
  return {
    press,
    type: async (text) => {
      presses += text.length
      await page.keyboard.type(text)
    },
    tabTo: async (target) => {
      await expect(target).toBeVisible()
      for (let stops = 0; stops < MOST_STOPS && !(await holds(target)); stops += 1) await press('Tab')
      await expect(target).toBeFocused()
    },
    choose: async (key, files) => {
      chooser = null
      await press(key)
      await expect.poll(() => chooser).not.toBeNull()
      await (chooser as FileChooser | null)?.setFiles(files)
    },
    presses: () => presses,
    clicks: async () => clicks,
  }
}
