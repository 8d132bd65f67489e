import type { MetricCount } from '../model/count.ts'
import { formatNumber } from '../text/format.ts'
import { countedOf, defineFact } from './fact.ts'
import { saysNone } from './without.ts'

/** No scan yet, with codes or without. */
export const noScans = defineFact<'noScans', { codes: MetricCount }>({
  id: 'noScans',
  find: (units) =>
    countedOf(units)
      .filter(({ figures }) => saysNone(figures.scans))
      .map((unit) => ({ unit, evidence: { codes: unit.figures.qrCodes } })),
  says: {
    vi: (units) => `${units} chưa phát sinh lượt quét`,
    en: (units, { length }) => `${units} ${length === 1 ? 'has' : 'have'} had no scans yet`,
  },
  shows: {
    vi: ({ codes }) =>
      saysNone(codes)
        ? 'chưa có mã QR'
        : codes.value === null
          ? 'số mã QR để trống'
          : `đã có ${formatNumber(codes.value)} mã QR`,
    en: ({ codes }) =>
      saysNone(codes)
        ? 'no QR codes yet'
        : codes.value === null
          ? 'QR codes left blank'
          : `${formatNumber(codes.value)} QR codes`,
  },
})

/** Codes that nobody scans. */
export const codesWithoutScans = defineFact<'codesWithoutScans', number>({
  id: 'codesWithoutScans',
  find: (units) =>
    countedOf(units).flatMap((unit) => {
      const { qrCodes, scans } = unit.figures
      return saysNone(scans) && qrCodes.value !== null && qrCodes.value > 0 ? [{ unit, evidence: qrCodes.value }] : []
    }),
  says: {
    vi: (units) => `Có mã QR nhưng chưa phát sinh lượt quét ở ${units}`,
    en: (units) => `QR codes but no scans yet at ${units}`,
  },
  shows: {
    vi: (codes) => `${formatNumber(codes)} mã`,
    en: (codes) => `${formatNumber(codes)} codes`,
  },
})
