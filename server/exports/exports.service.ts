import type { Campaign } from '#domain/model/campaign.ts'
import { showsSamples } from '#domain/consolidated/consolidated.ts'
import { dayInVietnam, instantOf } from '#domain/model/dates.ts'
import type { CampaignId } from '#domain/model/ids.ts'
import type { Locale } from '#domain/model/locale.ts'
import type { Basis } from '#domain/model/standing.ts'
import { currentCampaign, findCampaign } from '#server/campaigns/campaigns.store.ts'
import { inSnapshot, type Connection } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'
import { done, refuse, type Outcome } from '#server/outcome.ts'
import { unitStandings } from '#server/progress/progress.store.ts'
import { readRegister } from '#server/recommendations/recommendations.service.ts'
import { readSummary } from '#server/summary/read-summary.ts'
import { allUnitStates } from '#server/units/units.store.ts'
import { contentsOf, provinceName } from './exports.store.ts'
import type { ExportKind, ExportSource, MadeExport } from './make-export.ts'

export type ExportsService = ReturnType<typeof createExportsService>

/** Which campaign (the newest open one, else the newest, unless told otherwise), which reports count, in which language. */
export type ExportQuery = { readonly campaign?: CampaignId | undefined; readonly basis: Basis; readonly locale: Locale }

/** A file with the name to save it under. */
export type NamedExport = MadeExport & { readonly name: string }

export function createExportsService(deps: Deps) {
  const { database, provinceId, makeExport } = deps

  /** Everything as it is at one moment, whatever others change while the file is made. */
  const sourceOf = ({ campaign: id, basis }: ExportQuery): Promise<Outcome<ExportSource>> =>
    inSnapshot(database, async (snapshot) => {
      const campaign =
        id === undefined ? await currentCampaign(snapshot, provinceId) : await findCampaign(snapshot, provinceId, id)
      if (campaign !== null) return done(await readSource(snapshot, campaign, basis))
      return id === undefined ? refuse('no-campaign', {}) : refuse('not-found', { wanted: 'campaign' })
    })

  async function readSource(snapshot: Connection, campaign: Campaign, basis: Basis): Promise<ExportSource> {
    const madeAt = instantOf(deps.now())
    const standings = await unitStandings(snapshot, provinceId, campaign.id)
    return {
      provinceName: await provinceName(snapshot, provinceId),
      units: await allUnitStates(snapshot, provinceId),
      summary: await readSummary(snapshot, provinceId, campaign, basis, dayInVietnam(madeAt)),
      facts: standings.map(({ unitId, dueOn, reasons, errors, warnings }) => ({
        unitId,
        dueOn,
        reasons,
        errors,
        warnings,
      })),
      contents: await contentsOf(snapshot, provinceId, campaign.id),
      recommendations: await readRegister({ database: snapshot, provinceId }, campaign, dayInVietnam(madeAt)),
      madeAt,
    }
  }

  return {
    /** One of the files of a campaign, or the outline of them all as JSON. */
    make: async (kind: ExportKind, query: ExportQuery): Promise<Outcome<NamedExport>> => {
      const source = await sourceOf(query)
      if (!source.ok) return source
      const answer = await makeExport({ kind, locale: query.locale, source: source.value })
      switch (answer.kind) {
        case 'made':
          return done({ ...answer.made, name: nameOf(kind, source.value) })
        case 'busy':
          return refuse('exports-busy', { seconds: answer.seconds })
        case 'slow':
          return refuse('export-slow', { seconds: answer.seconds })
        default:
          return answer satisfies never
      }
    },
  }
}

const names: Record<ExportKind, readonly [start: string, extension: string]> = {
  outline: ['bao-cao-tong-hop', 'json'],
  paper: ['bao-cao-tong-hop', 'docx'],
  workbook: ['phu-luc', 'xlsx'],
  data: ['du-lieu', 'csv'],
}

/** The name says the campaign's due day, and that what is in it is made up. */
function nameOf(kind: ExportKind, { summary: { campaign, units } }: ExportSource): string {
  const [start, extension] = names[kind]
  const samples = units.filter(({ sample }) => sample).length
  return `${start}-${campaign.dueOn}${showsSamples({ campaign, samples }) ? '-mau' : ''}.${extension}`
}
