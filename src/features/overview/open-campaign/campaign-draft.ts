import type { NewCampaign } from '#domain/model/campaign.ts'
import type { IsoDate } from '#domain/model/dates.ts'

/** A campaign while its form is being filled in. */
export type CampaignDraft = {
  readonly title: string
  readonly number: string
  readonly date: IsoDate | null
  readonly dataCutoff: IsoDate | null
  readonly dueOn: IsoDate | null
}

export const emptyDraft: CampaignDraft = { title: '', number: '', date: null, dataCutoff: null, dueOn: null }

export type DraftError = 'needed' | 'dueEarly'

/** What keeps a draft from being opened, by field. */
export function draftErrors({
  title,
  number,
  date,
  dueOn,
}: CampaignDraft): Partial<Record<keyof CampaignDraft, DraftError>> {
  return {
    ...(title.trim() === '' ? { title: 'needed' } : {}),
    ...(number.trim() === '' ? { number: 'needed' } : {}),
    ...(date === null ? { date: 'needed' } : {}),
    ...(dueOn === null ? { dueOn: 'needed' } : {}),
    ...(date !== null && dueOn !== null && dueOn < date ? { dueOn: 'dueEarly' } : {}),
  }
}

/** The request body of a draft, or null while something keeps it from being opened. */
export function newCampaignOf(draft: CampaignDraft): NewCampaign | null {
  const { title, number, date, dataCutoff, dueOn } = draft
  if (date === null || dueOn === null || Object.keys(draftErrors(draft)).length > 0) return null
  return { title: title.trim(), request: { number: number.trim(), date }, dataCutoff, dueOn }
}
