import { endOfDay } from '../due.ts'
import type { KindOfWork } from '../kind-of-work.ts'

/** A letter that was taken in and became no report yet. The request of a campaign is none that waits. */
export const letter: KindOfWork = {
  audience: 'department',
  name: { vi: 'Công văn chờ đối chiếu', en: 'Letters to check' },
  todo: {
    vi: ({ fileName }) => `Đối chiếu công văn ${fileName ?? ''}`.trim(),
    en: ({ fileName }) => `Check the letter ${fileName ?? ''}`.trim(),
  },
  of: ({ letters, campaigns }) => {
    const requests = new Set(campaigns.map(({ requestLetterId }) => requestLetterId))
    return letters
      .filter(({ id, setAside, reported }) => !setAside && !reported && !requests.has(id))
      .map(({ id, campaignId, unitId, takenInAt, sample }) => {
        const campaign = campaigns.find((one) => one.id === campaignId)
        const dueAt = campaign === undefined ? takenInAt : endOfDay(campaign.dueOn)
        return { id, campaignId: campaign?.id ?? null, unitId, dueAt, since: takenInAt, count: null, sample }
      })
  },
}
