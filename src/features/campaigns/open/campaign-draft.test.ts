import { describe, expect, it } from 'vitest'
import type { IsoDate } from '#domain/model/dates.ts'
import type { UnitId } from '#domain/model/ids.ts'
import { draftErrors, emptyDraft, newCampaignOf, type CampaignDraft } from './campaign-draft.ts'

const picked = ['so-y-te' as UnitId]
const whole: CampaignDraft = {
  title: ' Báo cáo tháng 10/2021 ',
  number: ' 1406/STTTT-BCVT&CNTT ',
  date: '2021-10-26' as IsoDate,
  dataCutoff: null,
  dueOn: '2021-10-28' as IsoDate,
  unitIds: null,
}

describe('a campaign being opened', () => {
  it('needs a title, the request, a due date and a unit', () => {
    expect(draftErrors(emptyDraft, [])).toEqual({
      title: 'needed',
      number: 'needed',
      date: 'needed',
      dueOn: 'needed',
      unitIds: 'unitsNeeded',
    })
    expect(newCampaignOf({ ...whole, title: '  ' }, picked, null)).toBeNull()
    expect(newCampaignOf(whole, [], null)).toBeNull()
  })

  it('is not due before its request', () => {
    const early = { ...whole, dueOn: '2021-10-25' as IsoDate }
    expect(draftErrors(early, picked)).toEqual({ dueOn: 'dueEarly' })
    expect(newCampaignOf(early, picked, null)).toBeNull()
    expect(draftErrors({ ...whole, dueOn: '2021-10-26' as IsoDate }, picked)).toEqual({})
  })

  it('is sent without the spaces around its words, with exactly the units that were shown as chosen', () => {
    expect(newCampaignOf(whole, picked, null)).toEqual({
      title: 'Báo cáo tháng 10/2021',
      request: { number: '1406/STTTT-BCVT&CNTT', date: '2021-10-26' },
      dataCutoff: null,
      dueOn: '2021-10-28',
      unitIds: picked,
      requestLetterId: null,
    })
  })
})
