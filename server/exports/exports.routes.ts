import { z } from 'zod'
import { dataColumns } from '#domain/consolidated/data/data-columns.ts'
import type { ConsolidatedOutline } from '#domain/consolidated/outline.ts'
import { consolidatedOutlineSchema } from '#domain/consolidated/outline.schema.ts'
import { campaignIdSchema } from '#domain/model/ids.ts'
import { basisSchema } from '#domain/model/standing.ts'
import { attachment } from '#server/http/attachment.ts'
import type { ApiContext } from '#server/http/environment.ts'
import { localeOf } from '#server/http/locale.ts'
import { orRefuse } from '#server/http/refusal.ts'
import { answers, describeRoute, jsonText, type Api } from '#server/http/route.ts'
import { WORD } from '#server/letters-out/write-docx.ts'
import type { ExportsService, NamedExport } from './exports.service.ts'
import { EXCEL } from './write-xlsx.ts'

const query = z.object({
  campaign: campaignIdSchema.optional().meta({ description: 'The newest open one, else the newest, unless given.' }),
  basis: basisSchema
    .default('accepted')
    .meta({ description: 'Which reports count: only those accepted, or also those that await a decision.' }),
})

const refusals = ['no-campaign', 'not-found', 'exports-busy', 'export-slow'] as const

const rowsHeader = '`Export-Rows` says how many rows each of its tables has.'

const outlineRoute = describeRoute(
  {
    method: 'get',
    path: '/exports/consolidated',
    tags: ['exports'],
    summary: 'What a campaign’s files would hold if they were made now, and what to look at before they are sent',
    request: { query },
    responses: { 200: answers(consolidatedOutlineSchema, 'The outline, with the report as it would look') },
  },
  refusals,
)

const paperRoute = describeRoute(
  {
    method: 'get',
    path: '/exports/consolidated.docx',
    tags: ['exports'],
    summary: 'The consolidated report with its annexes, laid out by Nghị định 30/2020/NĐ-CP: a draft to be signed',
    request: { query },
    responses: { 200: { description: `The report, in Vietnamese. ${rowsHeader}`, content: { [WORD]: {} } } },
  },
  refusals,
)

const workbookRoute = describeRoute(
  {
    method: 'get',
    path: '/exports/annex.xlsx',
    tags: ['exports'],
    summary: 'The same annexes as a workbook: campaign, basis, coverage and definitions on its first sheet',
    request: { query },
    responses: { 200: { description: `The workbook. ${rowsHeader}`, content: { [EXCEL]: {} } } },
  },
  refusals,
)

const columnsInWords = Object.entries(dataColumns)
  .map(([name, words]) => `- \`${name}\`: ${words}`)
  .join('\n')

const dataRoute = describeRoute(
  {
    method: 'get',
    path: '/exports/data.csv',
    tags: ['exports'],
    summary: 'All that the counted reports say, a fact a row, for other programs',
    description: `UTF-8 with a byte order mark, commas and CRLF (RFC 4180). Every expected unit has a row for each metric and at least one for each section. A text that a spreadsheet would take for a formula has an apostrophe in front. Columns:\n\n${columnsInWords}`,
    request: { query },
    responses: {
      200: { description: `The data. ${rowsHeader}`, content: { 'text/csv': { schema: { type: 'string' } } } },
    },
  },
  refusals,
)

export function mountExports(api: Api, exports: ExportsService): void {
  api.openapi(outlineRoute, async (c) => {
    const { bytes } = orRefuse(await exports.make('outline', { ...c.req.valid('query'), locale: localeOf(c) }))
    return jsonText<ConsolidatedOutline, 200>(c, new TextDecoder().decode(bytes), 200)
  })
  api.openapi(paperRoute, async (c) =>
    file(c, WORD, orRefuse(await exports.make('paper', { ...c.req.valid('query'), locale: localeOf(c) }))),
  )
  api.openapi(workbookRoute, async (c) =>
    file(c, EXCEL, orRefuse(await exports.make('workbook', { ...c.req.valid('query'), locale: localeOf(c) }))),
  )
  api.openapi(dataRoute, async (c) =>
    file(
      c,
      'text/csv; charset=utf-8',
      orRefuse(await exports.make('data', { ...c.req.valid('query'), locale: localeOf(c) })),
    ),
  )
}

function file(context: ApiContext, type: string, { bytes, name, rows }: NamedExport): Response {
  context.header('Content-Type', type)
  context.header('Content-Disposition', attachment(name))
  context.header('Content-Length', String(bytes.byteLength))
  context.header(
    'Export-Rows',
    Object.entries(rows)
      .map(([table, count]) => `${table}=${count}`)
      .join(', '),
  )
  return context.body(bytes, 200)
}
