import { figureName } from '../checks/names.ts'
import type { Localized } from '../model/locale.ts'
import { formatNumber } from '../text/format.ts'
import { countedOf, defineFact } from './fact.ts'
import { capitalised } from './wording.ts'

type Words = {
  readonly says: Localized<(figure: string, units: string) => string>
  readonly shows: Localized<(value: string) => string>
}

const words: Record<'partial' | 'approximate', Words> = {
  partial: {
    says: {
      vi: (figure, units) => `${figure} chưa đủ, có dòng để trống ở ${units}`,
      en: (figure, units) => `${figure} incomplete, rows left blank at ${units}`,
    },
    shows: { vi: (value) => `đã có ${value}`, en: (value) => `${value} so far` },
  },
  approximate: {
    says: {
      vi: (figure, units) => `${figure} là số ước lượng ở ${units}`,
      en: (figure, units) => `${figure} estimated at ${units}`,
    },
    shows: { vi: (value) => `khoảng ${value}`, en: (value) => `about ${value}` },
  },
}

/** A figure that the report itself gives only in part, or only about. */
function notExact<const Id extends string>(id: Id, how: 'partial' | 'approximate', metric: 'qrCodes' | 'scans') {
  const { says, shows } = words[how]
  return defineFact<Id, number>({
    id,
    find: (units) =>
      countedOf(units).flatMap((unit) => {
        const { value, [how]: holds } = unit.figures[metric]
        return holds && value !== null ? [{ unit, evidence: value }] : []
      }),
    says: {
      vi: (units) => says.vi(capitalised(figureName(metric, 'vi')), units),
      en: (units) => says.en(capitalised(figureName(metric, 'en')), units),
    },
    shows: {
      vi: (value) => shows.vi(formatNumber(value)),
      en: (value) => shows.en(formatNumber(value)),
    },
  })
}

export const scansPartial = notExact('scansPartial', 'partial', 'scans')
export const qrCodesPartial = notExact('qrCodesPartial', 'partial', 'qrCodes')
export const scansApproximate = notExact('scansApproximate', 'approximate', 'scans')
export const qrCodesApproximate = notExact('qrCodesApproximate', 'approximate', 'qrCodes')
