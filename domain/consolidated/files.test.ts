import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyUnitCase } from '#tests/fixtures/any-unit-case.ts'
import type { Table } from '../letters-out/paper.ts'
import { LANDSCAPE_WIDTH, TEXT_WIDTH, wordsOf } from '../letters-out/paper.ts'
import { metricIds } from '../metrics/metrics.ts'
import type { Basis } from '../model/standing.ts'
import type { CsvValue } from '../text/csv.ts'
import { assembleConsolidated } from './assemble.ts'
import { countedUnits, type Consolidated } from './consolidated.ts'
import { dataColumnNames, type DataColumn } from './data/data-columns.ts'
import { dataHead, dataRows } from './data/data-csv.ts'
import { consolidatedInput } from './input.fixture.ts'
import { outlineOf } from './outline.ts'
import { consolidatedPaper } from './paper/consolidated-paper.ts'
import { annexWorkbook } from './sheets/annex-workbook.ts'
import type { SheetId } from './sheets/workbook.ts'

const anyBasis = fc.constantFrom<Basis>('accepted', 'submitted')

/** Campaigns of any few units, and of as many as a province may have. */
function always(holds: (consolidated: Consolidated) => void): void {
  const few = fc.array(anyUnitCase, { maxLength: 8 })
  fc.assert(
    fc.property(few, anyBasis, (cases, basis) => holds(assembleConsolidated(consolidatedInput(cases, basis)))),
    { numRuns: 60 },
  )
  for (const size of [0, 1, 40, 250]) {
    const cases = fc.sample(anyUnitCase, { seed: size, numRuns: size })
    holds(assembleConsolidated(consolidatedInput(cases)))
  }
}

type Data = Partial<Record<DataColumn, CsvValue>>
const dataOf = (consolidated: Consolidated): Data[] =>
  [...dataRows(consolidated)].map((row) =>
    Object.fromEntries(dataColumnNames.map((name, at) => [name, row[at] ?? null])),
  )

const sheetOf = (consolidated: Consolidated, id: SheetId) => {
  const sheet = annexWorkbook(consolidated, 'en').sheets.find((one) => one.id === id)
  if (sheet === undefined) throw new Error(`no sheet ${id}`)
  const at = (title: string) => {
    const column = sheet.columns.findIndex((one) => one.title === title)
    if (column < 0) throw new Error(`no column ${title}`)
    return column
  }
  return sheet.rows.map((row) => (title: string) => row[at(title)] ?? null)
}

const tableOf = (consolidated: Consolidated, part: number): Table | undefined =>
  consolidatedPaper(consolidated).parts[part]?.blocks.find((block): block is Table => block.kind === 'table')

const textOfPart = (consolidated: Consolidated, part: number): string =>
  (consolidatedPaper(consolidated).parts[part]?.blocks ?? [])
    .flatMap((block) => {
      if (block.kind === 'rule') return []
      const paragraphs =
        block.kind === 'table' ? block.rows.flat(2).filter((inside) => inside.kind === 'paragraph') : [block]
      return paragraphs.map(wordsOf)
    })
    .join('\n')

