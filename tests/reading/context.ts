import { isoDateSchema } from '#domain/model/dates.ts'
import { campaignIdSchema } from '#domain/model/ids.ts'
import { quangNgai } from '#domain/provinces/quang-ngai.ts'
import type { ReadingContext } from '#domain/reading/read-letter.ts'

const request = (campaignId: string, number: string, date: string) => ({
  campaignId: campaignIdSchema.parse(campaignId),
  number,
  date: isoDateSchema.parse(date),
})

/** What the letters of the corpus are read with: the units of Quảng Ngãi, the campaign of October 2021 and two before it. */
export const corpusContext: ReadingContext = {
  units: quangNgai.units,
  requests: [
    request('dot-10-2021', '1406/STTTT-BCVT&CNTT', '2021-10-26'),
    request('dot-07-2021', '905/STTTT-BCVT&CNTT', '2021-07-15'),
    request('dot-04-2021', '512/STTTT-CNTT', '2021-04-20'),
  ],
}
