import { formatNumber } from '../text/format.ts'
import { countedOf, defineFact } from './fact.ts'
import { saysNone } from './without.ts'

/** Scans of codes that the same report says there are none of. */
export const scansWithoutCodes = defineFact<'scansWithoutCodes', number>({
  id: 'scansWithoutCodes',
  find: (units) =>
    countedOf(units).flatMap((unit) => {
      const { qrCodes, scans } = unit.figures
      return saysNone(qrCodes) && scans.value !== null && scans.value > 0 ? [{ unit, evidence: scans.value }] : []
    }),
  says: {
    vi: (units) => `Có lượt quét nhưng không có mã QR ở ${units}`,
    en: (units) => `Scans but no QR codes at ${units}`,
  },
  shows: {
    vi: (scans) => `${formatNumber(scans)} lượt`,
    en: (scans) => `${formatNumber(scans)} scans`,
  },
})