describe('every file of a campaign', () => {
  it('has every expected unit in every annex, whatever it did', () => {
    always((consolidated) => {
      const ids = consolidated.units.map(({ unitId }) => unitId)
      for (const id of ['units', 'listings', 'qr', 'inspection', 'results'] as const) {
        expect([...new Set(sheetOf(consolidated, id).map((cell) => cell('Unit id')))]).toEqual(ids)
      }
      const proposing = new Set(sheetOf(consolidated, 'recommendations').map((cell) => cell('Unit id')))
      expect(ids.filter((id) => !proposing.has(id))).toEqual([])
      for (const part of [1, 3, 4, 5]) {
        const rows = tableOf(consolidated, part)?.rows.slice(1) ?? []
        const ordinals = rows.flatMap(
          ([first]) => first?.flatMap((block) => (block.kind === 'rule' ? [] : [wordsOf(block)])) ?? [],
        )
        expect(ordinals.filter((words) => words !== '')).toEqual(
          consolidated.units.map(({ ordinal }) => String(ordinal)),
        )
      }
    })
  })

  it('has as many rows as the counted reports have, and the rest says why there is none', () => {
    always((consolidated) => {
      const counted = countedUnits(consolidated)
      const qr = counted.flatMap(({ content }) => content.sections.qr)
      const silent = consolidated.units.filter(({ content }) => (content?.sections.qr.length ?? 0) === 0)
      const rows = sheetOf(consolidated, 'qr')
      expect(rows).toHaveLength(qr.length + silent.length)
      expect(
        rows.filter((cell) => cell('Row') !== null).map((cell) => [cell('Subject'), cell('Group'), cell('Note')]),
      ).toEqual(qr.map(({ subject, group, note }) => [subject, group, note]))
      const documents = counted.flatMap(({ content }) =>
        content.sections.directives.flatMap((directive) =>
          directive.documents.length === 0 ? [null] : directive.documents,
        ),
      )
      const listed = sheetOf(consolidated, 'listings').filter((cell) => cell('Row') !== null)
      expect(listed.map((cell) => [cell('Number'), cell('Date')])).toEqual(
        documents.map((named) => [named?.number ?? null, named?.date ?? null]),
      )
      const data = dataOf(consolidated)
      expect(data.filter(({ record, row }) => record === 'qr' && row !== null)).toHaveLength(qr.length)
      expect(data.filter(({ record, row }) => record === 'directive' && row !== null)).toHaveLength(documents.length)
    })
  })

  it('keeps a number, a blank, a stated none and a report that does not count apart, cell by cell', () => {
    always((consolidated) => {
      const counts = countedUnits(consolidated).flatMap(({ content }) => content.sections.qr)
      const words = { number: 'number', blank: 'blank', none: 'none' } as const
      const rows = sheetOf(consolidated, 'qr').filter((cell) => cell('Row') !== null)
      for (const [id, title] of [
        ['qrCodes', 'QR codes'],
        ['scans', 'Scans'],
      ] as const) {
        expect(rows.map((cell) => [cell(title), cell(`${title}: state`), cell(`${title}: approximate`)])).toEqual(
          counts.map(({ [id]: count }) => [
            count.state === 'number' ? count.value : null,
            words[count.state],
            count.state === 'number' && count.approximate === true ? 'yes' : null,
          ]),
        )
      }
      const data = dataOf(consolidated)
      const figures = data.filter(({ record }) => record === 'figure')
      expect(figures).toHaveLength(consolidated.units.length * metricIds.length)
      for (const { state, value, counted } of figures) {
        expect(value !== null).toBe(state === 'number')
        expect(['missing', 'awaiting', 'returned'].includes(String(state))).toBe(counted === 'false')
      }
    })
  })

  it('adds up, in data and workbook, to the totals that the report prints', () => {
    always((consolidated) => {
      for (const metric of metricIds) {
        const numbers = dataOf(consolidated).flatMap((row) =>
          row.record === 'figure' && row.metric === metric && typeof row.value === 'number' ? [row.value] : [],
        )
        const { value, covers } = consolidated.totals[metric]
        expect(numbers).toHaveLength(covers.number)
        expect(numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0)).toBe(value)
      }
    })
  })

  it('counts the same document of several units once, and loses no listing of it', () => {
    always((consolidated) => {
      const listings = consolidated.directives.flatMap((directive) => directive.listings)
      expect(new Set(listings).size).toBe(listings.length)
      const rows = dataOf(consolidated).filter(({ record, row }) => record === 'directive' && row !== null)
      expect(rows.filter(({ link }) => link === null)).toEqual([])
      expect(new Set(rows.map(({ link }) => link)).size).toBe(consolidated.directives.length)
      const keys = consolidated.directives.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
    })
  })

  it('says how many rows it will have before it is made', () => {
    always((consolidated) => {
      const { rows } = outlineOf(consolidated)
      expect(rows.data).toBe(dataOf(consolidated).length)
      expect(rows.qr).toBe(sheetOf(consolidated, 'qr').length)
      expect(rows.listings).toBe(sheetOf(consolidated, 'listings').length)
      expect(tableOf(consolidated, 2)?.rows.length ?? 1).toBe(rows.directives + 1)
    })
  })

  it('fits its tables between the margins of their pages', () => {
    const consolidated = assembleConsolidated(consolidatedInput(fc.sample(anyUnitCase, { seed: 1, numRuns: 30 })))
    const { parts } = consolidatedPaper(consolidated)
    const tables = parts.flatMap(({ blocks, landscape }) =>
      blocks.flatMap((block) =>
        block.kind === 'table' ? [{ block, page: landscape === true ? LANDSCAPE_WIDTH : TEXT_WIDTH }] : [],
      ),
    )
    expect(tables.length).toBeGreaterThan(6)
    for (const { block, page } of tables) {
      expect(block.columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(page)
      expect(block.rows.filter((row) => row.length > block.columns.length)).toEqual([])
    }
  })

  it('names in the report every unit that is missing, late, returned or awaits its decision', () => {
    always((consolidated) => {
      const text = textOfPart(consolidated, 0)
      const outOfPlace = consolidated.units.filter(
        ({ status, timeliness }) => status !== 'accepted' || timeliness === 'late',
      )
      for (const { name } of outOfPlace) expect(text).toContain(name)
    })
  })

  it('has a head of the same names in every language, each once', () => {
    expect(dataHead).toEqual(dataColumnNames)
    expect(new Set(dataHead).size).toBe(dataHead.length)
  })
})
