import { figureName } from '../checks/names.ts'
import { formatNumber } from '../text/format.ts'
import { countedOf, defineFact } from './fact.ts'
import { capitalised } from './wording.ts'

/** A cumulative figure is lower than in the campaign before; one that misses rows now may be so for that reason, and is passed over. */
function figureFell<const Id extends string>(id: Id, metric: 'qrCodes' | 'scans') {
  return defineFact<Id, { before: number; after: number }>({
    id,
    find: (units) =>
      countedOf(units).flatMap((unit) => {
        const { value: after, partial } = unit.figures[metric]
        const before = unit.previous?.[metric].value ?? null
        return after !== null && before !== null && !partial && after < before
          ? [{ unit, evidence: { before, after } }]
          : []
      }),
    says: {
      vi: (units) => `${capitalised(figureName(metric, 'vi'))} giảm so với đợt trước ở ${units}`,
      en: (units) => `${capitalised(figureName(metric, 'en'))} fell since the last campaign at ${units}`,
    },
    shows: {
      vi: ({ before, after }) => `từ ${formatNumber(before)} xuống ${formatNumber(after)}`,
      en: ({ before, after }) => `from ${formatNumber(before)} to ${formatNumber(after)}`,
    },
  })
}

export const scansFell = figureFell('scansFell', 'scans')
export const qrCodesFell = figureFell('qrCodesFell', 'qrCodes')
