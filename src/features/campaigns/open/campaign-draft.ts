import type { CampaignProposal } from '#domain/reports/campaign-proposal.ts'
import type { NewCampaign } from '#domain/model/campaign.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { LetterId, UnitId } from '#domain/model/ids.ts'

/** A campaign while its form is being filled in. */
export type CampaignDraft = {
  readonly title: string
  readonly number: string
  readonly date: IsoDate | null
  readonly dataCutoff: IsoDate | null
  readonly dueOn: IsoDate | null
  /** Units chosen; null: every unit that has to report, whichever the directory of the day has. */
  readonly unitIds: ReadonlySet<UnitId> | null
}

export const emptyDraft: CampaignDraft = {
  title: '',
  number: '',
  date: null,
  dataCutoff: null,
  dueOn: null,
  unitIds: null,
}

/** What a request letter proposes; what was not read of it stays empty. */
export function draftOfProposal({ title, request, dataCutoff, dueOn, unitIds }: CampaignProposal): CampaignDraft {
  const { number, date } = request
  return { title: title ?? '', number: number ?? '', date, dataCutoff, dueOn, unitIds: new Set(unitIds) }
}

export type DraftField = keyof CampaignDraft

/** Where the API and a proposal say each field is. */
export const fieldPaths: Readonly<Record<DraftField, string>> = {
  title: '/title',
  number: '/request/number',
  date: '/request/date',
  dataCutoff: '/dataCutoff',
  dueOn: '/dueOn',
  unitIds: '/unitIds',
}

export type DraftError = 'needed' | 'dueEarly' | 'unitsNeeded'

/** What keeps a draft from being opened, by field; `picked` are the units chosen of the directory of the day. */
export function draftErrors(
  { title, number, date, dueOn }: CampaignDraft,
  picked: readonly UnitId[],
): Partial<Record<DraftField, DraftError>> {
  return {
    ...(title.trim() === '' ? { title: 'needed' } : {}),
    ...(number.trim() === '' ? { number: 'needed' } : {}),
    ...(date === null ? { date: 'needed' } : {}),
    ...(dueOn === null ? { dueOn: 'needed' } : {}),
    ...(date !== null && dueOn !== null && dueOn < date ? { dueOn: 'dueEarly' } : {}),
    ...(picked.length === 0 ? { unitIds: 'unitsNeeded' } : {}),
  }
}

/** The request body of a draft, or null while something keeps it from being opened. */
export function newCampaignOf(
  draft: CampaignDraft,
  picked: readonly UnitId[],
  requestLetterId: LetterId | null,
): NewCampaign | null {
  const { title, number, date, dataCutoff, dueOn } = draft
  if (date === null || dueOn === null || Object.keys(draftErrors(draft, picked)).length > 0) return null
  const request = { number: number.trim(), date }
  return { title: title.trim(), request, dataCutoff, dueOn, unitIds: [...picked], requestLetterId }
}
