import type { Page } from '@playwright/test'
import { formatNumber } from '#domain/text/format.ts'
import type { Locale } from '#domain/model/locale.ts'
import { summarySchema, type Summary } from '#domain/totals/summary.ts'
import { enter } from './demo-server.ts'
import { enterMock } from './mock-page.ts'
import { asked, bare, noteAsking, paperOf, prepared, type Paper } from './paper.ts'
import { expect, settled, test } from './watched-test.ts'

const words = {
  vi: {
    coverage: /\d+\/\d+đơnvị,đãchấpnhận/,
    all: 'loại: tất cả',
    missing: 'chưa báo cáo',
    cancel: 'Hủy',
    menu: 'Tải ảnh, số liệu',
  },
  en: {
    coverage: /\d+\/\d+units,accepted/,
    all: 'kind: all',
    missing: 'not reported',
    cancel: 'Cancel',
    menu: 'Download',
  },
} as const satisfies Record<Locale, object>

const summaryOf = async (page: Page): Promise<Summary> =>
  summarySchema.parse(await page.evaluate(async () => (await fetch('/api/summary')).json()))

/** The title of every card by its place, in their order, while they are drawn for paper. */
const titlesOnPaper = (page: Page): Promise<[id: string, title: string][]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[id^="chart-"]')].map((place): [string, string] => [
      place.id.slice('chart-'.length),
      place.querySelector('figure h2')?.textContent ?? '',
    ]),
  )

/** Prepares the page and prints it, by cards. */
async function printedCards(page: Page) {
  await prepared(page)
  const titles = await titlesOnPaper(page)
  const paper = await paperOf(page)
  let rest = paper
  const cards = new Map(
    titles.map(([id, title], at) => {
      rest = rest.between(title)
      const next = titles[at + 1]?.[1]
      return [id, next === undefined ? rest : rest.between(title, next)]
    }),
  )
  return { paper, titles: new Map(titles), cards }
}

/** No page is empty, and each says which it is. */
function expectWholePages(paper: Paper): void {
  const { pages } = paper
  expect(pages).toEqual(pages.map((_, at) => at + 1))
  for (const page of pages) {
    expect(paper.onPage(page).text.length, `words on page ${page}`).toBeGreaterThan(60)
    expect(paper.footOf(page), `foot of page ${page}`).toContain(`${page}/${pages.length}`)
  }
}

/** Every unit stands in the chart once, with its figure of the answer beside it. */
function expectBars(part: Paper | undefined, { units }: Summary, metric: 'qrCodes' | 'scans', missing: string): void {
  for (const unit of units) {
    const [beside, ...more] = part?.besideEach(unit.shortName) ?? []
    expect(beside, `${metric} of ${unit.shortName}`).toBeDefined()
    expect(more, unit.shortName).toEqual([])
    const count = unit[metric]
    if (count === null) expect(beside, unit.shortName).toContain(bare(missing))
    else if (count.state !== 'number' || count.value === null) expect(beside, unit.shortName).not.toMatch(/^≈?\d/u)
    else expect(beside?.replace('≈', '').match(/^[\d.]+/)?.[0], unit.shortName).toBe(formatNumber(count.value))
  }
}

/** Units as they stand in charts that have a place for each. */
function expectNamed(part: Paper | undefined, { units }: Summary): void {
  const missing = units.filter(({ shortName }) => part?.text.includes(bare(shortName)) !== true)
  expect(missing.map(({ shortName }) => shortName)).toEqual([])
}

for (const language of ['vi', 'en'] as const) {
  const said = words[language]
  test.describe(`in ${language}`, { tag: '@once' }, () => {
    test.use({ language, colorScheme: 'dark' })

    test('every card of Overview is printed with every unit and figure, also what was far below', async ({ page }) => {
      await noteAsking(page)
      await enter(page, 'leader', '/')
      await settled(page)
      const summary = await summaryOf(page)
      const name = bare(await page.getByRole('heading', { level: 1 }).innerText())
      const { paper, cards, titles } = await printedCards(page)

      expectWholePages(paper)
      const top = paper.onPage(1).text
      expect(top.startsWith(`${name}–${bare(summary.campaign.title)},`), top.slice(0, 80)).toBe(true)
      expect(top).toMatch(said.coverage)
      expect(top).toContain(bare(said.all))
      expect(top).toMatch(/\d\d:\d\d,\d\d\/\d\d\/\d{4}/)
      for (const { shortName, status } of summary.units) {
        if (status === 'missing') expect(top, 'the missing are named at once').toContain(bare(shortName))
      }
      expect(paper.count(said.menu)).toBe(0)

      expect(titles.size).toBeGreaterThanOrEqual(9)
      expect([...titles.values()]).not.toContain('')
      expectBars(cards.get('qrCodes'), summary, 'qrCodes', said.missing)
      expectBars(cards.get('scans'), summary, 'scans', said.missing)
      for (const id of ['scansPerCode', 'timeliness', 'directives', 'multiples', 'heat']) {
        expectNamed(cards.get(id), summary)
      }
    })
  })
}

