import { farRatio as farFromOthers } from '../checks/report/scans-per-code-odd.ts'
import { formatRatio } from '../text/format.ts'
import { countedOf, defineFact } from './fact.ts'

/** Scans per code far outside what other units of the kind have. */
export const farRatio = defineFact<'farRatio', { ratio: number; median: number }>({
  id: 'farRatio',
  find: (units) =>
    [...Map.groupBy(countedOf(units), ({ kind }) => kind).values()].flatMap((alike) =>
      alike.flatMap((unit) => {
        const others = alike.filter(({ unitId }) => unitId !== unit.unitId)
        const far = farFromOthers(
          unit.figures,
          others.map(({ figures }) => figures),
        )
        return far === null ? [] : [{ unit, evidence: { ratio: far.ratio, median: far.median } }]
      }),
    ),
  says: {
    vi: (units) => `Số lượt quét mỗi mã khác xa các đơn vị cùng loại ở ${units}`,
    en: (units) => `Scans per code far from others of the kind at ${units}`,
  },
  shows: {
    vi: ({ ratio, median }) => `${formatRatio(ratio)} lượt/mã, trung vị ${formatRatio(median)}`,
    en: ({ ratio, median }) => `${formatRatio(ratio)} scans per code, median ${formatRatio(median)}`,
  },
})
