import * as fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { letterPage } from '#tests/fixtures/letters/write-letter.ts'
import { pageAsDocx, pageAsText, type PageCell, type PageElement } from '#tests/fixtures/letters/letter-page.ts'
import { letterStyle, type LetterStyle } from '#tests/fixtures/letters/letter-style.ts'
import { randomReport, type RandomReport } from '#tests/fixtures/letters/random-report.ts'
import { context } from '#tests/fixtures/letters/read-text.ts'
import { openLetterFile } from './formats/open-letter-file.ts'
import { readLetter, type LetterReading } from './read-letter.ts'

/** Longer than any figure with its measure. */
const isName = ({ text }: PageCell) => text.length > 14

/** What a hurried hand or a bad conversion does to a row of a table. */
const slips = {
  'a cell is lost': (cells: readonly PageCell[], at: number) => cells.filter((_, nth) => nth !== at),
  'a cell comes in between': (cells: readonly PageCell[], at: number) => cells.toSpliced(at, 0, { text: '' }),
  'two cells are joined': (cells: readonly PageCell[], at: number) => {
    const [one, other] = cells.slice(at, at + 2)
    return cells.toSpliced(at, 2, { text: `${one?.text ?? ''} ${other?.text ?? ''}` })
  },
  'two cells change places': (cells: readonly PageCell[], at: number) => {
    const [one, other] = cells.slice(at, at + 2)
    // Two figures that changed places look like any others: no reader can see that.
    const canBeSeen = one !== undefined && other !== undefined && (isName(one) || isName(other))
    return canBeSeen ? cells.toSpliced(at, 2, other, one) : [...cells]
  },
  'a cell is emptied': (cells: readonly PageCell[], at: number) => cells.with(at, { text: '' }),
} satisfies Record<string, (cells: readonly PageCell[], at: number) => PageCell[]>

type Slip = { readonly kind: keyof typeof slips; readonly row: number; readonly at: number }

const slip: fc.Arbitrary<Slip> = fc.record({
  kind: fc.constantFrom(...(Object.keys(slips) as (keyof typeof slips)[])),
  row: fc.nat({ max: 30 }),
  at: fc.nat({ max: 5 }),
})

const isQrTable = (element: PageElement) =>
  element.kind === 'table' &&
  element.rows.some((cells) => cells.some(({ text }) => text.includes('Đối tượng thống kê')))

function withSlip(page: readonly PageElement[], { kind, row, at }: Slip): PageElement[] {
  return page.map((element) => {
    if (element.kind !== 'table' || !isQrTable(element)) return element
    const nth = 1 + (row % Math.max(1, element.rows.length - 1))
    const cells = element.rows[nth]
    if (cells === undefined || cells.length < 2) return element
    return { kind: 'table', rows: element.rows.with(nth, slips[kind](cells, at % cells.length)) }
  })
}

const figures = ['qrCodes', 'scans'] as const

type Rows = RandomReport['sections']['qr']

/** Figures of some rows that are in none of the others. */
const figuresMissingIn = (others: Rows, rows: Rows) =>
  rows.flatMap((row, nth) =>
    figures
      .filter((figure) => row[figure].state !== 'blank')
      .filter((figure) => !others.some((other) => isDeepStrictEqual(other[figure], row[figure])))
      .map((figure) => ({ nth, figure, seen: `${row.subject}: ${JSON.stringify(row[figure])}` })),
  )

const askedAbout = ({ findings }: LetterReading) =>
  findings
    .filter(({ path, severity }) => path.startsWith('/sections/qr') && severity !== 'info')
    .map(({ path }) => path)

/** Figures that were read, that nobody reported, and that no finding points at. Left blank, a figure is not wrong. */
function silentlyWrong(reading: LetterReading, { sections }: RandomReport): string[] {
  const asked = askedAbout(reading)
  return figuresMissingIn(sections.qr, reading.sections.qr)
    .filter(
      ({ nth }) => !asked.some((path) => path === '/sections/qr' || `${path}/`.startsWith(`/sections/qr/${nth}/`)),
    )
    .map(({ seen }) => seen)
}

/** Figures that were reported and not read, while nothing in the section is asked about. */
function silentlyLost(reading: LetterReading, { sections }: RandomReport): string[] {
  const isAsked = askedAbout(reading).length > 0
  return isAsked ? [] : figuresMissingIn(reading.sections.qr, sections.qr).map(({ seen }) => seen)
}

/** Reports whose rows are all different and complete, so that a changed row cannot pass for another. */
const complete = ({ sections }: RandomReport) =>
  sections.qr.length > 0 &&
  sections.qr.every(
    ({ qrCodes, scans }) => qrCodes.state === 'number' && scans.state === 'number' && qrCodes.value !== scans.value,
  )

async function read(page: readonly PageElement[], { format, blankLines }: LetterStyle): Promise<LetterReading> {
  const bytes = format === 'docx' ? pageAsDocx(page) : pageAsText(page, format, blankLines)
  return readLetter((await openLetterFile(bytes, 'letter')).blocks, context)
}

const takesAway = ({ kind }: Slip) => kind === 'a cell is lost' || kind === 'a cell is emptied'

describe('a letter with a slip in its table of figures', () => {
  it('never gives a figure that nobody reported, nor loses one that is there, without a finding', async () => {
    await fc.assert(
      fc.asyncProperty(randomReport.filter(complete), letterStyle, slip, async (report, style, one) => {
        const reading = await read(withSlip(letterPage(report, style), one), style)
        expect(silentlyWrong(reading, report)).toEqual([])
        expect(takesAway(one) ? [] : silentlyLost(reading, report)).toEqual([])
      }),
      { numRuns: 300, seed: 20_211_027 },
    )
  }, 60_000)
})
