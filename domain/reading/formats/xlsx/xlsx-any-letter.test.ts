import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterStyle } from '#tests/fixtures/letters/letter-style.ts'
import { randomReport } from '#tests/fixtures/letters/random-report.ts'
import { context } from '#tests/fixtures/letters/read-text.ts'
import { writeLetter } from '#tests/fixtures/letters/write-letter.ts'
import { xlsx, type CellOf, type SheetOf } from '#tests/fixtures/xlsx-writer.ts'
import type { Block, Table } from '#domain/reading/blocks.ts'
import { readLetter } from '#domain/reading/read-letter.ts'
import { openLetterFile } from '../open-letter-file.ts'

/** How a letter is typed into a sheet. */
type Typing = {
  /** Lines are drawn around tables. */
  readonly bordered: boolean
  /** Empty rows are left between paragraphs and tables. */
  readonly gaps: boolean
  /** Columns left empty on the left. */
  readonly margin: number
  /** Whole numbers are typed as numbers. */
  readonly numbers: boolean
}

const typing: fc.Arbitrary<Typing> = fc.record({
  bordered: fc.boolean(),
  gaps: fc.boolean(),
  margin: fc.nat({ max: 2 }),
  numbers: fc.boolean(),
})

const letterOf = (column: number) => String.fromCharCode(65 + column)

/** Rows and merged cells of a sheet with these blocks. */
class Typist {
  readonly rows: CellOf[][] = []
  readonly merges: string[] = []
  readonly #how: Typing
  #number = 0

  constructor(how: Typing) {
    this.#how = how
  }

  type(block: Block): void {
    if (block.kind === 'table') this.#table(block)
    else {
      if (block.list?.ordered === true) this.#number += 1
      const mark = block.list === null ? '' : block.list.ordered ? `${this.#number}. ` : '- '
      this.rows.push([...this.#margin(), { text: `${mark}${block.text}`, bold: block.bold }])
    }
    if (this.#how.gaps || block.kind === 'table') this.rows.push([])
  }

  #margin(): null[] {
    return Array.from({ length: this.#how.margin }, () => null)
  }

  #table({ rows }: Table): void {
    const { bordered, margin } = this.#how
    const top = this.rows.length
    const width = Math.max(...rows.flatMap(({ cells }) => cells.map(({ column, colSpan }) => column + colSpan)))
    rows.forEach(({ cells }, nth) => {
      const row: CellOf[] = [
        ...this.#margin(),
        ...Array.from({ length: width }, (): CellOf => (bordered ? { empty: true, bordered } : null)),
      ]
      for (const { column, colSpan, rowSpan, text, bold } of cells) {
        if (text !== '') row[margin + column] = this.#cell(text, bold)
        const [left, right] = [margin + column, margin + column + colSpan - 1]
        if (colSpan + rowSpan > 2)
          this.merges.push(`${letterOf(left)}${top + nth + 1}:${letterOf(right)}${top + nth + rowSpan}`)
      }
      this.rows.push(row)
    })
  }

  #cell(text: string, bold: boolean): CellOf {
    const { bordered, numbers } = this.#how
    return numbers && /^[1-9]\d{0,8}$/.test(text) ? { number: Number(text), bold, bordered } : { text, bold, bordered }
  }
}

function typed(blocks: readonly Block[], how: Typing): SheetOf {
  const typist = new Typist(how)
  for (const block of blocks) typist.type(block)
  return { name: 'Sheet1', rows: typist.rows, merges: typist.merges }
}

describe('any report, typed into a sheet in any way', () => {
  it('says there what it says in a document', async () => {
    await fc.assert(
      fc.asyncProperty(randomReport, letterStyle, typing, async (report, style, how) => {
        const { blocks } = await openLetterFile(writeLetter(report, { ...style, format: 'docx' }), 'a.docx')
        const document = readLetter(blocks, context)
        const workbook = await openLetterFile(xlsx([typed(blocks, how)]), 'a.xlsx')
        const reading = readLetter(workbook.blocks, context)
        expect(workbook.findings).toEqual([])
        expect(reading.sections).toEqual(document.sections)
        expect(reading.letter).toEqual(document.letter)
        expect(reading.findings.map(({ rule, path }) => [rule, path])).toEqual(
          document.findings.map(({ rule, path }) => [rule, path]),
        )
      }),
      { numRuns: 120, seed: 20_211_027 },
    )
  }, 120_000)
})
