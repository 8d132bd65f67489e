import { z } from 'zod'
import { assembleConsolidated } from '#domain/consolidated/assemble.ts'
import type { Consolidated, ConsolidatedInput, ReportContent } from '#domain/consolidated/consolidated.ts'
import { dataHead, dataRows } from '#domain/consolidated/data/data-csv.ts'
import { outlineOf, rowsOf } from '#domain/consolidated/outline.ts'
import { consolidatedPaper } from '#domain/consolidated/paper/consolidated-paper.ts'
import { annexWorkbook } from '#domain/consolidated/sheets/annex-workbook.ts'
import { letterHeadSchema } from '#domain/model/letter.ts'
import type { Locale } from '#domain/model/locale.ts'
import { reportSectionsSchema } from '#domain/model/sections.ts'
import { sectionStates } from '#domain/reports/section-states.ts'
import type { Paper } from '#domain/letters-out/paper.ts'
import { BYTE_ORDER_MARK, csvLines } from '#domain/text/csv.ts'
import type { ExportMaker } from '#server/deps.ts'
import { writeDocx } from '#server/letters-out/write-docx.ts'
import { writeXlsx } from './write-xlsx.ts'

/** What reports say, as the database keeps it: taken apart only where the file is made. */
export type StoredContent = Omit<ReportContent, 'letter' | 'sections' | 'states'> & {
  readonly letter: string
  readonly sections: string
  readonly states: string
}

/** Everything that a file is made from, as plain values that can be handed to a thread. */
export type ExportSource = Omit<ConsolidatedInput, 'contents'> & { readonly contents: readonly StoredContent[] }

export const exportKinds = ['outline', 'paper', 'workbook', 'data'] as const
export type ExportKind = (typeof exportKinds)[number]

export type ExportJob = { readonly kind: ExportKind; readonly locale: Locale; readonly source: ExportSource }

/** A file, with how many rows each of its tables has. */
export type MadeExport = { readonly bytes: Uint8Array<ArrayBuffer>; readonly rows: Readonly<Record<string, number>> }

/** Makes a file of a whole campaign. With 250 units this takes a second: on a server, in a thread of its own. */
export async function makeExport({ kind, locale, source }: ExportJob): Promise<MadeExport> {
  const consolidated = assembleConsolidated({ ...source, contents: source.contents.map(toContent) })
  switch (kind) {
    case 'outline': {
      const outline = outlineOf(consolidated)
      return { bytes: new TextEncoder().encode(JSON.stringify(outline)), rows: outline.rows }
    }
    case 'paper': {
      const paper = consolidatedPaper(consolidated)
      return { bytes: await writeDocx(paper), rows: rowsOfPaper(paper) }
    }
    case 'workbook': {
      const workbook = annexWorkbook(consolidated, locale)
      return { bytes: await writeXlsx(workbook), rows: rowsOf(workbook) }
    }
    case 'data':
      return dataOf(consolidated)
    default:
      return kind satisfies never
  }
}

/** Makes it where it is asked for: in the mock, and in tests. */
export const makeExportHere: ExportMaker = async (job) => ({ kind: 'made', made: await makeExport(job) })

const statesSchema = z.array(z.enum(sectionStates))

const toContent = ({ letter, sections, states, ...content }: StoredContent): ReportContent =>
  Object.assign({}, content, {
    letter: letterHeadSchema.parse(JSON.parse(letter)),
    sections: reportSectionsSchema.parse(JSON.parse(sections)),
    states: statesSchema.parse(JSON.parse(states)),
  })

/** Annexes come behind the report, in the order of these tables. */
const annexes = ['units', 'directives', 'qr', 'inspection', 'results', 'recommendations'] as const

function rowsOfPaper({ parts }: Paper): Record<string, number> {
  return Object.fromEntries(
    annexes.map((name, at) => [
      name,
      (parts[at + 1]?.blocks ?? []).reduce(
        (sum, block) => sum + (block.kind === 'table' ? block.rows.length - block.headerRows : 0),
        0,
      ),
    ]),
  )
}

function dataOf(consolidated: Consolidated): MadeExport {
  const rows = [...dataRows(consolidated)]
  return {
    bytes: new TextEncoder().encode(BYTE_ORDER_MARK + csvLines([dataHead, ...rows])),
    rows: { data: rows.length },
  }
}
