import { metricIds } from '../../metrics/metrics.ts'
import type { Count } from '../../model/count.ts'
import { proposalKey } from '../../recommendations/proposal-key.ts'
import type { Recommendation } from '../../recommendations/register.ts'
import type { CsvValue } from '../../text/csv.ts'
import type { Consolidated, ConsolidatedUnit } from '../consolidated.ts'
import { notesOf, saidBy, valueOf } from '../sheets/section-rows.ts'
import { dataColumnNames, type DataColumn } from './data-columns.ts'

type DataRow = Partial<Record<DataColumn, CsvValue>>

const truth = (holds: boolean): string => (holds ? 'true' : 'false')

/** The head of the file: identifiers that stay the same in every language. */
export const dataHead: readonly CsvValue[] = dataColumnNames

/**
 * All that counted reports of a campaign say, a fact a row. Every expected unit has a row for each metric, and at least one for
 * each section: what it wrote, or the state that says why there is nothing.
 */
export function* dataRows(consolidated: Consolidated): Generator<readonly CsvValue[]> {
  const campaign = campaignFields(consolidated)
  const links = linksOf(consolidated)
  for (const unit of consolidated.units) {
    const whose = { ...campaign, ...unitFields(unit) }
    for (const row of [
      ...figureRows(unit),
      ...directiveRows(unit, links),
      ...qrRows(unit),
      ...(['inspection', 'results', 'recommendations'] as const).flatMap((section) => noteRows(unit, section)),
    ]) {
      yield cellsOf({ ...whose, ...row })
    }
  }
  const units = new Map(consolidated.units.map((unit) => [unit.unitId, unit]))
  for (const item of consolidated.recommendations) {
    const unit = item.carried ? undefined : units.get(item.unitId)
    yield cellsOf({ ...campaign, ...(unit === undefined ? {} : unitFields(unit)), ...recommendationRow(item) })
  }
}

const cellsOf = (row: DataRow): CsvValue[] => dataColumnNames.map((name) => row[name] ?? null)

function campaignFields({ campaign, basis, madeAt }: Consolidated): DataRow {
  return {
    campaignId: campaign.id,
    campaignTitle: campaign.title,
    requestNumber: campaign.request.number,
    requestDate: campaign.request.date,
    dataCutoff: campaign.dataCutoff,
    basis,
    madeAt,
  }
}

function unitFields(unit: ConsolidatedUnit): DataRow {
  const { source } = unit
  return {
    unitId: unit.unitId,
    unitName: unit.name,
    unitKind: unit.kind,
    standing: unit.status,
    counted: truth(unit.content !== null),
    timeliness: unit.timeliness,
    dueOn: unit.dueOn,
    receivedOn: unit.receivedOn,
    reportId: source?.reportId ?? null,
    reportVersion: source?.version ?? null,
    letterId: source?.letterId ?? null,
    letterNumber: source?.letter.number ?? null,
    letterDate: source?.letter.date ?? null,
    sample: truth(unit.sample),
  }
}

function figureRows({ content, absence, previous }: ConsolidatedUnit): DataRow[] {
  return metricIds.map((metric) => {
    const figure = content?.figures[metric]
    return {
      record: 'figure',
      metric,
      state: figure?.state ?? absence,
      value: figure?.value ?? null,
      approximate: figure === undefined ? null : truth(figure.approximate),
      partial: figure === undefined ? null : truth(figure.partial),
      previousState: previous?.[metric].state ?? null,
      previousValue: previous?.[metric].value ?? null,
    }
  })
}

/** Which documents of which rows are one and the same. */
function linksOf({
  directives,
}: Consolidated): (reportId: string, position: number, document: number) => string | null {
  const keyOf = (...place: readonly (string | number)[]) => place.join(' ')
  const keys = new Map(
    directives.flatMap(({ key, listings }) =>
      listings.map(({ reportId, position, document }) => [keyOf(reportId, position, document), key] as const),
    ),
  )
  return (...place) => keys.get(keyOf(...place)) ?? null
}

function directiveRows(unit: ConsolidatedUnit, links: ReturnType<typeof linksOf>): DataRow[] {
  const section = { record: 'directive', section: 'directives', state: saidBy(unit, 'directives') }
  const { content, source } = unit
  if (content === null || source === null || content.sections.directives.length === 0) return [section]
  return content.sections.directives.flatMap((directive, position) => {
    const documents = directive.documents.length === 0 ? [null] : directive.documents
    return documents.map((named, document) =>
      Object.assign({}, section, {
        row: position,
        item: document,
        pointer: `/sections/directives/${position}${named === null ? '' : `/documents/${document}`}`,
        documentNumber: named?.number ?? null,
        documentDate: named?.date ?? null,
        issuer: directive.issuer,
        content: directive.content,
        audiences: directive.audiences.join(' | '),
        link: links(source.reportId, position, document),
      }),
    )
  })
}

const approximation = (count: Count): string | null =>
  count.state === 'number' ? truth(count.approximate === true) : null

function qrRows(unit: ConsolidatedUnit): DataRow[] {
  const section = { record: 'qr', section: 'qr', state: saidBy(unit, 'qr') }
  const rows = unit.content?.sections.qr ?? []
  if (rows.length === 0) return [section]
  return rows.map(({ subject, group, qrCodes, scans, note }, position) =>
    Object.assign({}, section, {
      row: position,
      pointer: `/sections/qr/${position}`,
      subject,
      group,
      qrCodesState: qrCodes.state,
      qrCodes: valueOf(qrCodes),
      qrCodesApproximate: approximation(qrCodes),
      scansState: scans.state,
      scans: valueOf(scans),
      scansApproximate: approximation(scans),
      note,
    }),
  )
}

function noteRows(unit: ConsolidatedUnit, name: 'inspection' | 'results' | 'recommendations'): DataRow[] {
  const section = { record: 'note', section: name, state: saidBy(unit, name) }
  const items = notesOf(unit, name)
  if (items.length === 0) return [section]
  return items.map((text, position) =>
    Object.assign({}, section, {
      row: position,
      pointer: `/sections/${name}/items/${position}`,
      text,
      recommendationId: name === 'recommendations' ? proposalKey(text) : null,
    }),
  )
}

function recommendationRow(item: Recommendation): DataRow {
  return {
    record: 'recommendation',
    section: 'recommendations',
    unitId: item.unitId,
    unitName: item.unitName,
    state: 'filled',
    text: item.text,
    recommendationId: item.key,
    handling: item.status,
    handlingGroup: item.group,
    assignee: item.assignee,
    answer: item.answer,
    answeredOn: item.answeredOn,
    carried: truth(item.carried),
    fromCampaignId: item.campaignId,
    stillSaid: truth(item.source !== null),
  }
}
