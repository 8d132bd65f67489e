import { expect, type Page } from '@playwright/test'

/** Finds the page no wider than its window, and no text on it cut off. */
export async function expectFitting(page: Page): Promise<void> {
  expect.soft(await sidewaysScroll(page), 'pixels of sideways scroll').toBe(0)
  expect.soft(await cutTexts(page), 'texts cut off').toEqual([])
}

/** How far the page can be scrolled sideways, in CSS pixels; 0 on a page that fits. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollX, scrollY } = window
    window.scrollTo({ left: 10_000, top: scrollY, behavior: 'instant' })
    const reached = window.scrollX
    window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' })
    return reached
  })
}

/**
 * Texts that do not fit their box and are cut off there: of headings, labels, buttons, links, cells and notes, the choice of
 * a select, the placeholder of an input. Scrolling boxes are not meant, nor what is hidden from sight alone.
 */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wanted = 'h1, h2, h3, h4, label, legend, button, a, th, td, dt, dd, summary, caption, figcaption, li, p, span'
    const UNSEEN_PX = 4
    const pen = document.createElement('canvas').getContext('2d')

    const cutsOff = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    const isCut = (element: Element) => {
      const { overflowX, overflowY } = getComputedStyle(element)
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element
      if (clientWidth <= UNSEEN_PX || clientHeight <= UNSEEN_PX) return false
      const wide = scrollWidth > clientWidth + 1
      const high = scrollHeight > clientHeight + 1
      return (cutsOff(overflowX) && wide) || (cutsOff(overflowY) && high)
    }
    const textOf = (element: Element) => (element.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 80)
    const isTooLongFor = (field: Element, text: string) => {
      const { font, paddingLeft, paddingRight } = getComputedStyle(field)
      if (pen === null) throw new Error('no canvas to measure text with')
      pen.font = font
      return pen.measureText(text).width > field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) + 1
    }
    const seen = <E extends Element>(selector: string) =>
      [...document.querySelectorAll<E>(selector)].filter((element) => element.checkVisibility())

    const texts = seen(wanted)
      .filter((element) => textOf(element) !== '' && isCut(element))
      .map(textOf)
    const choices = seen<HTMLSelectElement>('select')
      .map((select) => ({ field: select, text: select.selectedOptions[0]?.text ?? '' }))
      .filter(({ field, text }) => isTooLongFor(field, text))
    const placeholders = seen<HTMLInputElement>('input[placeholder]')
      .map((input) => ({ field: input, text: input.placeholder }))
      .filter(({ field, text }) => isTooLongFor(field, text))
    return [...new Set([...texts, ...[...choices, ...placeholders].map(({ text }) => `in a field: ${text}`)])]
  })
}