test(
  'charts and tables of 250 units have every row on paper, under their axis or header on each page',
  { tag: '@once' },
  async ({ page }) => {
    test.setTimeout(400_000)
    await noteAsking(page)
    await enterMock(page, 'units-250', '/?tables=scans')
    await settled(page)
    const summary = await summaryOf(page)
    expect(summary.units).toHaveLength(250)
    const { paper, cards, titles } = await printedCards(page)
    expectWholePages(paper)
    expectBars(cards.get('qrCodes'), summary, 'qrCodes', words.vi.missing)
    for (const id of ['scansPerCode', 'timeliness', 'directives', 'multiples', 'heat']) {
      const part = cards.get(id)
      expectNamed(part, summary)
      const pages = part?.pages ?? []
      expect(pages.length, id).toBeGreaterThan(3)
      // The last may have but the words below the chart; the list below the timeline has a header of its own.
      const heads = [bare(titles.get(id) ?? ''), 'NgàySốvănbảnNộidung']
      for (const number of pages.slice(0, -1)) {
        const { text } = paper.onPage(number)
        expect(
          heads.some((head) => text.includes(head)),
          `${id} on page ${number}: ${text.slice(0, 200)}`,
        ).toBe(true)
      }
    }
    const table = cards.get('scans')
    for (const { name, scans } of summary.units) {
      const [row, ...more] = table?.besideEach(name) ?? []
      expect(more, name).toEqual([])
      if (scans?.state === 'number' && scans.value !== null) expect(row, name).toContain(formatNumber(scans.value))
      else expect(row, name).toBeDefined()
    }
    const tablePages = table?.pages ?? []
    expect(tablePages.length).toBeGreaterThan(3)
    for (const number of tablePages.slice(0, -1)) {
      expect(paper.onPage(number).text, `header on page ${number}`).toContain('ĐơnvịSốliệuĐợttrước')
    }
  },
)

const look = (page: Page) =>
  page.evaluate(() => ({
    scrolled: Math.round(window.scrollY),
    title: document.title,
    scheme: document.documentElement.dataset['mantineColorScheme'],
    onPaper: 'paper' in document.documentElement.dataset,
    dialogs: document.querySelectorAll('dialog[open]').length,
    widths: [...document.querySelectorAll('main figure .recharts-surface')].map((one) => one.getAttribute('width')),
  }))

test('after printing by Ctrl+P the screen is as it was before', { tag: '@once' }, async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await noteAsking(page)
  await enter(page, 'leader', '/')
  await settled(page)
  await page.evaluate(() => window.scrollTo({ top: 700, behavior: 'instant' }))
  await settled(page)
  const before = await look(page)
  await page.keyboard.press('Control+p')
  await expect.poll(() => asked(page), { timeout: 90_000 }).toBe(1)
  const during = await look(page)
  expect(during).toMatchObject({ onPaper: true, scheme: 'light', dialogs: 0 })
  expect(during.widths.length).toBeGreaterThan(before.widths.length)
  await paperOf(page)
  await settled(page)
  await expect.poll(() => look(page)).toEqual(before)
})

test('preparing says how far it is, and can be cancelled', { tag: '@once' }, async ({ page }) => {
  await noteAsking(page)
  await enter(page, 'leader', '/')
  await settled(page)
  const before = await look(page)
  let release = () => {}
  const held = new Promise<void>((settle) => (release = settle))
  await page.route(/\/api\/summary\/matrix/, async (route) => {
    await held
    await route.continue()
  })
  await page.getByRole('button', { name: 'In / Lưu PDF' }).click()
  const dialog = page.getByRole('dialog', { name: 'Đang chuẩn bị bản in' })
  await expect(dialog.getByRole('status')).toContainText(/còn \d+ phần/)
  await dialog.getByRole('button', { name: 'Hủy' }).click()
  await expect(dialog).toBeHidden()
  release()
  await settled(page)
  await expect.poll(() => look(page)).toEqual(before)
  expect(await asked(page)).toBe(0)
})
