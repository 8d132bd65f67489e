import { describe, expect, it } from 'vitest'
import type { IsoDate } from '#domain/model/dates.ts'
import { draftErrors, emptyDraft, newCampaignOf, type CampaignDraft } from './campaign-draft.ts'

const whole: CampaignDraft = {
  title: ' Báo cáo tháng 10/2021 ',
  number: ' 1406/STTTT-BCVT&CNTT ',
  date: '2021-10-26' as IsoDate,
  dataCutoff: null,
  dueOn: '2021-10-28' as IsoDate,
}

describe('a campaign being opened', () => {
  it('needs a title, the request and a due date', () => {
    expect(draftErrors(emptyDraft)).toEqual({ title: 'needed', number: 'needed', date: 'needed', dueOn: 'needed' })
    expect(newCampaignOf({ ...whole, title: '  ' })).toBeNull()
  })

  it('is not due before its request', () => {
    const early = { ...whole, dueOn: '2021-10-25' as IsoDate }
    expect(draftErrors(early)).toEqual({ dueOn: 'dueEarly' })
    expect(newCampaignOf(early)).toBeNull()
    expect(draftErrors({ ...whole, dueOn: '2021-10-26' as IsoDate })).toEqual({})
  })

  it('is sent without the spaces around its words', () => {
    expect(newCampaignOf(whole)).toEqual({
      title: 'Báo cáo tháng 10/2021',
      request: { number: '1406/STTTT-BCVT&CNTT', date: '2021-10-26' },
      dataCutoff: null,
      dueOn: '2021-10-28',
    })
  })
})
