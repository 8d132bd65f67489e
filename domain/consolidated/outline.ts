import type { z } from 'zod'
import { metricIds } from '../metrics/metrics.ts'
import { countedUnits, showsSamples, type Consolidated, type ConsolidatedUnit } from './consolidated.ts'
import { dataRows } from './data/data-csv.ts'
import type { consolidatedOutlineSchema } from './outline.schema.ts'
import { consolidatedPaper, shortened } from './paper/consolidated-paper.ts'
import { annexWorkbook } from './sheets/annex-workbook.ts'
import type { Workbook } from './sheets/workbook.ts'
import { unusualOf, type FactOnPaper } from './unusual.ts'

export type ConsolidatedOutline = z.infer<typeof consolidatedOutlineSchema>
export type OutlineNotice = ConsolidatedOutline['notices'][number]

/** Rows of a table that are shown before the file is made. */
const ROWS_SHOWN = 12

/** What the files would hold, and what to look at before they are sent. */
export function outlineOf(consolidated: Consolidated): ConsolidatedOutline {
  const { campaign, previousCampaign, basis, madeAt, coverage, totals, changes } = consolidated
  return {
    campaign,
    previousCampaign,
    basis,
    madeAt,
    coverage,
    counted: countedUnits(consolidated).length,
    totals,
    changes,
    notices: noticesOf(consolidated),
    rows: { ...rowsOf(annexWorkbook(consolidated, 'vi')), data: countOf(dataRows(consolidated)) },
    sample: showsSamples(consolidated),
    paper: shortened(consolidatedPaper(consolidated), ROWS_SHOWN),
  }
}

/** How many rows each table of a workbook has. */
export function rowsOf({ sheets }: Workbook): Omit<ConsolidatedOutline['rows'], 'data'> {
  const count = (id: Workbook['sheets'][number]['id']) => sheets.find((sheet) => sheet.id === id)?.rows.length ?? 0
  return {
    units: count('units'),
    directives: count('directives'),
    listings: count('listings'),
    qr: count('qr'),
    inspection: count('inspection'),
    results: count('results'),
    recommendations: count('recommendations'),
  }
}

function countOf(rows: Iterable<unknown>): number {
  let count = 0
  for (const _row of rows) count += 1
  return count
}

const named = (units: readonly ConsolidatedUnit[]) => units.map(({ unitId, name }) => ({ unitId, name }))

const noticeKinds: Record<FactOnPaper, OutlineNotice['kind']> = {
  qrCodesFell: 'fell',
  scansFell: 'fell',
  codesWithoutScans: 'codesWithoutScans',
  scansWithoutCodes: 'scansWithoutCodes',
  farRatio: 'farRatio',
  qrCodesApproximate: 'approximate',
  scansApproximate: 'approximate',
  qrCodesPartial: 'partial',
  scansPartial: 'partial',
}

/** What there is none of is not spoken of. */
function noticesOf(consolidated: Consolidated): OutlineNotice[] {
  const { units, basis, directives, recommendations, campaign, today, sender, samples } = consolidated
  const counted = countedUnits(consolidated)
  const ofUnits = (kind: OutlineNotice['kind'], concerned: readonly ConsolidatedUnit[], count = concerned.length) => ({
    kind,
    count,
    units: named(concerned),
  })
  const findings = (severity: 'errors' | 'warnings') => {
    const concerned = counted.filter((unit) => unit[severity] > 0)
    return ofUnits(
      severity,
      concerned,
      concerned.reduce((sum, unit) => sum + unit[severity], 0),
    )
  }
  const waiting = units.filter(({ status }) => status === 'submitted')
  const about = (kind: OutlineNotice['kind'], count: number) => ({ kind, count, units: [] })
  const all: OutlineNotice[] = [
    about('issuerUnknown', sender.name === null ? 1 : 0),
    ofUnits(
      'missing',
      units.filter(({ absence }) => absence === 'missing'),
    ),
    ofUnits(
      'returned',
      units.filter(({ absence }) => absence === 'returned'),
    ),
    ofUnits(basis === 'accepted' ? 'awaiting' : 'awaitingCounted', waiting),
    about('notDueYet', today <= campaign.dueOn ? 1 : 0),
    ofUnits(
      'late',
      units.filter(({ timeliness }) => timeliness === 'late'),
    ),
    findings('errors'),
    findings('warnings'),
    ofUnits(
      'blankFigures',
      counted.filter(({ content }) => metricIds.some((metric) => content.figures[metric].state === 'blank')),
    ),
    ...unusualOf(consolidated).map(({ id, cases }) =>
      ofUnits(
        noticeKinds[id],
        cases.map(({ unit }) => unit),
      ),
    ),
    about('datesDisagree', directives.filter(({ number, dates }) => number !== null && dates.length > 1).length),
    about('withoutNumber', directives.filter(({ number }) => number === null).length),
    about('notDealtWith', recommendations.filter(({ status }) => status === 'open').length),
    about('samples', samples),
  ]
  return merged(all.filter(({ count }) => count > 0))
}

/** One notice a kind: a unit whose codes and scans fell is one unit. */
function merged(notices: readonly OutlineNotice[]): OutlineNotice[] {
  return [...Map.groupBy(notices, ({ kind }) => kind)].flatMap(([kind, same]) => {
    const [first] = same
    if (first === undefined || same.length === 1) return first === undefined ? [] : [first]
    const byId = new Map(same.flatMap(({ units }) => units.map((unit) => [unit.unitId, unit] as const)))
    return [{ kind, count: byId.size, units: [...byId.values()] }]
  })
}
