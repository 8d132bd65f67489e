import { isoDateSchema } from '../model/dates.ts'
import { unitIdSchema } from '../model/ids.ts'

/**
 * The one real answer that the sample leaves room for, letter 2162/SCT-VP of 27/10/2021: the sample has no report of this
 * unit in this campaign, and around it the unit's made-up counts lead up to the real ones and on from them.
 */
export const realAnswer = {
  unitId: unitIdSchema.parse('so-cong-thuong'),
  request: { number: '1406/STTTT-BCVT&CNTT', date: isoDateSchema.parse('2021-10-26') },
  qrCodes: 1,
  scans: 541,
} as const
